package org.vitrine.proxy.origin.s3;

import java.time.Instant;

/**
 * An object as a listing describes it.
 *
 * @param key its name in the bucket
 * @param etag with its quotes
 * @param bytes its length
 * @param modified when it was stored
 */
public record S3Object(String key, String etag, long bytes, Instant modified) {}
