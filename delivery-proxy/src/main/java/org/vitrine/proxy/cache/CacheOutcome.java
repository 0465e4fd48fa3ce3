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
    /** It is never kept. */
    BYPASS
}
