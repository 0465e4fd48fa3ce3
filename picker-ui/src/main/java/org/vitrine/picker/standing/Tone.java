package org.vitrine.picker.standing;

import java.util.Locale;
import org.vitrine.core.standing.ReferenceHealth;

/** How urgent something is. Never told by colour alone. */
public enum Tone {
    PLAIN,
    NOTE,
    WARNING,
    BLOCKED;

    /** How urgent the state of a stored reference is. */
    public static Tone of(ReferenceHealth.State state) {
        return switch (state) {
            case UNREADABLE, UNKNOWN, WITHHELD -> BLOCKED;
            case REPLACED, ENDING -> WARNING;
            case MOVED -> NOTE;
            case SOUND -> PLAIN;
        };
    }

    /** The name used in style sheets: lower case. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
