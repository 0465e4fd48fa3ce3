package org.vitrine.catalog.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.catalog.feed.Change;
import org.vitrine.catalog.feed.ChangeFeed;
import org.vitrine.catalog.feed.ChangeLog;
import org.vitrine.catalog.feed.LocalChangeFeed;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetLookup;
import org.vitrine.core.asset.NativeId;

/**
 * The assets in a database. One writer at a time on a node: a write commits, drops the cached records of what it
 * changed, and is announced, before the next begins.
 */
public final class AssetStore implements AssetWriter, ChangeLog {

    private static final Logger LOG = LoggerFactory.getLogger(AssetStore.class);
    private static final int PAGE = 500;

    private final Jdbi jdbi;
    private final AssetRecords records;
    private final Aliases aliases;
    private final LocalChangeFeed feed = new LocalChangeFeed();
    private final ReentrantLock writing = new ReentrantLock();
    private final String identity;
    private long announced;

    /**
     * Opens the store on a database whose schema is there.
     *
     * @param cachedRecords how many assets are kept in memory at most
     */
    public AssetStore(Jdbi jdbi, int cachedRecords) {
        this.jdbi = jdbi;
        this.records = new AssetRecords(jdbi, cachedRecords);
        this.aliases = new Aliases(this::write);
        this.identity = jdbi.withHandle(ChangeSequence::identity);
        this.announced = latest();
    }

    public AssetLookup assets() {
        return records;
    }

    public Aliases aliases() {
        return aliases;
    }

    public ChangeFeed feed() {
        return feed;
    }

    @Override
    public void put(Collection<Asset> assets) {
        write(transaction -> transaction.put(assets));
    }

    @Override
    public void remove(Collection<NativeId> ids) {
        List<AssetKey> keys = ids.stream().map(NativeId::key).toList();
        write(transaction -> transaction.remove(keys));
    }

    @Override
    public HeldIds held(String source) {
        return jdbi.inTransaction(
                handle -> new HeldIds(new AssetRows(handle).idsOf(source), new SourceRows(handle).complete(source)));
    }

    @Override
    public void noteComplete(String source) {
        jdbi.useTransaction(handle -> {
            new ChangeSequence(handle).lock();
            new SourceRows(handle).noteComplete(source);
        });
    }

    /** Takes out, and announces, what is held of any other source than these. */
    public void retainSources(Set<String> names) {
        for (String source : jdbi.withHandle(handle -> new SourceRows(handle).names())) {
            if (!names.contains(source)) {
                removeSource(source);
            }
        }
    }

    private void removeSource(String source) {
        // First of all: what is taken out little by little is complete no more.
        jdbi.useTransaction(handle -> new SourceRows(handle).forget(source));
        long removed = 0;
        for (List<AssetKey> keys = keys(source); !keys.isEmpty(); keys = keys(source)) {
            List<AssetKey> some = keys;
            write(transaction -> transaction.remove(some));
            removed += some.size();
        }
        LOG.info("Source {} is not named any more; its {} assets were taken out", source, removed);
    }

    private List<AssetKey> keys(String source) {
        return jdbi.withHandle(handle -> new SourceRows(handle).keys(source, PAGE));
    }

    @Override
    public String identity() {
        return identity;
    }

    @Override
    public long latest() {
        return jdbi.withHandle(ChangeSequence::latest);
    }

    @Override
    public List<Change> since(long sequence, int most) {
        return jdbi.inTransaction(handle -> {
            AssetRows rows = new AssetRows(handle);
            Map<AssetKey, Long> numbers = rows.after(sequence, most);
            Map<AssetKey, Asset> assets = rows.whole(numbers.keySet());
            return numbers.entrySet().stream()
                    .map(entry -> new Change(
                            entry.getValue(),
                            entry.getKey(),
                            Optional.empty(),
                            Optional.ofNullable(assets.get(entry.getKey()))))
                    .toList();
        });
    }

    /** Announces what other nodes have written since the last call. Cheap if they have written nothing. */
    public void catchUp() {
        writing.lock();
        try {
            announceUpTo(latest());
        } finally {
            writing.unlock();
        }
    }

    private void write(Function<AssetTransaction, List<Change>> work) {
        writing.lock();
        try {
            List<Change> changes = jdbi.inTransaction(handle -> work.apply(new AssetTransaction(handle)));
            if (!changes.isEmpty()) {
                announceUpTo(changes.getFirst().sequence() - 1);
                announce(changes);
            }
        } finally {
            writing.unlock();
        }
    }

    private void announceUpTo(long last) {
        while (announced < last) {
            List<Change> missed = since(announced, PAGE).stream()
                    .filter(change -> change.sequence() <= last)
                    .toList();
            announce(missed);
            // What changed once more since then comes under its later number.
            announced = missed.isEmpty() ? last : announced;
        }
    }

    private void announce(List<Change> changes) {
        // All of them first: a listener that looks at one asset may look at its variants, too.
        changes.forEach(change -> records.forget(change.key()));
        for (Change change : changes) {
            feed.publish(change);
            announced = change.sequence();
        }
    }
}
