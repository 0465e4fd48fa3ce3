package org.vitrine.proxy.cache;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.refusal.TookTooLong;

/** Keeps renditions. Thread-safe; whether they may be shown is decided before it is asked. */
public interface RenditionCache {

    /** The digest of what is kept under a key, known without reading it; empty if nothing is. */
    Optional<String> digest(RenditionKey key);

    /** The validator of what is kept under a key, if an asker holds that content already: a use without reading it. */
    Optional<String> held(RenditionKey key, Predicate<String> byAsker);

    /** What is kept under a key, if it is in memory: for threads that must not wait. Empty if it is not, or not kept. */
    Optional<CachedRendition> recall(RenditionKey key);

    /** What is kept under a key; empty if nothing is. */
    Optional<CachedRendition> find(RenditionKey key);

    /** What is kept of an asset and bears a label, the last used first. */
    List<KeptRendition> of(AssetKey asset);

    /**
     * The rendition of a key: the kept one, or what the maker gives. However many ask at once, it is made once, in a
     * thread of its own, and all get its result or its refusal. An asker whose thread is interrupted is sent away; the
     * maker is interrupted when nobody is left. What cannot be kept is given all the same, and a refusal is not kept.
     *
     * @throws TookTooLong if it takes longer than anyone may wait
     */
    CachedRendition get(RenditionKey key, Supplier<byte[]> maker);

    /**
     * What a maker gives, made and waited for as by {@link #get}, and not kept: for what so few ask for that it would
     * only drive out what many do.
     *
     * @throws TookTooLong if it takes longer than anyone may wait
     */
    CachedRendition once(RenditionKey key, Supplier<byte[]> maker);
}
