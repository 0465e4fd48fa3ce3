package org.vitrine.generic.api.usage;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vitrine.catalog.usage.CareState;
import org.vitrine.catalog.usage.SiteHealth;
import org.vitrine.catalog.usage.SiteHealth.Report;
import org.vitrine.core.site.Site;
import org.vitrine.core.site.Sites;
import org.vitrine.generic.api.access.Caller;
import org.vitrine.generic.api.access.Needs;
import org.vitrine.generic.api.access.Scope;
import org.vitrine.generic.api.exchange.Asked;
import org.vitrine.generic.api.exchange.Cursor;
import org.vitrine.generic.api.openapi.About;

/** Tells which references in a site's pages want care. */
@Path("/health/{site}")
@Produces(MediaType.APPLICATION_JSON)
public final class HealthCall {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final SiteHealth health;
    private final Sites sites;

    public HealthCall(SiteHealth health, Sites sites) {
        this.health = health;
        this.sites = sites;
    }

    /** References that are broken, withheld, about to expire, or whose asset was replaced. */
    @GET
    @Needs(Scope.HEALTH_READ)
    @About("The references in a site's pages that are broken, withheld, about to expire, or whose asset was replaced.")
    public HealthAnswer health(
            @PathParam("site") @About("Whose pages.") String site,
            @QueryParam("state")
                    @About(
                            value = "Only references in this state.",
                            oneOf = {"ok", "broken", "withheld", "expiring", "replaced"})
                    @Nullable
                    String state,
            @QueryParam("limit") @About(value = "1 to 200; 50 where nothing is said.", whole = true) @Nullable
                    String limit,
            @QueryParam("cursor") @About("What the same question was answered with as next.") @Nullable String cursor,
            @Context ContainerRequestContext call) {
        Site about = Caller.of(call).aboutOne(Optional.of(site), sites);
        Set<CareState> wanted = Asked.choice("state", state, CareState.values(), CareState::token)
                .<Set<CareState>>map(EnumSet::of)
                .orElseGet(() -> EnumSet.complementOf(EnumSet.of(CareState.OK)));
        List<Object> question = List.of("health", about.name(), wanted);
        Optional<String> after = Cursor.parse(Asked.text(cursor), question, 1)
                .map(from -> from.position().getFirst());
        Report report = health.of(about, wanted, after, Asked.limit(limit, USUAL, MOST));
        Optional<String> next = report.more()
                ? Optional.of(new Cursor(List.of(report.findings().getLast().reference())).print(question))
                : Optional.empty();
        return HealthAnswer.of(report, next);
    }
}
