package org.vitrine.catalog.feed;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The feed within one node: calls its listeners one after the other, in the thread that publishes. */
public final class LocalChangeFeed implements ChangeFeed {

    private static final Logger LOG = LoggerFactory.getLogger(LocalChangeFeed.class);

    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();

    @Override
    public Subscription subscribe(Consumer<Change> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Hands a change to every listener. The caller keeps the order of the sequence. */
    public void publish(Change change) {
        for (Consumer<Change> listener : listeners) {
            try {
                listener.accept(change);
            } catch (RuntimeException e) {
                LOG.error("A listener failed at change {} of asset {}", change.sequence(), change.key(), e);
            }
        }
    }
}
