package org.vitrine.proxy.cache;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vitrine.core.refusal.Overloaded;
import org.vitrine.core.refusal.TookTooLong;

/**
 * Renditions that are being made now. However many ask for one, it is made once, in a thread of its own. Whoever is
 * gone, interrupted or out of time stops waiting, and when nobody waits any more the work is interrupted.
 */
final class Makings {

    /** What came of it, and whether this asker was the first. */
    record Made(CachedRendition rendition, boolean first) {}

    private final class Making {

        final CompletableFuture<CachedRendition> result = new CompletableFuture<>();
        final Thread worker;

        /** Guarded by the map's entry. */
        int askers = 1;

        Making(RenditionKey key, Supplier<CachedRendition> work) {
            worker = Thread.ofVirtual().name("making").unstarted(() -> run(key, work));
        }

        private void run(RenditionKey key, Supplier<CachedRendition> work) {
            // It ends before it is told, so that nobody joins what is over.
            try {
                CachedRendition made = work.get();
                now.remove(key, this);
                result.complete(made);
            } catch (RuntimeException | Error e) {
                now.remove(key, this);
                result.completeExceptionally(e);
            }
        }
    }

    private final ConcurrentMap<RenditionKey, Making> now = new ConcurrentHashMap<>();
    private final Duration longest;

    /** @param longest how long anyone waits */
    Makings(Duration longest) {
        this.longest = longest;
    }

    /**
     * Has a rendition made, or waits for the making that is under way.
     *
     * @throws Overloaded if this asker is gone or interrupted
     * @throws TookTooLong if it is out of time
     */
    Made get(RenditionKey key, Supplier<CachedRendition> work) {
        Making mine = new Making(key, work);
        Making making = now.merge(key, mine, (underWay, _) -> {
            underWay.askers++;
            return underWay;
        });
        boolean first = making.equals(mine);
        if (first) {
            making.worker.start();
        }
        try {
            CurrentAsker.await(making.result, longest);
            if (making.result.isDone()) {
                return new Made(making.result.join(), first);
            }
            leave(key, making);
            throw gone();
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (InterruptedException e) {
            leave(key, making);
            Thread.currentThread().interrupt();
            throw gone();
        } catch (TimeoutException e) {
            leave(key, making);
            throw new TookTooLong(
                    "This picture was not ready after " + longest.toSeconds() + " s; ask again in a moment.",
                    "waited " + longest);
        }
    }

    private static Overloaded gone() {
        return new Overloaded("This picture is not made now; ask again.", "its asker went away", Duration.ofSeconds(1));
    }

    /** How many renditions are being made. */
    int size() {
        return now.size();
    }

    private void leave(RenditionKey key, Making making) {
        AtomicBoolean abandoned = new AtomicBoolean();
        now.computeIfPresent(key, (same, underWay) -> {
            if (underWay.equals(making) && --underWay.askers == 0) {
                abandoned.set(true);
                return null;
            }
            return underWay;
        });
        if (abandoned.get()) {
            making.worker.interrupt();
        }
    }

    private static RuntimeException failure(@Nullable Throwable cause) {
        return switch (cause) {
            case RuntimeException refusal -> refusal;
            case Error error -> throw error;
            case null, default -> new IllegalStateException("Making a rendition failed", cause);
        };
    }
}
