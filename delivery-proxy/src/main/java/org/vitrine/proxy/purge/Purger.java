package org.vitrine.proxy.purge;

import java.util.Set;

/**
 * One cache in front of Vitrine that can be told to forget. A purge is hard: what is purged must not be shown again, not
 * even once while a new answer is asked for. Called by one thread at a time; calls may block for as long as the cache
 * takes, within the time limit of {@link PurgeClient}.
 */
public interface Purger {

    /** What operators call it, in logs, metrics and health: lower-case letters, digits and hyphens. */
    String name();

    /** How many keys one purge may name, at least 1. */
    int most();

    /**
     * Makes the cache forget every answer that bears one of these keys.
     *
     * @param keys 1 to {@link #most()}
     * @throws PurgeFailure if it did not, or may not have
     */
    void purge(Set<SurrogateKey> keys) throws PurgeFailure;

    /**
     * Makes the cache forget everything it has of Vitrine.
     *
     * @throws PurgeFailure if it did not, or may not have
     */
    void purgeAll() throws PurgeFailure;
}
