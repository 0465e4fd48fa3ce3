package org.vitrine.proxy.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.digest.ContentDigest;
import org.vitrine.proxy.cache.CacheFolder.Stored;
import org.vitrine.proxy.cache.CacheIndex.Entry;

/**
 * Keeps renditions as files, up to a number of bytes that is never exceeded, and the hottest small ones also in memory,
 * from the second time on that they are asked for: what is wanted once pushes nothing out. When room is needed, what has
 * gone unused for longest goes. A restart finds everything again, in the same order to the minute; a damaged file is
 * made anew.
 */
public final class DiskRenditionCache implements RenditionCache {

    private static final Logger log = LoggerFactory.getLogger(DiskRenditionCache.class);

    /** Larger ones would push many small ones out of memory, and gain little from being there. */
    private static final int LARGEST_HOT = 1 << 18;

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final long mostBytes;
    private final CacheFolder folder;
    private final CacheIndex index;
    private final Cache<RenditionKey, CachedRendition> hot;
    private final Makings makings;
    private final LastUses lastUses;
    private final LongSupplier nanos;
    private final AtomicLong drops = new AtomicLong();
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder evictions = new LongAdder();

    /**
     * Opens a cache in which anyone waits for a rendition for up to a minute.
     *
     * @param root a folder of its own; made if missing
     * @param mostBytes how much it may hold, 0 or more
     * @param mostHotBytes how much of that is also held in memory, 0 or more
     * @throws IOException if the folder cannot be made or read
     */
    public DiskRenditionCache(Path root, long mostBytes, long mostHotBytes) throws IOException {
        this(root, mostBytes, mostHotBytes, LONGEST_WAIT);
    }

    /** @param longestWait how long anyone waits until a rendition is made */
    public DiskRenditionCache(Path root, long mostBytes, long mostHotBytes, Duration longestWait) throws IOException {
        this(root, mostBytes, mostHotBytes, longestWait, System::nanoTime);
    }

    /** @param nanos tells in which order things happen */
    DiskRenditionCache(Path root, long mostBytes, long mostHotBytes, Duration longestWait, LongSupplier nanos)
            throws IOException {
        this.mostBytes = mostBytes;
        this.folder = new CacheFolder(root);
        this.index = new CacheIndex(mostBytes);
        this.hot = Caffeine.newBuilder()
                .maximumWeight(mostHotBytes)
                .<RenditionKey, CachedRendition>weigher(
                        (key, rendition) -> rendition.content().remaining())
                .build();
        this.makings = new Makings(longestWait);
        this.lastUses = new LastUses(folder);
        this.nanos = nanos;
        takeStock();
        log.info("The rendition cache holds {} files, {} MB, in {}", index.size(), index.bytes() >> 20, root);
    }

    private void takeStock() throws IOException {
        long ahead = nanos.getAsLong() - sinceEpoch(Instant.now());
        folder.scan(found -> index.add(found.key(), found.stored(), ahead + sinceEpoch(found.used()))
                .ifPresent(this::replaced));
        evict(index.trim());
    }

    private static long sinceEpoch(Instant moment) {
        return TimeUnit.SECONDS.toNanos(moment.getEpochSecond()) + moment.getNano();
    }

    @Override
    public Optional<String> digest(RenditionKey key) {
        return index.find(key).map(entry -> entry.stored.digest());
    }

    @Override
    public Optional<String> held(RenditionKey key, Predicate<String> byAsker) {
        Optional<Entry> entry = index.find(key);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        String validator = ContentDigest.validator(entry.get().stored.digest());
        if (!byAsker.test(validator)) {
            return Optional.empty();
        }
        hits.increment();
        used(entry.get());
        return Optional.of(validator);
    }

    @Override
    public Optional<CachedRendition> recall(RenditionKey key) {
        Optional<CachedRendition> warm = index.find(key).flatMap(this::warm);
        warm.ifPresent(rendition -> hits.increment());
        return warm;
    }

    @Override
    public Optional<CachedRendition> find(RenditionKey key) {
        Optional<CachedRendition> kept = kept(key);
        kept.ifPresent(rendition -> hits.increment());
        return kept;
    }

    @Override
    public List<KeptRendition> of(AssetKey asset) {
        long now = nanos.getAsLong();
        return index.of(asset).stream()
                .map(entry -> new KeptRendition(
                        entry.key, entry.key.label().orElseThrow(), Duration.ofNanos(Math.max(0, now - entry.used))))
                .sorted(Comparator.comparing(KeptRendition::unused))
                .toList();
    }

    @Override
    public CachedRendition get(RenditionKey key, Supplier<byte[]> maker) {
        Optional<CachedRendition> kept = find(key);
        if (kept.isPresent()) {
            return kept.get();
        }
        misses.increment();
        // Another asker's making may have ended between the look and this one's turn.
        Makings.Made made = makings.get(key, () -> kept(key).orElseGet(() -> made(key, maker)));
        return made.first() ? made.rendition() : made.rendition().as(CacheOutcome.COLLAPSED);
    }

    @Override
    public CachedRendition once(RenditionKey key, Supplier<byte[]> maker) {
        return makings.get(key, () -> unkept(ByteBuffer.wrap(maker.get())))
                .rendition()
                .as(CacheOutcome.BYPASS);
    }

    private Optional<CachedRendition> kept(RenditionKey key) {
        return index.find(key).flatMap(entry -> warm(entry).or(() -> cold(entry)));
    }

    private Optional<CachedRendition> warm(Entry entry) {
        CachedRendition warm = hot.getIfPresent(entry.key);
        if (warm == null || !warm.digest().equals(entry.stored.digest())) {
            return Optional.empty();
        }
        used(entry);
        return Optional.of(warm);
    }

    private Optional<CachedRendition> cold(Entry entry) {
        try {
            Optional<ByteBuffer> content = folder.read(entry.key, entry.stored);
            if (content.isEmpty()) {
                index.remove(entry);
                return Optional.empty();
            }
            used(entry);
            return Optional.of(
                    heated(entry.key, new CachedRendition(content.get(), entry.stored.digest(), CacheOutcome.HIT)));
        } catch (IOException e) {
            // It stays, and is counted: what is still on the disk takes its room, and may be read the next time.
            log.warn("The rendition cache cannot read a file: {}", String.valueOf(e));
            return Optional.empty();
        }
    }

    private void used(Entry entry) {
        long now = nanos.getAsLong();
        entry.used = now;
        lastUses.note(entry, now);
    }

    private CachedRendition heated(RenditionKey key, CachedRendition rendition) {
        if (rendition.content().remaining() > LARGEST_HOT) {
            return rendition;
        }
        CachedRendition direct = rendition.inDirectMemory();
        hot.put(key, direct);
        return direct;
    }

    private CachedRendition made(RenditionKey key, Supplier<byte[]> maker) {
        long before = drops.get();
        CachedRendition made = keep(key, ByteBuffer.wrap(maker.get()));
        if (drops.get() == before || made.outcome() == CacheOutcome.NOT_STORED) {
            return made;
        }
        // Something was dropped meanwhile, perhaps what this was made of. Dropping is rare, and making it anew costs
        // little.
        index.find(key).filter(index::remove).ifPresent(this::delete);
        return made.as(CacheOutcome.NOT_STORED);
    }

    private CachedRendition keep(RenditionKey key, ByteBuffer content) {
        long length = content.remaining();
        Optional<List<Entry>> gone = index.reserve(length);
        if (gone.isEmpty()) {
            log.info("The rendition cache has no room for a rendition of {} bytes", length);
            return unkept(content);
        }
        evict(gone.get());
        try {
            Stored stored = folder.write(key, content);
            index.put(key, stored, nanos.getAsLong())
                    .filter(before -> !before.stored.equals(stored))
                    .ifPresent(this::replaced);
            return new CachedRendition(content, stored.digest(), CacheOutcome.STORED);
        } catch (IOException e) {
            index.release(length);
            log.warn("The rendition cache cannot keep a rendition: {}", String.valueOf(e));
            return unkept(content);
        }
    }

    private static CachedRendition unkept(ByteBuffer content) {
        return new CachedRendition(
                content, ContentDigest.validator(ContentDigest.of(content)), CacheOutcome.NOT_STORED);
    }

    /** Another file of the same key: damaged, and made anew. */
    private void replaced(Entry before) {
        folder.delete(before.key, before.stored);
    }

    private void evict(List<Entry> gone) {
        gone.forEach(this::delete);
        evictions.add(gone.size());
    }

    private void delete(Entry entry) {
        hot.invalidate(entry.key);
        folder.delete(entry.key, entry.stored);
    }

    /** Forgets what is kept of an asset; how many renditions that were. */
    public long dropAsset(AssetKey asset) {
        return drop(() -> index.of(asset));
    }

    /** Forgets what is kept of all assets of a source; how many renditions that were. */
    public long dropSource(String source) {
        return drop(() -> index.matching(key ->
                key.label().filter(label -> label.source().equals(source)).isPresent()));
    }

    /** Forgets what was made by a preset; how many renditions that were. */
    public long dropPreset(String preset) {
        return drop(() -> index.matching(key ->
                key.label().filter(label -> label.preset().equals(preset)).isPresent()));
    }

    /** Forgets everything; how many renditions that were. */
    public long dropAll() {
        return drop(() -> index.matching(key -> true));
    }

    private long drop(Supplier<List<Entry>> entries) {
        // Counted first: what is kept after the look into the index sees that it comes too late.
        drops.incrementAndGet();
        List<Entry> dropped = entries.get().stream().filter(index::remove).toList();
        dropped.forEach(this::delete);
        return dropped.size();
    }

    /** How full it is, and how it fared. */
    public CacheUse use() {
        long hotBytes = hot.policy()
                .eviction()
                .map(eviction -> eviction.weightedSize().orElse(0))
                .orElse(0L);
        return new CacheUse(
                index.size(),
                index.bytes(),
                mostBytes,
                hotBytes,
                makings.size(),
                hits.sum(),
                misses.sum(),
                evictions.sum());
    }
}
