package org.vitrine.catalog.search;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vitrine.catalog.search.SearchQuery.Order;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.site.Site;

/** Finds permitted assets that could stand where a withheld one cannot: those that share most of its tags. */
public final class Replacements {

    private static final int LOOKED_AT = 48;
    private static final int MOST = 4;

    private final AssetSearch search;

    public Replacements(AssetSearch search) {
        this.search = search;
    }

    /**
     * What a site's editors could take instead, the likest first.
     *
     * @param kinds what fits the place, empty for every kind
     * @param languages languages the editor reads, best first
     */
    public List<Asset> of(Asset withheld, Site site, Set<AssetKind> kinds, List<LanguageTag> languages) {
        if (withheld.tags().isEmpty() || !kinds.isEmpty() && !kinds.contains(withheld.kind())) {
            return List.of();
        }
        SearchQuery alike = new SearchQuery(
                        "",
                        Map.of(
                                Facet.TAG, withheld.tags(),
                                Facet.STATUS, Set.of(StatusQueries.PERMITTED),
                                Facet.KIND, Set.of(withheld.kind().token())),
                        languages,
                        site.place(),
                        Order.NEWEST,
                        0,
                        LOOKED_AT)
                .within(Facet.SOURCE, Set.copyOf(site.sources()));
        return search.search(alike).assets().stream()
                .filter(asset -> !asset.key().equals(withheld.key()))
                .sorted(Comparator.comparingInt((Asset asset) -> -shared(asset, withheld)))
                .limit(MOST)
                .toList();
    }

    private static int shared(Asset one, Asset other) {
        Set<String> tags = new HashSet<>(one.tags());
        tags.retainAll(other.tags());
        return tags.size();
    }
}
