package org.vitrine.connectors.tree;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.connectors.source.Source;

/** Looks again and again, with a pause between, until closed. */
public final class Polling implements Source.Watch {

    private static final Logger LOG = LoggerFactory.getLogger(Polling.class);

    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread looking;

    /**
     * Begins after the first pause.
     *
     * @param name of what is looked at, for thread names and the log
     */
    public Polling(String name, Duration pause, Runnable look) {
        looking = Thread.ofVirtual().name("polls " + name).start(() -> run(name, pause, look));
    }

    private void run(String name, Duration pause, Runnable look) {
        try {
            while (!closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    look.run();
                } catch (RuntimeException | Error e) {
                    // Whatever happened to this look, the next one follows.
                    LOG.error("Looking at {} failed", name, e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            looking.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
