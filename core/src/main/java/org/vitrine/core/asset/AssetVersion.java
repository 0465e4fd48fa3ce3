package org.vitrine.core.asset;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which state of the master file: the DAM's version number or a digest of the content. Opaque but for equality.
 *
 * @param value 1 to 64 letters, digits, {@code . _ -}
 */
public record AssetVersion(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    public AssetVersion {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A version is 1 to 64 letters, digits, dots, underscores or hyphens.");
        }
    }

    /** Reads a version, empty if the text is not one. */
    public static Optional<AssetVersion> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new AssetVersion(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
