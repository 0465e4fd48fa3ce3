package org.vitrine.catalog.feed;

import java.util.function.Consumer;

/** The catalog's changes as they happen. */
@FunctionalInterface
public interface ChangeFeed {

    /**
     * Hands every later change to a listener, in sequence and before the writer's call returns on the node that wrote.
     * Listeners are quick and do not throw; one that does is logged and does not keep others from hearing.
     *
     * @return ends the subscription when closed
     */
    Subscription subscribe(Consumer<Change> listener);

    /** A listener's place in the feed. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
