package org.vitrine.generic.api.rendering;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.site.Site;
import org.vitrine.core.site.Sites;
import org.vitrine.generic.api.access.Caller;
import org.vitrine.generic.api.access.Open;
import org.vitrine.generic.api.openapi.About;
import org.vitrine.generic.api.openapi.Answers;

/** Says what references stand for now: one call for all pictures of a page. */
@Path("/resolve")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class ResolveCall {

    private static final Duration LONGEST_KEPT = Duration.ofSeconds(60);

    private final ReferenceResolver resolver;
    private final Sites sites;
    private final InstantSource clock;

    public ResolveCall(ReferenceResolver resolver, Sites sites, InstantSource clock) {
        this.resolver = resolver;
        this.sites = sites;
        this.clock = clock;
    }

    /** The facts of up to 200 references, in their order. */
    @POST
    @Open
    @Answers(ResolveAnswer.class)
    @About("The facts of up to 200 references, in their order. One that cannot be resolved stops no other.")
    public Response resolve(ResolveQuestion question, @Context ContainerRequestContext call) {
        Optional<Site> site = Caller.of(call).about(question.site(), sites);
        Optional<LanguageTag> locale = question.locale().flatMap(LanguageTag::parse);
        Optional<String> name = site.map(Site::name);
        List<Resolution> resolved =
                new Turns(clock).take(question.items(), item -> resolver.resolve(item, question, locale, name));
        Optional<Instant> until = resolved.stream()
                .map(Resolution::until)
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
        return Response.ok(new ResolveAnswer(
                        resolved.stream().map(Resolution::json).toList(), until))
                .header("Cache-Control", caching(resolved, until))
                .build();
    }

    private String caching(List<Resolution> resolved, Optional<Instant> until) {
        return resolved.stream().allMatch(Resolution::lasting)
                ? "public, max-age=" + lifetime(until).toSeconds()
                : "no-store";
    }

    private Duration lifetime(Optional<Instant> until) {
        return until.map(end -> Duration.between(clock.instant(), end))
                .filter(left -> left.compareTo(LONGEST_KEPT) < 0)
                .map(left -> left.isNegative() ? Duration.ZERO : left)
                .orElse(LONGEST_KEPT);
    }
}
