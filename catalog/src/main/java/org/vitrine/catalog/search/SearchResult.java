package org.vitrine.catalog.search;

import java.util.List;
import java.util.Map;
import org.vitrine.core.asset.Asset;

/**
 * What a search found.
 *
 * @param total number of all matches
 * @param assets the asked-for slice of them
 * @param facets for each facet its values by descending count, at most 500 of them; counted as if that facet were not
 *     narrowed, so that another value can still be chosen; chosen values are there even where nothing matches them
 */
public record SearchResult(long total, List<Asset> assets, Map<Facet, List<Count>> facets) {

    /** How many matches have a value. */
    public record Count(String value, long matches) {}

    public SearchResult {
        assets = List.copyOf(assets);
        facets = Map.copyOf(facets);
    }
}
