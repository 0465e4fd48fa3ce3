package org.vitrine.proxy.cache;

import java.nio.ByteBuffer;

/**
 * One whole rendition.
 *
 * @param content its bytes, read only; each asker gets a position of its own
 * @param digest of the content, 32 or 64 characters of its SHA-256 in lower-case hexadecimal
 * @param outcome how the cache came by it
 */
public record CachedRendition(ByteBuffer content, String digest, CacheOutcome outcome) {

    public CachedRendition {
        content = content.asReadOnlyBuffer();
    }

    @Override
    public ByteBuffer content() {
        return content.duplicate();
    }

    /** The same, where a socket reads it without copying it first. For what is held long and written often. */
    CachedRendition inDirectMemory() {
        ByteBuffer direct = ByteBuffer.allocateDirect(content.remaining());
        return new CachedRendition(direct.put(content.duplicate()).flip(), digest, outcome);
    }

    CachedRendition as(CacheOutcome other) {
        return new CachedRendition(content, digest, other);
    }
}
