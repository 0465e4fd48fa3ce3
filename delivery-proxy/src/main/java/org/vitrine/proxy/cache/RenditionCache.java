package org.vitrine.proxy.cache;

import java.util.Optional;
import java.util.function.Supplier;

/** Keeps renditions. Thread-safe; whether they may be shown is decided before it is asked. */
public interface RenditionCache {

    /** The digest of what is kept under a key, known without reading it; empty if nothing is. */
    Optional<String> digest(RenditionKey key);

    /** What is kept under a key, if it is in memory: for threads that must not wait. Empty if it is not, or not kept. */
    default Optional<CachedRendition> recall(RenditionKey key) {
        return Optional.empty();
    }

    /**
     * The rendition of a key: the kept one, or what the maker gives. However many ask at once, one makes it, in its own
     * thread, and all get its result or its refusal. What cannot be kept is given all the same, and a refusal is not
     * kept.
     */
    CachedRendition get(RenditionKey key, Supplier<byte[]> maker);
}
