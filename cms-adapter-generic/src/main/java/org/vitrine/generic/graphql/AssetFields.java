package org.vitrine.generic.graphql;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.catalog.search.Facet;
import org.vitrine.catalog.search.SearchQuery.Order;
import org.vitrine.generic.api.access.Caller;
import org.vitrine.generic.api.assets.AssetAnswer;
import org.vitrine.generic.api.assets.AssetDetail;
import org.vitrine.generic.api.assets.AssetDetail.AllTexts;
import org.vitrine.generic.api.assets.AssetFinder;
import org.vitrine.generic.api.assets.AssetView;
import org.vitrine.generic.api.assets.AssetViews;
import org.vitrine.generic.api.assets.FacetChoice;
import org.vitrine.generic.api.assets.SearchAnswer;
import org.vitrine.generic.api.assets.SearchAnswer.FacetValue;
import org.vitrine.generic.api.assets.SearchWish;
import org.vitrine.generic.api.exchange.Asked;
import org.vitrine.generic.api.problem.Problem;
import org.vitrine.generic.api.sites.PresetAnswer;
import org.vitrine.generic.api.sites.SiteAnswer;
import org.vitrine.generic.api.sites.SiteFinder;

/** Answers the fields of GraphQL questions with what the calls of the API answer. */
public final class AssetFields {

    private final AssetFinder finder;
    private final AssetViews views;
    private final SiteFinder sites;
    private final InstantSource clock;

    public AssetFields(AssetFinder finder, AssetViews views, SiteFinder sites, InstantSource clock) {
        this.finder = finder;
        this.views = views;
        this.sites = sites;
        this.clock = clock;
    }

    DataFetcherResult<Object> asset(DataFetchingEnvironment field) {
        AssetView view = view(field);
        DataFetcherResult.Builder<Object> result = DataFetcherResult.newResult().localContext(view);
        try {
            AssetDetail detail =
                    finder.detail(view, Asked.key(String.valueOf(field.<Object>getArgument("key"))), Optional.empty());
            return result.data(detail.asset()).build();
        } catch (Problem problem) {
            if (problem.status() == 404) {
                return result.build();
            }
            throw problem;
        }
    }

    DataFetcherResult<SearchAnswer> assets(DataFetchingEnvironment field) {
        AssetView view = view(field);
        FacetChoice facets = new FacetChoice();
        for (Facet facet : Facet.values()) {
            List<String> values = field.getArgument(facet.token());
            facets.with(facet, values == null ? List.of() : values);
        }
        SearchWish wish = new SearchWish(
                text(field, "q").orElse(""),
                facets,
                Asked.choice("sort", text(field, "sort").orElse(null), Order.values(), SearchWish::nameOf),
                Asked.limit(text(field, "limit").orElse(null), SearchWish.USUAL, SearchWish.MOST),
                text(field, "cursor"));
        return DataFetcherResult.<SearchAnswer>newResult()
                .data(finder.search(view, wish))
                .localContext(view)
                .build();
    }

    List<PresetAnswer> presets(DataFetchingEnvironment field) {
        return sites.presets(caller(field), text(field, "site"));
    }

    List<SiteAnswer> sites(DataFetchingEnvironment field) {
        return sites.sites(caller(field));
    }

    /** All that is known of the asset whose field this is. */
    AssetDetail detail(DataFetchingEnvironment field) {
        AssetAnswer asset = field.getSource();
        AssetView view = field.getLocalContext();
        if (asset == null || view == null) {
            throw new IllegalStateException("An asset's field is asked for below an asset.");
        }
        return finder.detail(view, Asked.key(asset.key()), Optional.empty());
    }

    static List<Map<String, Object>> facets(DataFetchingEnvironment field) {
        SearchAnswer found = field.getSource();
        return found == null
                ? List.of()
                : found.facets().entrySet().stream()
                        .map(entry ->
                                Map.<String, Object>of("name", entry.getKey(), "values", values(entry.getValue())))
                        .toList();
    }

    private static List<Map<String, Object>> values(List<FacetValue> values) {
        return values.stream()
                .map(value -> Map.<String, Object>of("value", value.value(), "count", value.count()))
                .toList();
    }

    /**
     * Texts in one language.
     *
     * @param language a tag, or {@code x-default} for every language
     */
    public record Text(
            String language, Optional<String> title, Optional<String> description, Optional<String> altText) {}

    static List<Text> texts(AssetDetail detail) {
        AllTexts texts = detail.texts();
        TreeSet<String> languages = new TreeSet<>();
        Stream.of(texts.title(), texts.description(), texts.altText()).forEach(text -> languages.addAll(text.keySet()));
        return languages.stream()
                .map(language -> new Text(
                        language,
                        Optional.ofNullable(texts.title().get(language)),
                        Optional.ofNullable(texts.description().get(language)),
                        Optional.ofNullable(texts.altText().get(language))))
                .toList();
    }

    /**
     * A file that the DAM made.
     *
     * @param name what the DAM calls the rendition
     */
    public record File(
            String name,
            String fileName,
            String mediaType,
            long bytes,
            Optional<Integer> width,
            Optional<Integer> height) {}

    static List<File> files(AssetDetail detail) {
        return detail.renditions().entrySet().stream()
                .map(entry -> new File(
                        entry.getKey(),
                        entry.getValue().fileName(),
                        entry.getValue().mediaType(),
                        entry.getValue().bytes(),
                        entry.getValue().width(),
                        entry.getValue().height()))
                .toList();
    }

    private AssetView view(DataFetchingEnvironment field) {
        return views.of(
                caller(field),
                text(field, "site").orElse(null),
                text(field, "locale").orElse(null),
                text(field, "preset").orElse(null),
                clock.instant());
    }

    private static Caller caller(DataFetchingEnvironment field) {
        return field.getGraphQlContext().get(Caller.class);
    }

    private static Optional<String> text(DataFetchingEnvironment field, String argument) {
        @Nullable Object value = field.getArgument(argument);
        return Optional.ofNullable(value).map(String::valueOf);
    }
}
