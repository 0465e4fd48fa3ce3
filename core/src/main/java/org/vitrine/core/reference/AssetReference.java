package org.vitrine.core.reference;

import java.util.Optional;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetVersion;
import org.vitrine.core.refusal.MalformedRequest;

/**
 * What a CMS stores instead of a file: {@code dam:<key>}, or {@code dam:<key>@<version>} to pin a version. A flat
 * string, so that it fits a text column, a JCR property and Magnolia's item keys.
 */
public record AssetReference(AssetKey key, Optional<AssetVersion> version) {

    public static final String SCHEME = "dam:";

    /** The reference to whatever is the latest version. */
    public static AssetReference to(AssetKey key) {
        return new AssetReference(key, Optional.empty());
    }

    /**
     * Reads a reference.
     *
     * @throws MalformedRequest if the text is not one; the message says what one looks like
     */
    public static AssetReference parse(String text) {
        if (!text.startsWith(SCHEME)) {
            throw malformed();
        }
        String rest = text.substring(SCHEME.length());
        int at = rest.indexOf('@');
        AssetKey key = AssetKey.parse(at < 0 ? rest : rest.substring(0, at)).orElseThrow(AssetReference::malformed);
        if (at < 0) {
            return to(key);
        }
        return new AssetReference(
                key, Optional.of(AssetVersion.parse(rest.substring(at + 1)).orElseThrow(AssetReference::malformed)));
    }

    private static MalformedRequest malformed() {
        return new MalformedRequest("A reference reads dam:<key> or dam:<key>@<version>, where the key is 14 characters"
                + " of 0-9 and a-z without i, l, o, u.");
    }

    @Override
    public String toString() {
        return SCHEME + key + version.map(pinned -> "@" + pinned).orElse("");
    }
}
