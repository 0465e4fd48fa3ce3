package org.vitrine.core.geometry;

/**
 * A rectangle of a picture, in whole pixels from its top left corner.
 *
 * @param x left edge, 0 or more
 * @param y top edge, 0 or more
 * @param size width and height of the rectangle
 */
public record Crop(int x, int y, Dimensions size) {

    public Crop {
        if (x < 0 || y < 0) {
            throw new IllegalArgumentException("A crop starts inside its picture; not at " + x + ", " + y + ".");
        }
    }

    /** The whole picture. */
    public static Crop whole(Dimensions picture) {
        return new Crop(0, 0, picture);
    }

    /**
     * The largest rectangle of a shape that lies in the picture, as near to centred on the focal point as the edges
     * allow. It always contains the focal point.
     */
    public static Crop around(FocalPoint focus, AspectRatio shape, Dimensions picture) {
        Dimensions size = largest(shape, picture);
        return new Crop(
                start(focus.x(), size.width(), picture.width()),
                start(focus.y(), size.height(), picture.height()),
                size);
    }

    /** Whether a point, given as a share of the picture's size, lies in this rectangle or on its edge. */
    public boolean contains(FocalPoint point, Dimensions picture) {
        double px = point.x() * picture.width();
        double py = point.y() * picture.height();
        return px >= x && px <= x + size.width() && py >= y && py <= y + size.height();
    }

    private static Dimensions largest(AspectRatio shape, Dimensions picture) {
        boolean pictureIsWider = (long) picture.width() * shape.height() > (long) picture.height() * shape.width();
        if (pictureIsWider) {
            int width = (int) Math.round((double) picture.height() * shape.width() / shape.height());
            return new Dimensions(clamp(width, 1, picture.width()), picture.height());
        }
        int height = (int) Math.round((double) picture.width() * shape.height() / shape.width());
        return new Dimensions(picture.width(), clamp(height, 1, picture.height()));
    }

    private static int start(double focus, int length, int whole) {
        double point = focus * whole;
        int centred = clamp((int) Math.round(point - length / 2.0), 0, whole - length);
        // Rounding may leave a one-pixel rectangle half a pixel beside its point.
        int latest = clamp((int) Math.floor(point), 0, whole - length);
        int earliest = clamp((int) Math.ceil(point - length), 0, whole - length);
        return earliest <= latest ? clamp(centred, earliest, latest) : latest;
    }

    private static int clamp(int value, int least, int most) {
        return Math.max(least, Math.min(most, value));
    }
}
