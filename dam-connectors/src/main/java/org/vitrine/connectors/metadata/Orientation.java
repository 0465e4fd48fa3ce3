package org.vitrine.connectors.metadata;

import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.geometry.FocalPoint;

/**
 * How stored pixels are turned for display (Exif 2.32, tag 274).
 *
 * @param value 1 to 8; 1 shows them as stored
 */
public record Orientation(int value) {

    public static final Orientation UPRIGHT = new Orientation(1);

    public Orientation {
        if (value < 1 || value > 8) {
            throw new IllegalArgumentException("An orientation is 1 to 8; not " + value + ".");
        }
    }

    /** The orientation a file gives; anything out of range means upright, as every viewer takes it. */
    static Orientation of(int value) {
        return value >= 1 && value <= 8 ? new Orientation(value) : UPRIGHT;
    }

    /** The size as displayed of a picture stored in a size. */
    Dimensions displayed(Dimensions stored) {
        return value >= 5 ? new Dimensions(/* width= */ stored.height(), /* height= */ stored.width()) : stored;
    }

    /** Where a point of the stored picture lies in the displayed one. */
    FocalPoint displayed(FocalPoint stored) {
        double x = stored.x();
        double y = stored.y();
        return switch (value) {
            case 2 -> new FocalPoint(1 - x, y);
            case 3 -> new FocalPoint(1 - x, 1 - y);
            case 4 -> new FocalPoint(x, 1 - y);
            case 5 -> new FocalPoint(y, x);
            case 6 -> new FocalPoint(1 - y, x);
            case 7 -> new FocalPoint(1 - y, 1 - x);
            case 8 -> new FocalPoint(y, 1 - x);
            default -> stored;
        };
    }
}
