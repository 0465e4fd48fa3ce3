package org.vitrine.catalog.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.catalog.feed.Change;
import org.vitrine.catalog.feed.ChangeLog;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetLookup;

/**
 * The Lucene index of a catalog. Each commit says which sequence it followed and how far; what came after is read again
 * from the change log, so that a crash costs nothing but that.
 */
final class AssetIndex implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AssetIndex.class);

    private static final int PAGE = 500;
    private static final int CHANGES_PER_COMMIT = 5_000;

    private static final String FORMAT = "format";
    private static final String IDENTITY = "identity";
    private static final String SEQUENCE = "sequence";

    private final AssetLookup assets;
    private final ChangeLog log;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private long followed;
    private int uncommitted;

    private AssetIndex(Directory directory, AssetLookup assets, ChangeLog log) throws IOException {
        this.assets = assets;
        this.log = log;
        this.writer = new IndexWriter(directory, new IndexWriterConfig(AssetEntry.analyzer()));
        try {
            this.followed = position();
            if (followed == 0) {
                writer.deleteAll();
            }
            this.searchers = new SearcherManager(writer, new SearcherFactory());
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    /**
     * Opens the index and brings it up to date with the log; begins anew where it is of another catalog or format.
     *
     * @throws IOException if it cannot be read
     */
    static AssetIndex open(Directory directory, AssetLookup assets, ChangeLog log) throws IOException {
        AssetIndex index = new AssetIndex(directory, assets, log);
        try {
            index.catchUp();
            return index;
        } catch (IOException | RuntimeException e) {
            index.close();
            throw e;
        }
    }

    SearcherManager searchers() {
        return searchers;
    }

    /** Takes over a change; the next search sees it. */
    synchronized void follow(Change change) {
        try {
            Term key = new Term(AssetEntry.KEY, change.key().value());
            Optional<Asset> listed = change.after().filter(asset -> !standsInForAnother(asset));
            if (listed.isPresent()) {
                writer.updateDocument(key, AssetEntry.of(listed.get(), variants(listed.get())));
            } else {
                writer.deleteDocuments(key);
            }
            followed = change.sequence();
            uncommitted++;
            if (uncommitted >= CHANGES_PER_COMMIT) {
                commit();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The search index cannot be written", e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            searchers.close();
            if (writer.isOpen()) {
                commit();
            }
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The search index cannot be closed", e);
        }
    }

    private void catchUp() throws IOException {
        long start = followed;
        List<Change> missed = log.since(followed, PAGE);
        while (!missed.isEmpty()) {
            missed.forEach(this::follow);
            missed = log.since(followed, PAGE);
        }
        if (followed > start) {
            commit();
            LOG.info("The search index followed changes {} to {}", start + 1, followed);
        }
    }

    /** How far the index on disk has followed this log; 0 if it is of another. */
    private long position() {
        Map<String, String> said = new HashMap<>();
        Iterable<Map.Entry<String, String>> committed = writer.getLiveCommitData();
        if (committed != null) {
            committed.forEach(entry -> said.put(entry.getKey(), entry.getValue()));
        }
        boolean ours = Objects.equals(said.get(FORMAT), String.valueOf(AssetEntry.FORMAT))
                && Objects.equals(said.get(IDENTITY), log.identity());
        long position = ours ? Long.parseLong(said.getOrDefault(SEQUENCE, "0")) : 0;
        return position <= log.latest() ? position : 0;
    }

    private void commit() throws IOException {
        Map<String, String> position = Map.of(
                FORMAT, String.valueOf(AssetEntry.FORMAT),
                IDENTITY, log.identity(),
                SEQUENCE, String.valueOf(followed));
        writer.setLiveCommitData(position.entrySet());
        writer.commit();
        uncommitted = 0;
    }

    /** Whether an asset is found under another, its base. A base that is a variant itself lists nobody under it. */
    private boolean standsInForAnother(Asset asset) {
        return asset.language().isPresent()
                && asset.variantOf()
                        .filter(base -> !base.equals(asset.key()))
                        .flatMap(this::itself)
                        .filter(base -> base.variantOf().isEmpty())
                        .isPresent();
    }

    private List<Asset> variants(Asset base) {
        if (base.variantOf().isPresent()) {
            return List.of();
        }
        return base.variants().stream()
                .flatMap(variant -> itself(variant.key()).stream())
                .toList();
    }

    /** The asset under a key, not the one an alias leads to. */
    private Optional<Asset> itself(AssetKey key) {
        return assets.find(key).filter(asset -> asset.key().equals(key));
    }
}
