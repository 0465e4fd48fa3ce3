package org.vitrine.proxy.weight;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.vitrine.proxy.cache.Asker;

/** Someone who waits for a page to be weighed, and goes when the time is over or its own asker has gone. */
final class Patience implements Asker {

    private final CompletableFuture<Void> over = new CompletableFuture<>();

    /** Ends by itself after so long. */
    static Patience of(Duration longest) {
        Patience patience = new Patience();
        patience.over.completeOnTimeout(null, longest.toNanos(), TimeUnit.NANOSECONDS);
        return patience;
    }

    boolean isOver() {
        return over.isDone();
    }

    void end() {
        over.complete(null);
    }

    /** Waits for all the work, or until it is over. */
    void await(CompletableFuture<?> work) {
        CompletableFuture.anyOf(work, over).join();
    }

    @Override
    public Watch watch(Runnable gone) {
        CompletableFuture<Void> told = over.thenRun(gone);
        return () -> told.cancel(false);
    }
}
