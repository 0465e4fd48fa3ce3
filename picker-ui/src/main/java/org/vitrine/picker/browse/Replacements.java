package org.vitrine.picker.browse;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vitrine.catalog.search.AssetSearch;
import org.vitrine.catalog.search.Facet;
import org.vitrine.catalog.search.SearchQuery.Order;
import org.vitrine.core.asset.Asset;
import org.vitrine.picker.session.PickerSession;

/** Finds permitted assets that could stand where a withheld one cannot: those that share most of its tags. */
final class Replacements {

    private static final int LOOKED_AT = 48;
    private static final int MOST = 4;

    private final AssetSearch search;

    Replacements(AssetSearch search) {
        this.search = search;
    }

    List<Asset> of(Asset withheld, PickerSession session) {
        if (withheld.tags().isEmpty()) {
            return List.of();
        }
        Filters alike = new Filters(
                "",
                Map.of(
                        Facet.TAG, withheld.tags(),
                        Facet.STATUS, Set.of("permitted"),
                        Facet.KIND, Set.of(withheld.kind().token())),
                Optional.of(Order.NEWEST));
        return search.search(alike.query(session, 0, LOOKED_AT)).assets().stream()
                .filter(asset -> !asset.key().equals(withheld.key()) && session.fits(asset))
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
