package org.vitrine.catalog.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedSetSelector;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.catalog.feed.ChangeFeed;
import org.vitrine.catalog.feed.ChangeLog;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetLookup;
import org.vitrine.core.locale.LanguageTag;

/**
 * Search in a Lucene index of this node. A search sees every change whose writer's call has returned, and gives assets
 * as the catalog knows them now.
 */
public final class LuceneSearch implements AssetSearch, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LuceneSearch.class);

    private final AssetLookup assets;
    private final InstantSource clock;
    private final Directory directory;
    private final AssetIndex index;
    private final ChangeFeed.Subscription changes;

    private LuceneSearch(
            Directory directory, AssetIndex index, AssetLookup assets, ChangeFeed feed, InstantSource clock) {
        this.directory = directory;
        this.index = index;
        this.assets = assets;
        this.clock = clock;
        this.changes = feed.subscribe(index::follow);
    }

    /**
     * Opens the index, builds it where it is missing, unreadable or of another catalog, and follows the feed from then
     * on.
     *
     * @param folder where it lies, empty to keep it in memory
     * @throws IllegalStateException if the folder cannot be used
     */
    public static LuceneSearch open(
            Optional<Path> folder, AssetLookup assets, ChangeLog log, ChangeFeed feed, InstantSource clock) {
        try {
            Directory directory = folder.isPresent() ? FSDirectory.open(folder.get()) : new ByteBuffersDirectory();
            return new LuceneSearch(directory, openOrRebuild(directory, assets, log), assets, feed, clock);
        } catch (LockObtainFailedException e) {
            throw new IllegalStateException(
                    "The search index in " + folder.orElseThrow() + " is in use by another process.", e);
        } catch (IOException e) {
            throw new IllegalStateException("The search index cannot be opened: " + e.getMessage(), e);
        }
    }

    private static AssetIndex openOrRebuild(Directory directory, AssetLookup assets, ChangeLog log) throws IOException {
        try {
            return AssetIndex.open(directory, assets, log);
        } catch (LockObtainFailedException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("The search index cannot be read and is built anew", e);
            for (String file : directory.listAll()) {
                directory.deleteFile(file);
            }
            return AssetIndex.open(directory, assets, log);
        }
    }

    @Override
    public SearchResult search(SearchQuery query) {
        try {
            index.searchers().maybeRefreshBlocking();
            IndexSearcher searcher = index.searchers().acquire();
            try {
                return search(query, searcher);
            } finally {
                index.searchers().release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The search index cannot be read", e);
        }
    }

    private SearchResult search(SearchQuery query, IndexSearcher searcher) throws IOException {
        // Once: which words a mistyped one may stand for costs most of a search, and every facet asks again.
        Query words = searcher.rewrite(WordQuery.of(query.text(), query.languages()));
        FacetCounts facets =
                new FacetCounts(searcher, words, StatusQueries.at(clock.instant(), query.place()), query.narrowed());
        long last = Math.min(
                (long) query.offset() + query.limit(), searcher.getIndexReader().maxDoc());
        ScoreDoc[] found = searcher.search(facets.matches(), (int) Math.max(1, last), order(query)).scoreDocs;
        return new SearchResult(
                searcher.count(facets.matches()), assets(found, query.offset(), searcher), facets.count());
    }

    /** The slice of the found that was asked for, as the catalog knows it now. */
    private List<Asset> assets(ScoreDoc[] found, int offset, IndexSearcher searcher) throws IOException {
        StoredFields stored = searcher.storedFields();
        List<Asset> slice = new ArrayList<>();
        for (int i = offset; i < found.length; i++) {
            String key = stored.document(found[i].doc, Set.of(AssetEntry.KEY)).get(AssetEntry.KEY);
            assets.find(new AssetKey(key)).ifPresent(slice::add);
        }
        return slice;
    }

    private static Sort order(SearchQuery query) {
        SortField newest = new SortField(AssetEntry.MODIFIED, SortField.Type.LONG, true);
        SortField key = KeywordField.newSortField(AssetEntry.KEY, false, SortedSetSelector.Type.MIN);
        return switch (query.order()) {
            case RELEVANCE -> new Sort(SortField.FIELD_SCORE, newest, key);
            case NEWEST -> new Sort(newest, key);
            case TITLE ->
                new Sort(
                        new SortField(AssetEntry.order(titleLanguage(query.languages())), SortField.Type.STRING),
                        newest,
                        key);
        };
    }

    private static TextLanguage titleLanguage(List<LanguageTag> languages) {
        return languages.stream()
                .flatMap(tag -> TextLanguage.of(tag).stream())
                .findFirst()
                .orElse(TextLanguage.EN);
    }

    @Override
    public void close() {
        changes.close();
        index.close();
        try {
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The search index cannot be closed", e);
        }
    }
}
