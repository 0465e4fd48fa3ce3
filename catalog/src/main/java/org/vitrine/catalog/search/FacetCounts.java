package org.vitrine.catalog.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.vitrine.catalog.search.SearchResult.Count;

/** Narrows a search by facets, and counts each facet as if it were the one that is not narrowed. */
final class FacetCounts {

    /** Nobody picks from a longer list; tags can be many. */
    private static final int MOST_VALUES = 500;

    private static final Comparator<Count> MOST_FIRST =
            Comparator.comparingLong(Count::matches).reversed().thenComparing(Count::value);

    private final IndexSearcher searcher;
    private final Query words;
    private final Map<String, Query> statuses;
    private final Map<Facet, Set<String>> narrowed;

    FacetCounts(IndexSearcher searcher, Query words, Map<String, Query> statuses, Map<Facet, Set<String>> narrowed) {
        this.searcher = searcher;
        this.words = words;
        this.statuses = statuses;
        this.narrowed = narrowed;
    }

    /** What matches the words and every narrowed facet. */
    Query matches() {
        return narrowedBut(Set.of());
    }

    Map<Facet, List<Count>> count() throws IOException {
        Map<Facet, List<Count>> counts = new EnumMap<>(Facet.class);
        FacetsCollector matches = searcher.search(matches(), new FacetsCollectorManager());
        for (Facet facet : Facet.values()) {
            if (facet == Facet.STATUS) {
                counts.put(facet, withChosen(facet, statuses()));
            } else {
                boolean free = narrowed.getOrDefault(facet, Set.of()).isEmpty();
                FacetsCollector collector =
                        free ? matches : searcher.search(narrowedBut(Set.of(facet)), new FacetsCollectorManager());
                counts.put(facet, withChosen(facet, values(facet, collector)));
            }
        }
        return counts;
    }

    private List<Count> statuses() throws IOException {
        List<Count> counts = new ArrayList<>();
        Query others = narrowedBut(Set.of(Facet.STATUS));
        for (Map.Entry<String, Query> status : statuses.entrySet()) {
            int matches = searcher.count(and(others, status.getValue()));
            if (matches > 0) {
                counts.add(new Count(status.getKey(), matches));
            }
        }
        return counts;
    }

    private List<Count> values(Facet facet, FacetsCollector matches) throws IOException {
        String field = AssetEntry.facet(facet);
        StringDocValuesReaderState state = new StringDocValuesReaderState(searcher.getIndexReader(), field);
        FacetResult result = new StringValueFacetCounts(state, matches).getTopChildren(MOST_VALUES, field);
        List<Count> counts = new ArrayList<>();
        if (result != null) {
            for (LabelAndValue value : result.labelValues) {
                counts.add(new Count(value.label, value.value.longValue()));
            }
        }
        return counts;
    }

    /** A chosen value is always told, or nobody could take the choice back. */
    private List<Count> withChosen(Facet facet, List<Count> counts) {
        Set<String> missing = new HashSet<>(narrowed.getOrDefault(facet, Set.of()));
        counts.forEach(count -> missing.remove(count.value()));
        missing.forEach(value -> counts.add(new Count(value, 0)));
        counts.sort(MOST_FIRST);
        return List.copyOf(counts);
    }

    private Query narrowedBut(Set<Facet> free) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(words, Occur.MUST);
        narrowed.forEach((facet, values) -> {
            if (!values.isEmpty() && !free.contains(facet)) {
                all.add(any(facet, values), Occur.FILTER);
            }
        });
        return all.build();
    }

    private Query any(Facet facet, Set<String> values) {
        if (facet != Facet.STATUS) {
            return KeywordField.newSetQuery(
                    AssetEntry.facet(facet), values.stream().map(BytesRef::new).toList());
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        Query none = new MatchNoDocsQuery("No such status");
        values.forEach(value -> any.add(statuses.getOrDefault(value, none), Occur.SHOULD));
        return any.build();
    }

    private static Query and(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.FILTER)
                .add(other, Occur.FILTER)
                .build();
    }
}
