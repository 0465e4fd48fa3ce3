package org.vitrine.core.geometry;

/**
 * The point of a picture that must stay visible, as a share of its displayed width and height.
 *
 * @param x 0 (left edge) to 1 (right edge)
 * @param y 0 (top edge) to 1 (bottom edge)
 */
public record FocalPoint(double x, double y) {

    /** The middle, used where the DAM names no point. */
    public static final FocalPoint CENTRE = new FocalPoint(0.5, 0.5);

    public FocalPoint {
        if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) {
            throw new IllegalArgumentException(
                    "A focal point lies between 0 and 1 in x and y; not " + x + ", " + y + ".");
        }
    }
}
