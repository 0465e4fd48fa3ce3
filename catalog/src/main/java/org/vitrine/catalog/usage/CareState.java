package org.vitrine.catalog.usage;

import java.util.Locale;
import org.vitrine.core.standing.ReferenceHealth.State;

/** Whether a reference in a page wants care, and of what kind. */
public enum CareState {
    OK,
    /** It is no reference, or no source has its asset. */
    BROKEN,
    /** Its asset may not be shown. */
    WITHHELD,
    /** Its asset may be shown for a few more days. */
    EXPIRING,
    /** Its asset is another than when the page was reported: a newer version, or one that took its place. */
    REPLACED;

    static CareState of(State state) {
        return switch (state) {
            case UNREADABLE, UNKNOWN -> BROKEN;
            case WITHHELD -> WITHHELD;
            case REPLACED, MOVED -> REPLACED;
            case ENDING -> EXPIRING;
            case SOUND -> OK;
        };
    }

    /** The name used in URLs and JSON: lower case. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
