package org.vitrine.proxy.quality;

import java.util.Optional;

/** Remembers what searches came to. Thread-safe. */
public interface FoundQualities {

    /**
     * A search is over.
     *
     * @param validator names the content of the rendition, as its {@code ETag} does
     */
    void note(String validator, FoundQuality found);

    /** What the search for a rendition came to; empty if there was none, or it is forgotten. */
    Optional<FoundQuality> find(String validator);

    /** Whether {@link #find} answers from memory: for threads that must not wait. */
    default boolean recalls(String validator) {
        return false;
    }
}
