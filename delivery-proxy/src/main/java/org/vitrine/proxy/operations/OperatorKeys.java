package org.vitrine.proxy.operations;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.core.digest.ContentDigest;

/**
 * Who is an operator: whoever brings one of these keys as a bearer token (RFC 6750). Several may hold at once, so that
 * they can be changed one after the other. Without any key nobody is.
 */
public final class OperatorKeys {

    /** As many characters a key has at least: what {@code openssl rand -base64 24} gives. */
    public static final int SHORTEST = 32;

    private static final String SCHEME = "Bearer ";
    private static final int FINGERPRINT_BYTES = 4;

    private final List<byte[]> digests;

    /** @throws IllegalArgumentException if a key is too short; the message does not repeat it */
    public OperatorKeys(List<String> keys) {
        if (keys.stream().anyMatch(key -> key.length() < SHORTEST)) {
            throw new IllegalArgumentException("An operator's key is at least " + SHORTEST
                    + " characters long. \"openssl rand -base64 32\" makes one.");
        }
        this.digests = keys.stream().map(ContentDigest::bytes).toList();
    }

    /** Whether anybody is an operator. */
    public boolean any() {
        return !digests.isEmpty();
    }

    /**
     * Who brings a header.
     *
     * @param authorization value of {@code Authorization}
     * @return the key's fingerprint, which tells it from others in a log; empty if it is none of the keys
     */
    public Optional<String> recognise(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        byte[] brought =
                ContentDigest.bytes(authorization.substring(SCHEME.length()).strip());
        boolean known = false;
        // Digests have one length, and every one is looked at: how long it takes says nothing about any key.
        for (byte[] digest : digests) {
            known |= MessageDigest.isEqual(digest, brought);
        }
        return known ? Optional.of(HexFormat.of().formatHex(brought, 0, FINGERPRINT_BYTES)) : Optional.empty();
    }
}
