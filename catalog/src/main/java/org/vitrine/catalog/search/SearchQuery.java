package org.vitrine.catalog.search;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vitrine.core.governance.Place;
import org.vitrine.core.locale.LanguageTag;

/**
 * What an editor looks for.
 *
 * @param text words in any language, typing mistakes forgiven; blank finds everything
 * @param narrowed chosen values: any of one facet's values, all of the facets
 * @param languages languages the editor reads, best first; texts in them weigh more
 * @param place where the asset is to be shown, for its status
 * @param order how results are sorted
 * @param offset how many results to skip, 0 or more
 * @param limit how many results to give, 1 to 200
 */
public record SearchQuery(
        String text,
        Map<Facet, Set<String>> narrowed,
        List<LanguageTag> languages,
        Place place,
        Order order,
        int offset,
        int limit) {

    public static final int MOST = 200;

    /** How results are sorted. */
    public enum Order {
        RELEVANCE,
        NEWEST,
        TITLE
    }

    public SearchQuery {
        if (offset < 0 || limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("A search gives 1 to " + MOST + " results from 0 on.");
        }
        narrowed = Map.copyOf(narrowed);
        languages = List.copyOf(languages);
    }

    /**
     * This search, never wider than allowed in a facet.
     *
     * @param allowed values of the facet that may be found, empty for all
     */
    public SearchQuery within(Facet facet, Set<String> allowed) {
        if (allowed.isEmpty()) {
            return this;
        }
        Set<String> kept = new LinkedHashSet<>(narrowed.getOrDefault(facet, Set.of()));
        kept.retainAll(allowed);
        Map<Facet, Set<String>> narrower = new EnumMap<>(Facet.class);
        narrower.putAll(narrowed);
        narrower.put(facet, kept.isEmpty() ? allowed : Set.copyOf(kept));
        return new SearchQuery(text, narrower, languages, place, order, offset, limit);
    }
}
