package org.vitrine.proxy.origin.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.vitrine.core.asset.AssetKey;

/**
 * One state of one file of an asset.
 *
 * @param asset whose file it is
 * @param state changes whenever the file's content may have changed
 * @param file which of its files, such as its name
 */
public record MasterKey(AssetKey asset, String state, String file) {

    /** A name that any file system takes, different for every key. */
    String fileName() {
        String whole = asset + "\0" + state + "\0" + file;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
            return asset + "-" + HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256", e);
        }
    }
}
