package org.vitrine.proxy.iiif;

import java.util.Optional;
import org.vitrine.core.geometry.Dimensions;

/**
 * How large one answer may be, in pixels (section 5.2).
 *
 * @param width at least a tile's
 * @param height at least a tile's
 * @param area width times height, empty if nothing beyond the two limits it
 */
public record SizeLimits(int width, int height, Optional<Long> area) {

    private static final int TILE = Pyramid.TILE;

    public SizeLimits {
        if (width < TILE
                || height < TILE
                || area.filter(pixels -> pixels < (long) TILE * TILE).isPresent()) {
            throw new IllegalArgumentException("An answer may be at least a tile of " + TILE + " x " + TILE
                    + " pixels; not " + width + " x " + height
                    + area.map(pixels -> " and an area of " + pixels).orElse("")
                    + ".");
        }
    }

    boolean admit(Dimensions size) {
        return size.width() <= width && size.height() <= height && size.pixels() <= area.orElse(Long.MAX_VALUE);
    }

    /** The largest size of a shape that is admitted. */
    Dimensions largest(Dimensions shape) {
        Dimensions boxed = inside(shape, width, height);
        if (admit(boxed)) {
            return boxed;
        }
        double scale = Math.sqrt((double) area.orElse(Long.MAX_VALUE) / boxed.pixels());
        return new Dimensions((int) Math.max(1, Math.floor(boxed.width() * scale)), (int)
                Math.max(1, Math.floor(boxed.height() * scale)));
    }

    /** The largest size of a shape in a box, at least one pixel. */
    static Dimensions inside(Dimensions shape, int width, int height) {
        boolean wider = (long) shape.width() * height >= (long) shape.height() * width;
        return wider
                ? new Dimensions(width, scaled(shape.height(), width, shape.width(), height))
                : new Dimensions(scaled(shape.width(), height, shape.height(), width), height);
    }

    private static int scaled(int length, int to, int from, int most) {
        return (int) Math.clamp(Math.round((double) length * to / from), 1L, most);
    }

    @Override
    public String toString() {
        return width + " x " + height
                + area.map(pixels -> " pixels and " + pixels + " in all").orElse(" pixels");
    }
}
