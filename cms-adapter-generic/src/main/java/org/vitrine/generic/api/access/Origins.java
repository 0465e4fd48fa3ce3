package org.vitrine.generic.api.access;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.stream.Stream;
import org.vitrine.core.site.Site;
import org.vitrine.core.site.Sites;

/**
 * Lets scripts in browsers read answers (CORS): those of the origins that are registered for the caller's site, and no
 * others. Browsers ask beforehand without a credential; they are told yes if any site has the origin, and the answer
 * itself decides.
 */
@PreMatching
public final class Origins implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String EXPOSED = "ETag, Link, RateLimit, RateLimit-Policy, Retry-After, WWW-Authenticate";

    private final Sites sites;

    public Origins(Sites sites) {
        this.sites = sites;
    }

    @Override
    public void filter(ContainerRequestContext call) {
        String origin = call.getHeaderString("Origin");
        boolean asksBeforehand = call.getMethod().equals(HttpMethod.OPTIONS)
                && origin != null
                && call.getHeaderString("Access-Control-Request-Method") != null;
        if (asksBeforehand) {
            Response.ResponseBuilder answer = Response.noContent();
            if (sitesOf(call).anyMatch(site -> site.origins().contains(origin))) {
                answer.header("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, DELETE")
                        .header("Access-Control-Allow-Headers", "Authorization, Content-Type, If-None-Match")
                        .header("Access-Control-Max-Age", "600");
            }
            call.abortWith(answer.build());
        }
    }

    @Override
    public void filter(ContainerRequestContext call, ContainerResponseContext answer) {
        MultivaluedMap<String, Object> headers = answer.getHeaders();
        headers.add("Vary", "Origin");
        String origin = call.getHeaderString("Origin");
        if (origin != null && sitesOf(call).anyMatch(site -> site.origins().contains(origin))) {
            headers.putSingle("Access-Control-Allow-Origin", origin);
            headers.putSingle("Access-Control-Expose-Headers", EXPOSED);
        }
    }

    /** The sites whose origins may read an answer. */
    private Stream<Site> sitesOf(ContainerRequestContext call) {
        Optional<Caller> caller = Caller.recall(call);
        Optional<String> own = caller.flatMap(Caller::site);
        Optional<String> named = own.or(
                () -> Optional.ofNullable(call.getUriInfo().getQueryParameters().getFirst("site")));
        return named.map(name -> sites.find(name).stream()).orElseGet(() -> sites.all().stream());
    }
}
