package org.vitrine.generic.api.assets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vitrine.catalog.search.AssetSearch;
import org.vitrine.catalog.search.Facet;
import org.vitrine.catalog.search.Replacements;
import org.vitrine.catalog.search.SearchQuery;
import org.vitrine.catalog.search.SearchResult;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.asset.AssetLookup;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.reference.FactsPath;
import org.vitrine.core.rendition.Preset;
import org.vitrine.core.rendition.Presets;
import org.vitrine.core.site.Site;
import org.vitrine.generic.api.assets.AssetDetail.AllTexts;
import org.vitrine.generic.api.assets.AssetDetail.Cropped;
import org.vitrine.generic.api.assets.AssetDetail.FileAnswer;
import org.vitrine.generic.api.assets.AssetDetail.Track;
import org.vitrine.generic.api.assets.AssetDetail.Variant;
import org.vitrine.generic.api.assets.SearchAnswer.FacetValue;
import org.vitrine.generic.api.exchange.Cursor;
import org.vitrine.generic.api.problem.Problem;
import org.vitrine.proxy.facts.AssetFacts;
import org.vitrine.proxy.facts.FactsFinder;

/** Finds assets for callers, whichever way they ask. */
public final class AssetFinder {

    private final AssetSearch search;
    private final AssetLookup assets;
    private final Presets presets;
    private final FactsFinder facts;
    private final Replacements replacements;

    /** @param facts tells them without waiting for what is not known yet */
    public AssetFinder(AssetSearch search, AssetLookup assets, Presets presets, FactsFinder facts) {
        this.search = search;
        this.assets = assets;
        this.presets = presets;
        this.facts = facts;
        this.replacements = new Replacements(search);
    }

    /** A slice of the assets that match, with the counts of every facet. */
    public SearchAnswer search(AssetView view, SearchWish wish) {
        List<Object> question = List.of(
                "assets",
                wish.words(),
                wish.facets(),
                wish.orderInForce(),
                view.site().map(Site::name),
                view.languages());
        int offset = Cursor.parse(wish.cursor(), question, 1)
                .map(from -> from.number(0))
                .orElse(0);
        Set<String> sources =
                view.site().map(site -> Set.copyOf(site.sources())).orElse(Set.of());
        SearchResult found = search.search(new SearchQuery(
                        wish.words(),
                        wish.facets().on(view.site()),
                        view.languages(),
                        view.place(),
                        wish.orderInForce(),
                        offset,
                        wish.limit())
                .within(Facet.SOURCE, sources));
        Optional<String> next = Optional.of(offset + wish.limit())
                .filter(end -> end < found.total())
                .map(end -> new Cursor(List.of(String.valueOf(end))).print(question));
        return new SearchAnswer(
                found.total(), found.assets().stream().map(view::show).toList(), facets(found, view.site()), next);
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

    /**
     * All that is known of an asset.
     *
     * @param preset the only one it is to be shown in, empty for all that take its kind
     * @throws Problem if there is no such asset, or the view's site may not pick it
     */
    public AssetDetail detail(AssetView view, AssetKey key, Optional<String> preset) {
        Asset asset = assets.find(key)
                .filter(found -> view.site().isEmpty()
                        || view.site().get().picksFrom(found.id().source()))
                .orElseThrow(() -> Problem.unknown("No asset has the key " + key + ", or none that this site may pick."
                        + " It may have been removed from its source."));
        boolean permitted = view.verdict(asset).permits();
        return new AssetDetail(
                view.show(asset),
                AllTexts.of(asset),
                Variant.of(asset),
                FileAnswer.of(asset),
                permitted ? tracks(asset, view) : List.of(),
                permitted ? crops(asset, view, preset) : List.of(),
                permitted ? List.of() : instead(asset, view));
    }

    private List<Track> tracks(Asset asset, AssetView view) {
        return facts(asset, view, Optional.empty()).stream()
                .flatMap(told -> told.tracks().stream())
                .map(track -> new Track("subtitles", track.language().value(), track.label(), track.src()))
                .toList();
    }

    private List<AssetAnswer> instead(Asset withheld, AssetView view) {
        return view.site()
                .map(site -> replacements.of(withheld, site, Set.of(), view.languages()).stream()
                        .map(view::show)
                        .toList())
                .orElse(List.of());
    }

    private List<Cropped> crops(Asset asset, AssetView view, Optional<String> only) {
        return presets.all().stream()
                .filter(preset -> view.site().isEmpty() || view.site().get().offers(preset.name()))
                .filter(preset -> only.isEmpty() || only.get().equals(preset.name()))
                .filter(preset -> takes(preset, asset))
                .flatMap(preset -> crop(asset, preset, view).stream())
                .toList();
    }

    private static boolean takes(Preset preset, Asset asset) {
        return preset.kind() == AssetKind.IMAGE ? asset.picture().isPresent() : preset.kind() == asset.kind();
    }

    private Optional<Cropped> crop(Asset asset, Preset preset, AssetView view) {
        return facts(asset, view, Optional.of(preset.name()))
                .flatMap(AssetFacts::file)
                .map(file -> new Cropped(
                        file.preset(),
                        file.size().map(Dimensions::width),
                        file.size().map(Dimensions::height),
                        file.src(),
                        file.srcset()));
    }

    private Optional<AssetFacts> facts(Asset asset, AssetView view, Optional<String> preset) {
        return facts.find(new FactsPath(
                asset.key(),
                preset,
                view.locale(),
                Optional.empty(),
                view.site().map(Site::name)));
    }
}
