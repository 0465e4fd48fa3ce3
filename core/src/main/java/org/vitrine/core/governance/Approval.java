package org.vitrine.core.governance;

import java.util.Locale;
import java.util.Optional;

/** What the DAM's people have said of an asset. Only {@link #APPROVED} is ever shown. */
public enum Approval {
    DRAFT,
    APPROVED,
    WITHDRAWN;

    /** The name used in files and JSON: lower case. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Approval> parse(String token) {
        for (Approval approval : values()) {
            if (approval.token().equals(token)) {
                return Optional.of(approval);
            }
        }
        return Optional.empty();
    }
}
