package org.vitrine.core.asset;

import java.util.Locale;

/** What an asset is to its audience, whatever its file format. */
public enum AssetKind {
    IMAGE,
    VIDEO,
    DOCUMENT,
    AUDIO;

    /** The name used in files, URLs and JSON: lower case. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
