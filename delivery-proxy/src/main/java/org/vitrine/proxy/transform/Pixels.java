package org.vitrine.proxy.transform;

import org.vitrine.core.geometry.Dimensions;

/** A picture as plain numbers: alpha, red, green and blue with 8 bits each, not premultiplied. */
public final class Pixels {

    private final Dimensions size;
    private final int[] argb;

    /** @param argb one number for each pixel, row by row from the top left; the caller does not change it any more */
    public Pixels(Dimensions size, int... argb) {
        if (argb.length != size.pixels()) {
            throw new IllegalArgumentException(
                    "A picture of " + size + " has " + size.pixels() + " pixels; not " + argb.length + ".");
        }
        this.size = size;
        this.argb = argb;
    }

    public Dimensions size() {
        return size;
    }

    public int width() {
        return size.width();
    }

    public int height() {
        return size.height();
    }

    /** The pixel in a column and a row, as ARGB. */
    public int at(int x, int y) {
        return argb[y * size.width() + x];
    }
}
