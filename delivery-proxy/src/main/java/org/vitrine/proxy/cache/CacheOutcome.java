package org.vitrine.proxy.cache;

/** How a cache came by what it gives, in the words of {@code Cache-Status} (RFC 9211). */
public enum CacheOutcome {
    /** It was there. */
    HIT,
    /** It was made for this asker and kept. */
    STORED,
    /** It was made for this asker and could not be kept. */
    NOT_STORED,
    /** Another asker had it made at the same time. */
    COLLAPSED,
    /** What is wanted could not be made; something older or of another size is given in its place. */
    STALE,
    /** It is never kept. */
    BYPASS
}
