package org.vitrine.proxy.cache;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names content by itself: SHA-256 in 64 lower-case hexadecimal characters. */
public final class ContentDigest {

    private static final int VALIDATOR_LENGTH = 32;

    private ContentDigest() {}

    /** The digest of a text in UTF-8. */
    public static String of(String text) {
        return of(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The digest of a buffer's remaining bytes; its position stays. */
    public static String of(ByteBuffer content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(content.duplicate());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256", e);
        }
    }

    /** As much of a digest as an {@code ETag} needs: its first 128 bits. */
    public static String validator(String digest) {
        return digest.substring(0, VALIDATOR_LENGTH);
    }
}
