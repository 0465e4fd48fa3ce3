package org.vitrine.proxy.cache;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * In whose name a thread works. An asker's thread is not interrupted when the asker goes away, since that would break
 * what it happens to read from; it only stops waiting for what is being made.
 */
public final class CurrentAsker {

    private static final ScopedValue<Asker> CURRENT = ScopedValue.newInstance();
    private static final Asker STAYING = gone -> () -> {};

    private CurrentAsker() {}

    /** Does something in an asker's name, in this thread. */
    public static <T, X extends Throwable> T with(Asker asker, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(CURRENT, asker).call(work);
    }

    /** In whose name this thread works; someone who stays if nobody has said. */
    public static Asker current() {
        return CURRENT.isBound() ? CURRENT.get() : STAYING;
    }

    /** Waits for a result, for so long, or until this thread's asker has gone. */
    static void await(CompletableFuture<?> result, Duration longest)
            throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<Void> gone = new CompletableFuture<>();
        try (Asker.Watch _ = current().watch(() -> gone.complete(null))) {
            CompletableFuture.anyOf(result, gone).get(longest.toNanos(), TimeUnit.NANOSECONDS);
        }
    }
}
