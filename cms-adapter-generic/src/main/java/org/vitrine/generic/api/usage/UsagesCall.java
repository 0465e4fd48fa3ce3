package org.vitrine.generic.api.usage;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.catalog.usage.PageId;
import org.vitrine.catalog.usage.PageUsage;
import org.vitrine.catalog.usage.Usages;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.site.Site;
import org.vitrine.core.site.Sites;
import org.vitrine.generic.api.access.Caller;
import org.vitrine.generic.api.access.Needs;
import org.vitrine.generic.api.access.Scope;
import org.vitrine.generic.api.exchange.Asked;
import org.vitrine.generic.api.exchange.Cursor;
import org.vitrine.generic.api.openapi.About;
import org.vitrine.generic.api.problem.Problem;

/** Tells which pages use an asset. */
@Path("/usages")
@Produces(MediaType.APPLICATION_JSON)
public final class UsagesCall {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final Usages usages;
    private final Sites sites;

    public UsagesCall(Usages usages, Sites sites) {
        this.usages = usages;
        this.sites = sites;
    }

    /**
     * Pages that use an asset.
     *
     * @param next cursor of the next slice; left out on the last
     */
    public record UsageList(List<UsedOn> items, Optional<String> next) {}

    /** Where an asset is used, under whatever key it was known. */
    @GET
    @Needs(Scope.HEALTH_READ)
    @About("The pages that use an asset, under whatever key it was known.")
    public UsageList usages(
            @QueryParam("asset") @About("Key of the asset, or a reference to it. Always to be named.") @Nullable
                    String asset,
            @QueryParam("site") @About("Only pages of this site.") @Nullable String site,
            @QueryParam("limit") @About(value = "1 to 200; 50 where nothing is said.", whole = true) @Nullable
                    String limit,
            @QueryParam("cursor") @About("What the same question was answered with as next.") @Nullable String cursor,
            @Context ContainerRequestContext call) {
        Optional<String> about = Caller.of(call).about(Asked.text(site), sites).map(Site::name);
        AssetKey key = Asked.text(asset)
                .map(Asked::key)
                .orElseThrow(() -> Problem.malformed("Name the asset whose uses are looked for: ?asset=<key>."));
        int most = Asked.limit(limit, USUAL, MOST);
        List<Object> question = List.of("usages", key, about);
        Optional<PageId> after = Cursor.parse(Asked.text(cursor), question, 2).map(UsagesCall::page);
        List<PageUsage> found = usages.of(key, about, after, most + 1);
        List<PageUsage> slice = found.subList(0, Math.min(most, found.size()));
        Optional<String> next = found.size() > most
                ? Optional.of(new Cursor(List.of(
                                slice.getLast().id().site(),
                                slice.getLast().id().page()))
                        .print(question))
                : Optional.empty();
        return new UsageList(slice.stream().map(UsedOn::of).toList(), next);
    }

    /** A cursor's mark tells questions apart; it keeps nobody from making one up. */
    private static PageId page(Cursor from) {
        try {
            return new PageId(from.position().getFirst(), from.position().getLast());
        } catch (IllegalArgumentException forged) {
            throw Cursor.foreign();
        }
    }
}
