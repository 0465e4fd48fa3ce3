package org.vitrine.core.asset;

import java.util.Optional;
import org.vitrine.core.digest.ContentDigest;

/**
 * The public id of an asset: the first 70 bits of SHA-256 over {@code source \0 nativeId} in UTF-8, as 14 lower-case
 * Crockford base32 characters, most significant bit first. Derived, so that a lost catalog is rebuilt with the same
 * keys and nothing of the DAM shows in a page.
 *
 * @param value 14 characters of {@code 0-9 a-z} without {@code i l o u}
 */
public record AssetKey(String value) {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 14;

    public AssetKey {
        if (!isKey(value)) {
            throw new IllegalArgumentException("An asset key is 14 characters of 0-9 and a-z without i, l, o, u.");
        }
    }

    /** Reads a key, empty if the text is not one. */
    public static Optional<AssetKey> parse(String text) {
        return isKey(text) ? Optional.of(new AssetKey(text)) : Optional.empty();
    }

    /** The key of a DAM's own id. */
    public static AssetKey of(NativeId id) {
        byte[] digest = ContentDigest.bytes(id.source() + '\0' + id.id());
        StringBuilder key = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            key.append(ALPHABET.charAt(fiveBits(digest, i * 5)));
        }
        return new AssetKey(key.toString());
    }

    /** Asked for every reference of every page, and so without a regular expression. */
    private static boolean isKey(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            if (ALPHABET.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static int fiveBits(byte[] bytes, int from) {
        int at = from / 8;
        int pair = ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
        return (pair >> (11 - from % 8)) & 0x1F;
    }

    @Override
    public String toString() {
        return value;
    }
}
