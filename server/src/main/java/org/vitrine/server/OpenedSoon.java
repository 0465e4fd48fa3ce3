package org.vitrine.server;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits behind a running server until it is ready, and then opens what nobody had to wait for. */
final class OpenedSoon implements AutoCloseable {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final CountDownLatch closing = new CountDownLatch(1);

    private OpenedSoon() {}

    /** Begins to wait; returns at once. */
    static OpenedSoon start(Runnable opening, BooleanSupplier ready) {
        OpenedSoon soon = new OpenedSoon();
        // Not a virtual thread: it computes all the while, and requests need the few threads that carry those.
        Thread.ofPlatform().daemon().name("opens the rest").start(() -> soon.open(opening, ready));
        return soon;
    }

    private void open(Runnable opening, BooleanSupplier ready) {
        try {
            while (!ready.getAsBoolean()) {
                if (closing.await(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        opening.run();
    }

    /** Waits no longer. What it is opening at the moment is for others to wait for and to close. */
    @Override
    public void close() {
        closing.countDown();
    }
}
