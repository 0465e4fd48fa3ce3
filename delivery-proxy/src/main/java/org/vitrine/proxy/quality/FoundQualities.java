package org.vitrine.proxy.quality;

import java.util.Optional;
import org.vitrine.proxy.cache.RenditionLabel;

/** Remembers what searches came to. Thread-safe. */
public interface FoundQualities {

    /**
     * A search is over.
     *
     * @param validator names the content of the rendition, as its {@code ETag} does
     * @param of what the rendition is of
     */
    void note(String validator, FoundQuality found, RenditionLabel of);

    /** What the search for a rendition came to; empty if there was none, or it is forgotten. */
    Optional<FoundQuality> find(String validator);

    /** Whether {@link #find} answers from memory: for threads that must not wait. */
    default boolean recalls(String validator) {
        return false;
    }
}
