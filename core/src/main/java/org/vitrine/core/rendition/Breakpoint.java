package org.vitrine.core.rendition;

import org.vitrine.core.geometry.AspectRatio;

/**
 * Art direction: another shape on narrower pages.
 *
 * @param below page width in CSS pixels, 1 to 10,000, from which on upwards this shape no longer holds
 * @param aspectRatio the shape below it
 */
public record Breakpoint(int below, AspectRatio aspectRatio) {

    private static final int WIDEST = 10_000;

    public Breakpoint {
        if (below < 1 || below > WIDEST) {
            throw new IllegalArgumentException(
                    "A breakpoint lies at 1 to " + WIDEST + " CSS pixels; not " + below + ".");
        }
    }

    /** The media query of a {@code <source>} in this shape. */
    public String media() {
        return "(max-width: " + (below - 0.02) + "px)";
    }
}
