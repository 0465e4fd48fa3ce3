package org.vitrine.proxy.quality;

/** Takes note of what searches came to, for headers, counters and logs. Thread-safe. */
@FunctionalInterface
public interface FoundQualities {

    /**
     * A search is over.
     *
     * @param validator names the content of the rendition, as its {@code ETag} does
     */
    void note(String validator, FoundQuality found);
}
