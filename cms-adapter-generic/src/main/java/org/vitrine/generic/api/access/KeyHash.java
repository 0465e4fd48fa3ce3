package org.vitrine.generic.api.access;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.vitrine.core.digest.ContentDigest;

/** The SHA-256 of a key's text. Keys are drawn at random, so that no slower hash is needed to hide them. */
public final class KeyHash {

    private static final String SCHEME = "sha256:";

    private final byte[] digest;

    private KeyHash(byte[] digest) {
        this.digest = digest;
    }

    /** The hash of a key. */
    public static KeyHash of(String key) {
        return new KeyHash(ContentDigest.bytes(key));
    }

    /**
     * Reads what {@link #toString} prints.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static KeyHash parse(String text) {
        if (!text.matches(SCHEME + "[0-9a-f]{64}")) {
            throw new IllegalArgumentException("A key's hash reads sha256: and 64 hexadecimal digits;"
                    + " \"vitrine api-key create\" prints one.");
        }
        return new KeyHash(HexFormat.of().parseHex(text.substring(SCHEME.length())));
    }

    /** Whether this is a key's hash. How long it takes says nothing about either. */
    boolean fits(String key) {
        return MessageDigest.isEqual(digest, of(key).digest);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeyHash that && MessageDigest.isEqual(digest, that.digest);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(digest);
    }

    @Override
    public String toString() {
        return SCHEME + HexFormat.of().formatHex(digest);
    }
}
