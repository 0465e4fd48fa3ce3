package org.vitrine.proxy.cache;

import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.vitrine.proxy.cache.CacheIndex.Entry;

/**
 * Writes down, as the time of a file, when it was last used, so that a restart knows the order. Once a minute is enough,
 * nobody waits for it, and where there is more of it than can be done the rest is left undone.
 */
final class LastUses {

    private static final long APART = TimeUnit.MINUTES.toNanos(1);
    private static final int MOST_WAITING = 10_000;
    private static final int IDLE_SECONDS = 10;

    private final CacheFolder folder;
    private final ThreadPoolExecutor writer = new ThreadPoolExecutor(
            1,
            1,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofVirtual().name("last-uses").factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    LastUses(CacheFolder folder) {
        this.folder = folder;
        writer.allowCoreThreadTimeOut(true);
    }

    /** Takes note of a use, by a clock that only tells how far things lie apart. */
    void note(Entry entry, long now) {
        if (now - entry.written >= APART) {
            entry.written = now;
            Instant used = Instant.now();
            writer.execute(() -> folder.touch(entry.key, entry.stored, used));
        }
    }
}
