package org.vitrine.connectors.sync;

import java.util.List;
import java.util.Optional;
import java.util.stream.Gatherers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.catalog.search.AssetSearch;
import org.vitrine.catalog.search.SearchQuery;
import org.vitrine.catalog.search.SearchResult;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetLookup;
import org.vitrine.core.refusal.SourceUnavailable;

/**
 * A search as those see it who show what it finds: nothing is given before its source said once how it stands now. What
 * turns out to have changed may no longer match, so that the search is done again; what keeps changing, and what its
 * source says nothing of in time, is left out, though it is counted.
 */
public final class CheckedSearch implements AssetSearch {

    private static final Logger LOG = LoggerFactory.getLogger(CheckedSearch.class);
    private static final int MOST_SEARCHES = 3;

    /** A whole slice, so that a silent source is waited for once. */
    private static final int AT_A_TIME = SearchQuery.MOST;

    private enum Standing {
        AS_FOUND,
        CHANGED,
        NOT_KNOWN
    }

    private record Hit(Asset asset, Standing standing) {}

    private final AssetSearch search;
    private final AssetLookup assets;

    /** @param assets give none that was not looked into, such as {@link CheckedAssets} */
    public CheckedSearch(AssetSearch search, AssetLookup assets) {
        this.search = search;
        this.assets = assets;
    }

    @Override
    public SearchResult search(SearchQuery query) {
        SearchResult found = search.search(query);
        List<Hit> hits = look(found);
        for (int searches = 1; searches < MOST_SEARCHES && has(hits, Standing.CHANGED); searches++) {
            found = search.search(query);
            hits = look(found);
        }
        List<Asset> certain = hits.stream()
                .filter(hit -> hit.standing() == Standing.AS_FOUND)
                .map(Hit::asset)
                .toList();
        return new SearchResult(found.total(), certain, found.facets());
    }

    private List<Hit> look(SearchResult found) {
        return found.assets().stream()
                .gather(Gatherers.mapConcurrent(AT_A_TIME, asset -> new Hit(asset, standing(asset))))
                .toList();
    }

    private Standing standing(Asset asset) {
        try {
            return assets.find(asset.key()).equals(Optional.of(asset)) ? Standing.AS_FOUND : Standing.CHANGED;
        } catch (SourceUnavailable e) {
            LOG.debug("Left out of a search: {}", e.detail());
            return Standing.NOT_KNOWN;
        }
    }

    private static boolean has(List<Hit> hits, Standing standing) {
        return hits.stream().anyMatch(hit -> hit.standing() == standing);
    }
}
