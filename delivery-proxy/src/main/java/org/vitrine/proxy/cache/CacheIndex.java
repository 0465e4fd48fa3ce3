package org.vitrine.proxy.cache;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.proxy.cache.CacheFolder.Stored;

/**
 * Which files are kept, and which of them has gone unused for longest. A look takes no lock: it notes its moment on the
 * entry, and the order is put right when room is needed, which is when it matters.
 */
final class CacheIndex {

    /** One kept file. */
    static final class Entry implements Comparable<Entry> {

        final RenditionKey key;
        final Stored stored;
        private final long number;

        /** When it was last used. */
        volatile long used;

        /** When its use was last written to disk. A race writes it twice. */
        volatile long written;

        /** When it was last used as far as the order knows; never later than in truth. Guarded by the index. */
        private long ordered;

        private Entry(RenditionKey key, Stored stored, long number, long used) {
            this.key = key;
            this.stored = stored;
            this.number = number;
            this.used = used;
            this.written = used;
            this.ordered = used;
        }

        @Override
        public int compareTo(Entry other) {
            int byUse = Long.compare(ordered, other.ordered);
            return byUse != 0 ? byUse : Long.compare(number, other.number);
        }
    }

    private final long mostBytes;
    private final ConcurrentMap<RenditionKey, Entry> entries = new ConcurrentHashMap<>();
    private final TreeSet<Entry> byUse = new TreeSet<>();
    private final Map<AssetKey, List<Entry>> byAsset = new HashMap<>();
    private long bytes;
    private long reserved;
    private long numbers;

    /** @param mostBytes that all entries and reservations together may have */
    CacheIndex(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    Optional<Entry> find(RenditionKey key) {
        return Optional.ofNullable(entries.get(key));
    }

    /**
     * Holds room free for a file that is about to be written.
     *
     * @return the entries that had to go, the longest unused first; empty if there is not so much room at all
     */
    synchronized Optional<List<Entry>> reserve(long length) {
        if (length > mostBytes - reserved) {
            return Optional.empty();
        }
        reserved += length;
        return Optional.of(trimmed());
    }

    /** Gives a reservation back. */
    synchronized void release(long length) {
        reserved -= length;
    }

    /** Adds an entry in place of a reservation; gives the one that it replaces. */
    synchronized Optional<Entry> put(RenditionKey key, Stored stored, long used) {
        reserved -= stored.length();
        return add(key, stored, used);
    }

    /** Adds an entry that needs no reservation; {@link #trim} when all are there. Gives the one that it replaces. */
    synchronized Optional<Entry> add(RenditionKey key, Stored stored, long used) {
        Optional<Entry> before = find(key);
        before.ifPresent(this::remove);
        Entry entry = new Entry(key, stored, numbers++, used);
        entries.put(key, entry);
        byUse.add(entry);
        bytes += stored.length();
        key.label()
                .ifPresent(label -> byAsset.computeIfAbsent(label.asset(), asset -> new ArrayList<>(2))
                        .add(entry));
        return before;
    }

    /** Takes out as many entries as there is no room for, the longest unused first. */
    synchronized List<Entry> trim() {
        return trimmed();
    }

    private List<Entry> trimmed() {
        List<Entry> gone = new ArrayList<>();
        while (bytes + reserved > mostBytes && !byUse.isEmpty()) {
            Entry longest = byUse.getFirst();
            long used = longest.used;
            if (used > longest.ordered) {
                byUse.remove(longest);
                longest.ordered = used;
                byUse.add(longest);
            } else {
                remove(longest);
                gone.add(longest);
            }
        }
        return gone;
    }

    /** Takes out an entry, if it is still the one of its key. */
    synchronized boolean remove(Entry entry) {
        if (!entries.remove(entry.key, entry)) {
            return false;
        }
        byUse.remove(entry);
        bytes -= entry.stored.length();
        entry.key.label().ifPresent(label -> {
            List<Entry> ofAsset = byAsset.getOrDefault(label.asset(), List.of());
            ofAsset.remove(entry);
            if (ofAsset.isEmpty()) {
                byAsset.remove(label.asset());
            }
        });
        return true;
    }

    /** The entries that show an asset, in no order. */
    synchronized List<Entry> of(AssetKey asset) {
        return List.copyOf(byAsset.getOrDefault(asset, List.of()));
    }

    /** The entries whose key is such a one; looks at all of them. */
    List<Entry> matching(Predicate<RenditionKey> wanted) {
        return entries.values().stream().filter(entry -> wanted.test(entry.key)).toList();
    }

    int size() {
        return entries.size();
    }

    synchronized long bytes() {
        return bytes;
    }
}
