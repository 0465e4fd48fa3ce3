package org.vitrine.generic.api.assets;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a search found.
 *
 * @param total number of all matches
 * @param items a slice of them
 * @param facets for each facet its values, the most frequent first; counted as if that facet were not narrowed
 * @param next cursor of the next slice; left out on the last
 */
public record SearchAnswer(
        long total, List<AssetAnswer> items, Map<String, List<FacetValue>> facets, Optional<String> next) {

    /**
     * A value of a facet.
     *
     * @param count how many matches have it
     */
    public record FacetValue(String value, long count) {}
}
