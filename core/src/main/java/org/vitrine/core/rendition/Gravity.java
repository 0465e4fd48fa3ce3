package org.vitrine.core.rendition;

import java.util.Locale;
import java.util.Optional;

/** What stays visible where a picture is cut. */
public enum Gravity {
    /** The focal point the DAM names; where it names none, as {@link #ATTENTION}. */
    FOCAL_POINT,
    /** The part that draws the eye: strong edges, saturated colours, skin. */
    ATTENTION,
    /** The part that holds the most detail. */
    ENTROPY,
    /** The middle. */
    CENTRE;

    /** The name used in files: lower case, words parted by hyphens. */
    public String token() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Gravity> parse(String token) {
        for (Gravity gravity : values()) {
            if (gravity.token().equals(token)) {
                return Optional.of(gravity);
            }
        }
        return Optional.empty();
    }
}
