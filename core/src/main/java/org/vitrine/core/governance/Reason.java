package org.vitrine.core.governance;

import java.util.Locale;

/** Why an asset is withheld, from the most to the least lasting. */
public enum Reason {
    UNKNOWN,
    WITHDRAWN,
    NOT_APPROVED,
    EXPIRED,
    EMBARGOED,
    NOT_FOR_THIS_MARKET,
    NOT_FOR_THIS_CHANNEL;

    /** The name used in headers and JSON, such as {@code not-approved}. */
    public String token() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
