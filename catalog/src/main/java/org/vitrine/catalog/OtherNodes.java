package org.vitrine.catalog;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears what other nodes write to a shared store, by asking once a second. */
public final class OtherNodes implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OtherNodes.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Catalog catalog;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("other-nodes").factory());
    private boolean failing;

    private OtherNodes(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Begins to listen; close this before the catalog. */
    public static OtherNodes follow(Catalog catalog) {
        OtherNodes nodes = new OtherNodes(catalog);
        nodes.timer.scheduleWithFixedDelay(nodes::ask, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        return nodes;
    }

    private void ask() {
        try {
            catalog.catchUp();
            if (failing) {
                LOG.info("The catalog's store answers again");
            }
            failing = false;
        } catch (RuntimeException e) {
            // Said once, for as long as it lasts.
            if (!failing) {
                LOG.warn("The catalog's store does not answer, so what other nodes write is not heard: {}", e.toString());
            }
            failing = true;
        }
    }

    /** Waits for what it is taking over. */
    @Override
    public void close() {
        timer.close();
    }
}
