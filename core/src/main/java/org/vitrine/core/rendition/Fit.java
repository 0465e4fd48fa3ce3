package org.vitrine.core.rendition;

import java.util.Locale;
import java.util.Optional;

/** How a picture meets the shape of its place. */
public enum Fit {
    /** Fills the shape; what does not fit is cut off around the focal point. */
    COVER,
    /** Lies whole inside the shape; the rendition may be narrower or lower than the shape. */
    CONTAIN,
    /** As contain, but nothing is ever drawn larger than it is, not even a vector graphic. */
    SCALE_DOWN,
    /** Lies whole inside the shape on the preset's background, which fills the rest. */
    PAD;

    public String token() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Fit> parse(String token) {
        for (Fit fit : values()) {
            if (fit.token().equals(token)) {
                return Optional.of(fit);
            }
        }
        return Optional.empty();
    }
}
