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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.catalog.search.Facet;
import org.vitrine.catalog.search.SearchQuery.Order;
import org.vitrine.generic.api.access.Caller;
import org.vitrine.generic.api.access.Needs;
import org.vitrine.generic.api.access.Scope;
import org.vitrine.generic.api.exchange.Asked;
import org.vitrine.generic.api.openapi.About;
import org.vitrine.generic.api.openapi.Answers;

/** Finds assets. */
@Path("/assets")
@Produces(MediaType.APPLICATION_JSON)
public final class SearchCall {

    private final AssetFinder finder;
    private final AssetViews views;
    private final InstantSource clock;

    public SearchCall(AssetFinder finder, AssetViews views, InstantSource clock) {
        this.finder = finder;
        this.views = views;
        this.clock = clock;
    }

    /** Assets that match words and facets, with the counts of every facet. */
    @GET
    @Needs(Scope.ASSETS_READ)
    @Answers(SearchAnswer.class)
    @About("Assets that match words and facets, with the counts of every facet.")
    public Response search(
            @QueryParam("q") @About("Words in any language, typing mistakes forgiven.") @Nullable String q,
            @QueryParam("kind")
                    @About(
                            value = "May stand several times, as all facets may: any of one, all of several.",
                            oneOf = {"image", "video", "document", "audio"})
                    List<String> kind,
            @QueryParam("status") @About("permitted, or the reason an asset is withheld for.") List<String> status,
            @QueryParam("tag") @About("A lower-case word.") List<String> tag,
            @QueryParam("orientation")
                    @About(
                            value = "Of the picture.",
                            oneOf = {"landscape", "portrait", "square"})
                    List<String> orientation,
            @QueryParam("language") @About("Of what is in the picture, such as de.") List<String> language,
            @QueryParam("source") @About("Name of a connected DAM.") List<String> source,
            @QueryParam("site") @About("Whose editors ask; a site's credential leaves it out.") @Nullable String site,
            @QueryParam("locale") @About("Language of the texts, such as de-DE.") @Nullable String locale,
            @QueryParam("preset") @About("What thumbnails are cut by.") @Nullable String preset,
            @QueryParam("sort")
                    @About(
                            value = "How matches are sorted; by relevance for words, and else the newest first.",
                            oneOf = {"relevance", "newest", "title"})
                    @Nullable
                    String sort,
            @QueryParam("limit") @About(value = "1 to 200; 24 where nothing is said.", whole = true) @Nullable
                    String limit,
            @QueryParam("cursor") @About("What the same question was answered with as next.") @Nullable String cursor,
            @Context ContainerRequestContext call) {
        FacetChoice facets = new FacetChoice()
                .with(Facet.KIND, kind)
                .with(Facet.STATUS, status)
                .with(Facet.TAG, tag)
                .with(Facet.ORIENTATION, orientation)
                .with(Facet.LANGUAGE, language)
                .with(Facet.SOURCE, source);
        SearchAnswer answer = finder.search(
                views.of(Caller.of(call), site, locale, preset, clock.instant()),
                new SearchWish(
                        Asked.text(q).orElse(""),
                        facets,
                        Asked.choice("sort", sort, Order.values(), SearchWish::nameOf),
                        Asked.limit(limit, SearchWish.USUAL, SearchWish.MOST),
                        Asked.text(cursor)));
        Response.ResponseBuilder response = Response.ok(answer);
        answer.next().map(next -> link(call, next)).ifPresent(link -> response.header("Link", link));
        return response.build();
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
