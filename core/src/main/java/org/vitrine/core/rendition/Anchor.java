package org.vitrine.core.rendition;

import java.util.Locale;

/** Where something lies in a picture. */
public enum Anchor {
    TOP_LEFT(0, 0),
    TOP(0.5, 0),
    TOP_RIGHT(1, 0),
    LEFT(0, 0.5),
    CENTRE(0.5, 0.5),
    RIGHT(1, 0.5),
    BOTTOM_LEFT(0, 1),
    BOTTOM(0.5, 1),
    BOTTOM_RIGHT(1, 1);

    private final double x;
    private final double y;

    Anchor(double x, double y) {
        this.x = x;
        this.y = y;
    }

    /** Share of the free width that lies to its left, 0 to 1. */
    public double x() {
        return x;
    }

    /** Share of the free height that lies above it, 0 to 1. */
    public double y() {
        return y;
    }

    /** The name used in files: lower case, words parted by hyphens. */
    public String token() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
