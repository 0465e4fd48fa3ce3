package org.vitrine.proxy.iiif;

import org.vitrine.core.geometry.Crop;
import org.vitrine.core.geometry.Dimensions;

/**
 * A master as viewers see it: at its own size, or at a smaller one.
 *
 * @param master its displayed dimensions
 * @param picture the size viewers are told, no larger
 */
record Exposure(Dimensions master, Dimensions picture) {

    /** The master with no side longer than allowed. */
    static Exposure of(Dimensions master, int longestSide) {
        boolean whole = master.width() <= longestSide && master.height() <= longestSide;
        return new Exposure(master, whole ? master : SizeLimits.inside(master, longestSide, longestSide));
    }

    /** Whether viewers get the master's own pixels. */
    boolean whole() {
        return picture.equals(master);
    }

    /** The master's pixels that a region means. Neighbours share an edge, so that tiles meet. */
    Crop inMaster(Crop region) {
        int left = scaled(region.x(), master.width(), picture.width());
        int top = scaled(region.y(), master.height(), picture.height());
        int right = scaled(region.x() + region.size().width(), master.width(), picture.width());
        int bottom = scaled(region.y() + region.size().height(), master.height(), picture.height());
        return new Crop(left, top, new Dimensions(right - left, bottom - top));
    }

    private static int scaled(int length, int to, int from) {
        return (int) Math.round((double) length * to / from);
    }
}
