package org.vitrine.proxy.cache;

/** Someone who may go away while a rendition is made: the client of a connection. Answered by servers that can tell. */
@FunctionalInterface
public interface Asker {

    /** Ends a watch. */
    interface Watch extends AutoCloseable {

        @Override
        void close();
    }

    /**
     * Watches whether this asker goes away, from now until the watch is closed. Nothing is written to it meanwhile.
     *
     * @param gone to be run once, in any thread, when it has gone
     */
    Watch watch(Runnable gone);
}
