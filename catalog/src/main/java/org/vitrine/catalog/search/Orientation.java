package org.vitrine.catalog.search;

import java.util.Locale;
import org.vitrine.core.geometry.Dimensions;

/** How a picture lies. */
enum Orientation {
    LANDSCAPE,
    PORTRAIT,
    /** Sides that differ by at most a twentieth: nobody sees the rest. */
    SQUARE;

    static Orientation of(Dimensions size) {
        int longer = Math.max(size.width(), size.height());
        int shorter = Math.min(size.width(), size.height());
        if ((long) (longer - shorter) * 20 <= longer) {
            return SQUARE;
        }
        return size.width() > size.height() ? LANDSCAPE : PORTRAIT;
    }

    String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
