package org.vitrine.catalog;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears what other nodes write to a shared store, by asking once a second. */
public final class OtherNodes implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OtherNodes.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Catalog catalog;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread asking =
            Thread.ofPlatform().daemon().name("other-nodes").unstarted(this::ask);
    private boolean failing;

    private OtherNodes(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Begins to listen; close this before the catalog. */
    public static OtherNodes follow(Catalog catalog) {
        OtherNodes nodes = new OtherNodes(catalog);
        nodes.asking.start();
        return nodes;
    }

    private void ask() {
        try {
            while (!closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                takeOver();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeOver() {
        try {
            catalog.catchUp();
            if (failing) {
                LOG.info("The catalog's store answers again");
            }
            failing = false;
        } catch (RuntimeException e) {
            // Said once, for as long as it lasts.
            if (!failing) {
                LOG.warn(
                        "The catalog's store does not answer, so what other nodes write is not heard: {}",
                        e.toString());
            }
            failing = true;
        }
    }

    /** Waits until what is being taken over has been. */
    @Override
    public void close() {
        closing.countDown();
        try {
            asking.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
