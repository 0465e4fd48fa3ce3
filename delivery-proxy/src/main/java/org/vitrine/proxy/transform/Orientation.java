package org.vitrine.proxy.transform;

import java.awt.Rectangle;
import org.vitrine.core.geometry.Crop;
import org.vitrine.core.geometry.Dimensions;

/**
 * How a stored picture is turned and mirrored to be displayed (Exif 2.32, tag 0x0112).
 *
 * @param exif 1 (as stored) to 8
 */
record Orientation(int exif) {

    static final Orientation UPRIGHT = new Orientation(1);

    /** The tag's value; one outside the standard means nothing. */
    static Orientation of(int exif) {
        return exif >= 1 && exif <= 8 ? new Orientation(exif) : UPRIGHT;
    }

    /** Whether width and height change places. */
    boolean turned() {
        return exif >= 5;
    }

    /** The displayed size of a stored size, and the other way round. */
    Dimensions swap(Dimensions size) {
        return turned() ? new Dimensions(size.height(), size.width()) : size;
    }

    /** Where a displayed crop lies in the stored picture. */
    Rectangle stored(Crop crop, Dimensions displayed) {
        int left = crop.x();
        int top = crop.y();
        int right = displayed.width() - left - crop.size().width();
        int bottom = displayed.height() - top - crop.size().height();
        int x = switch (exif) {
            case 1, 4 -> left;
            case 2, 3 -> right;
            case 5, 6 -> top;
            default -> bottom;
        };
        int y = switch (exif) {
            case 1, 2 -> top;
            case 3, 4 -> bottom;
            case 5, 8 -> left;
            default -> right;
        };
        Dimensions size = swap(crop.size());
        return new Rectangle(x, y, size.width(), size.height());
    }

    /** What turns a stored picture upright. */
    Turn turn() {
        return switch (exif) {
            case 2 -> new Turn(true, 0);
            case 3 -> new Turn(false, 2);
            case 4 -> new Turn(true, 2);
            case 5 -> new Turn(true, 3);
            case 6 -> new Turn(false, 1);
            case 7 -> new Turn(true, 1);
            case 8 -> new Turn(false, 3);
            default -> Turn.NONE;
        };
    }
}
