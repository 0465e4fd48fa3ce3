package org.vitrine.connectors.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.vitrine.core.asset.AssetVersion;

/** A version derived from content: the first 80 bits of SHA-256, so that a lost catalog is rebuilt with the same. */
final class ContentDigest {

    private static final int DIGITS = 20;
    private static final int BLOCK = 64 * 1024;

    private ContentDigest() {}

    /** The version of a file with the picture that stands for it, if it has one. */
    static AssetVersion version(Path master, Optional<Path> poster) throws IOException {
        String digest = digest(master);
        if (poster.isPresent()) {
            digest = HexFormat.of()
                    .formatHex(sha256().digest((digest + digest(poster.get())).getBytes(StandardCharsets.US_ASCII)));
        }
        return new AssetVersion(digest.substring(0, DIGITS));
    }

    private static String digest(Path file) throws IOException {
        MessageDigest sha256 = sha256();
        byte[] block = new byte[BLOCK];
        try (InputStream content = Files.newInputStream(file)) {
            for (int read = content.read(block); read >= 0; read = content.read(block)) {
                sha256.update(block, 0, read);
            }
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256", e);
        }
    }
}
