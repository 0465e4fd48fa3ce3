package org.vitrine.proxy.cache;

/**
 * How full a cache is, and how it fared since it was opened.
 *
 * @param files kept now
 * @param bytes of these files
 * @param mostBytes that they may have together
 * @param hotBytes of these that are held in memory, too
 * @param making renditions that are being made now
 * @param hits how often a rendition was there
 * @param misses how often one had to be made, or waited for
 * @param evictions how often one went because room was needed
 */
public record CacheUse(
        long files, long bytes, long mostBytes, long hotBytes, long making, long hits, long misses, long evictions) {}
