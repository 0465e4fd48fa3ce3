package org.vitrine.core.geometry;

/**
 * Width and height of a picture in whole pixels, as displayed (after Exif orientation).
 *
 * @param width at least 1
 * @param height at least 1
 */
public record Dimensions(int width, int height) {

    public Dimensions {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException(
                    "A picture is at least 1 x 1 pixel, not " + width + " x " + height + ".");
        }
    }

    /** Number of pixels; a long, because hostile headers claim more than an int holds. */
    public long pixels() {
        return (long) width * height;
    }

    /** The same shape scaled to a width, never less than one pixel high. */
    public Dimensions scaledToWidth(int newWidth) {
        return new Dimensions(newWidth, (int) Math.max(1, Math.round((double) height * newWidth / width)));
    }

    @Override
    public String toString() {
        return width + " x " + height;
    }
}
