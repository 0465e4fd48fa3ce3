package org.vitrine.picker.standing;

import java.util.Locale;

/** How urgent something is. Never told by colour alone. */
public enum Tone {
    PLAIN,
    NOTE,
    WARNING,
    BLOCKED;

    /** The name used in style sheets: lower case. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
