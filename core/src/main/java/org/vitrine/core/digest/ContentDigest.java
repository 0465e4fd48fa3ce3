package org.vitrine.core.digest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names content by itself: SHA-256 (FIPS 180-4), in 64 lower-case hexadecimal characters where it is text. */
public final class ContentDigest {

    private static final int VALIDATOR_LENGTH = 32;
    private static final int BLOCK = 64 * 1024;

    private ContentDigest() {}

    /** The digest of a text in UTF-8. */
    public static String of(String text) {
        return HexFormat.of().formatHex(bytes(text));
    }

    /** The digest of a buffer's remaining bytes; its position stays. */
    public static String of(ByteBuffer content) {
        MessageDigest digest = begun();
        digest.update(content.duplicate());
        return print(digest);
    }

    /**
     * The digest of a file's content.
     *
     * @throws IOException if it cannot be read
     */
    public static String of(Path file) throws IOException {
        MessageDigest digest = begun();
        byte[] block = new byte[BLOCK];
        try (InputStream content = Files.newInputStream(file)) {
            for (int read = content.read(block); read >= 0; read = content.read(block)) {
                digest.update(block, 0, read);
            }
        }
        return print(digest);
    }

    /** The 32 bytes of the digest of a text in UTF-8. */
    public static byte[] bytes(String text) {
        return begun().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /** As much of a digest as an {@code ETag} needs: its first 128 bits. */
    public static String validator(String digest) {
        return digest.substring(0, VALIDATOR_LENGTH);
    }

    /** A digest for content that comes bit by bit. */
    public static MessageDigest begun() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256", e);
        }
    }

    /** Ends a digest that was {@linkplain #begun() begun}, and prints it. */
    public static String print(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
