package org.vitrine.proxy.iiif;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.vitrine.core.geometry.Crop;
import org.vitrine.core.geometry.Dimensions;

/**
 * The picture at full size, at half of it, at a quarter and so on until it is one tile, each cut into tiles: what
 * viewers ask for (sections 5.3 and 5.4).
 *
 * @param picture its full size
 */
record Pyramid(Dimensions picture) {

    /** Side of a tile, in pixels. */
    static final int TILE = 512;

    /** Powers of two by which the full size is divided, ascending. */
    List<Integer> scaleFactors() {
        List<Integer> factors = new ArrayList<>(List.of(1));
        while (Math.max(level(last(factors)).width(), level(last(factors)).height()) > TILE) {
            factors.add(last(factors) * 2);
        }
        return factors;
    }

    /** The whole picture at each scale that may be answered at once, ascending. */
    List<Dimensions> sizes(SizeLimits limits) {
        List<Dimensions> sizes = new ArrayList<>();
        for (int factor : scaleFactors()) {
            Dimensions level = level(factor);
            if (limits.admit(level)) {
                sizes.add(level);
            }
        }
        Collections.reverse(sizes);
        return sizes;
    }

    /** Whether a region at a size is one of the tiles. */
    boolean isTile(Crop region, Dimensions size) {
        return scaleFactors().stream().anyMatch(factor -> isTile(region, size, factor));
    }

    private boolean isTile(Crop region, Dimensions size, int factor) {
        long span = (long) TILE * factor;
        return region.x() % span == 0
                && region.y() % span == 0
                && region.size().width() == Math.min(span, picture.width() - region.x())
                && region.size().height() == Math.min(span, picture.height() - region.y())
                && size.equals(divided(region.size(), factor));
    }

    private Dimensions level(int factor) {
        return divided(picture, factor);
    }

    private static Dimensions divided(Dimensions size, int factor) {
        return new Dimensions(Math.ceilDiv(size.width(), factor), Math.ceilDiv(size.height(), factor));
    }

    private static int last(List<Integer> factors) {
        return factors.get(factors.size() - 1);
    }
}
