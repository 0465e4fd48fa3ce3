package org.vitrine.generic.api.assets;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vitrine.catalog.search.AssetSearch;
import org.vitrine.catalog.search.Facet;
import org.vitrine.catalog.search.SearchQuery;
import org.vitrine.catalog.search.SearchQuery.Order;
import org.vitrine.catalog.search.SearchResult;
import org.vitrine.core.site.Site;
import org.vitrine.generic.api.access.Caller;
import org.vitrine.generic.api.access.Needs;
import org.vitrine.generic.api.access.Scope;
import org.vitrine.generic.api.assets.SearchAnswer.FacetValue;
import org.vitrine.generic.api.exchange.Asked;
import org.vitrine.generic.api.exchange.Cursor;
import org.vitrine.generic.api.problem.Problem;

/** Finds assets. */
@Path("/assets")
@Produces(MediaType.APPLICATION_JSON)
public final class SearchCall {

    private static final int USUAL = 24;
    private static final int LONGEST_TEXT = 200;

    private final AssetSearch search;
    private final AssetViews views;
    private final InstantSource clock;

    public SearchCall(AssetSearch search, AssetViews views, InstantSource clock) {
        this.search = search;
        this.views = views;
        this.clock = clock;
    }

    /** Assets that match words and facets, with the counts of every facet. */
    @GET
    @Needs(Scope.ASSETS_READ)
    public Response search(
            @QueryParam("q") @Nullable String q,
            @QueryParam("kind") List<String> kind,
            @QueryParam("status") List<String> status,
            @QueryParam("tag") List<String> tag,
            @QueryParam("orientation") List<String> orientation,
            @QueryParam("language") List<String> language,
            @QueryParam("source") List<String> source,
            @QueryParam("site") @Nullable String site,
            @QueryParam("locale") @Nullable String locale,
            @QueryParam("preset") @Nullable String preset,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context ContainerRequestContext call) {
        AssetView view = views.of(Caller.of(call), site, locale, preset, clock.instant());
        String words = words(q);
        FacetChoice facets = new FacetChoice()
                .with(Facet.KIND, kind)
                .with(Facet.STATUS, status)
                .with(Facet.TAG, tag)
                .with(Facet.ORIENTATION, orientation)
                .with(Facet.LANGUAGE, language)
                .with(Facet.SOURCE, source);
        Order order = Asked.choice(
                        "sort", sort, Order.values(), one -> one.name().toLowerCase(java.util.Locale.ROOT))
                .orElse(words.isBlank() ? Order.NEWEST : Order.RELEVANCE);
        int most = Asked.limit(limit, USUAL, SearchQuery.MOST);
        List<Object> question =
                List.of("assets", words, facets, order, view.site().map(Site::name), view.languages());
        int offset = Cursor.parse(Asked.text(cursor), question, 1)
                .map(from -> from.number(0))
                .orElse(0);
        SearchResult found = search.search(new SearchQuery(
                        words, facets.on(view.site()), view.languages(), view.place(), order, offset, most)
                .within(
                        Facet.SOURCE,
                        view.site().map(known -> Set.copyOf(known.sources())).orElse(Set.of())));
        Optional<String> next = Optional.of(offset + most)
                .filter(end -> end < found.total())
                .map(end -> new Cursor(List.of(String.valueOf(end))).print(question));
        SearchAnswer answer = new SearchAnswer(
                found.total(), found.assets().stream().map(view::show).toList(), facets(found, view.site()), next);
        Response.ResponseBuilder response = Response.ok(answer);
        next.map(following -> link(call, following)).ifPresent(link -> response.header("Link", link));
        return response.build();
    }

    private static String words(@Nullable String q) {
        String words = Asked.text(q).orElse("");
        if (words.length() > LONGEST_TEXT) {
            throw Problem.malformed("The parameter q has at most " + LONGEST_TEXT + " characters; this one has "
                    + words.length() + ".");
        }
        return words;
    }

    /** What a site's editors may not pick from is not even counted for them. */
    private static Map<String, List<FacetValue>> facets(SearchResult found, Optional<Site> site) {
        Map<String, List<FacetValue>> facets = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            facets.put(
                    facet.token(),
                    found.facets().getOrDefault(facet, List.of()).stream()
                            .filter(count -> facet != Facet.SOURCE
                                    || site.isEmpty()
                                    || site.get().picksFrom(count.value()))
                            .map(count -> new FacetValue(count.value(), count.matches()))
                            .toList());
        }
        return facets;
    }

    private static String link(ContainerRequestContext call, String cursor) {
        String here = UriBuilder.fromUri(call.getUriInfo().getRequestUri())
                .scheme(null)
                .host(null)
                .port(-1)
                .replaceQueryParam("cursor", cursor)
                .build()
                .toString();
        return "<" + here + ">; rel=\"next\"";
    }
}
