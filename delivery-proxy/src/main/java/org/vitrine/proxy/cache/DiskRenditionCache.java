package org.vitrine.proxy.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.proxy.cache.CacheFolder.Found;
import org.vitrine.proxy.cache.CacheFolder.Stored;

/**
 * Keeps renditions as files, up to a number of bytes, and the hottest of them in memory. When room is needed, what was
 * not used lately or often goes first. A restart finds everything again; a damaged file is made anew.
 */
public final class DiskRenditionCache implements RenditionCache {

    private static final Logger log = LoggerFactory.getLogger(DiskRenditionCache.class);

    /** Larger ones would push many small ones out of memory, and gain little from being there. */
    private static final int LARGEST_HOT = 1 << 20;

    private final CacheFolder folder;
    private final Cache<RenditionKey, Stored> index;
    private final Cache<RenditionKey, CachedRendition> hot;
    private final ConcurrentMap<RenditionKey, CompletableFuture<CachedRendition>> inMaking = new ConcurrentHashMap<>();

    /**
     * @param root a folder of its own; made if missing
     * @param mostBytes how much it may hold, 0 or more; one rendition more than that may be there for a moment
     * @param mostHotBytes how much of that is also held in memory, 0 or more
     * @throws IOException if the folder cannot be made or read
     */
    public DiskRenditionCache(Path root, long mostBytes, long mostHotBytes) throws IOException {
        this.folder = new CacheFolder(root);
        this.index = Caffeine.newBuilder()
                .maximumWeight(mostBytes)
                .<RenditionKey, Stored>weigher((key, stored) -> (int) Math.min(Integer.MAX_VALUE, stored.length()))
                .evictionListener((key, stored, cause) -> {
                    if (key != null && stored != null) {
                        folder.delete(key, stored);
                    }
                })
                .executor(Runnable::run)
                .build();
        this.hot = Caffeine.newBuilder()
                .maximumWeight(mostHotBytes)
                .<RenditionKey, CachedRendition>weigher(
                        (key, rendition) -> rendition.content().remaining())
                .build();
        for (Found found : folder.scan()) {
            index.put(found.key(), found.stored());
        }
        log.info("The rendition cache holds {} files in {}", index.estimatedSize(), root);
    }

    @Override
    public Optional<String> digest(RenditionKey key) {
        return Optional.ofNullable(index.getIfPresent(key)).map(Stored::digest);
    }

    @Override
    public Optional<CachedRendition> recall(RenditionKey key) {
        Stored stored = index.getIfPresent(key);
        return stored == null
                ? Optional.empty()
                : Optional.ofNullable(hot.getIfPresent(key))
                        .filter(warm -> warm.digest().equals(stored.digest()));
    }

    @Override
    public CachedRendition get(RenditionKey key, Supplier<byte[]> maker) {
        Optional<CachedRendition> kept = kept(key);
        if (kept.isPresent()) {
            return kept.get();
        }
        CompletableFuture<CachedRendition> mine = new CompletableFuture<>();
        CompletableFuture<CachedRendition> other = inMaking.putIfAbsent(key, mine);
        return other == null ? make(key, maker, mine) : await(other);
    }

    private Optional<CachedRendition> kept(RenditionKey key) {
        Stored stored = index.getIfPresent(key);
        if (stored == null) {
            return Optional.empty();
        }
        CachedRendition warm = hot.getIfPresent(key);
        if (warm != null && warm.digest().equals(stored.digest())) {
            return Optional.of(warm);
        }
        Optional<CachedRendition> read = folder.read(key, stored)
                .map(content -> new CachedRendition(content, stored.digest(), CacheOutcome.HIT));
        read.ifPresentOrElse(
                rendition -> heat(key, rendition), () -> index.asMap().remove(key, stored));
        return read;
    }

    private void heat(RenditionKey key, CachedRendition rendition) {
        if (rendition.content().remaining() <= LARGEST_HOT) {
            hot.put(key, rendition.inDirectMemory());
        }
    }

    private CachedRendition make(RenditionKey key, Supplier<byte[]> maker, CompletableFuture<CachedRendition> promise) {
        try {
            // Another asker may have finished between this one's look and its claim.
            CachedRendition made = kept(key).orElseGet(() -> keep(key, ByteBuffer.wrap(maker.get())));
            promise.complete(made.as(CacheOutcome.COLLAPSED));
            return made;
        } catch (RuntimeException | Error e) {
            promise.completeExceptionally(e);
            throw e;
        } finally {
            inMaking.remove(key, promise);
        }
    }

    private CachedRendition keep(RenditionKey key, ByteBuffer content) {
        try {
            Stored stored = folder.write(key, content);
            CachedRendition made = new CachedRendition(content, stored.digest(), CacheOutcome.STORED);
            heat(key, made.as(CacheOutcome.HIT));
            index.put(key, stored);
            return made;
        } catch (IOException e) {
            log.warn("The rendition cache cannot keep a rendition", e);
            return new CachedRendition(content, ContentDigest.of(content), CacheOutcome.NOT_STORED);
        }
    }

    private static CachedRendition await(CompletableFuture<CachedRendition> other) {
        try {
            return other.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            throw e;
        }
    }
}
