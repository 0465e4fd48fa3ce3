package org.vitrine.sample.brush;

import java.awt.image.BufferedImage;

/** A soft surface computed at few points and drawn large: mist, clouds, aurora, light in water. */
public final class Field {

    /** The colour and opacity at a place of the field. */
    @FunctionalInterface
    public interface Shade {
        /**
         * Colour and opacity.
         *
         * @param u 0 (left) to 1 (right)
         * @param v 0 (top) to 1 (bottom)
         * @return the colour as {@code 0xAARRGGBB}
         */
        int at(double u, double v);
    }

    private Field() {}

    /** Fills a box with a shade computed at {@code columns} times {@code rows} points. */
    public static void lay(
            Canvas canvas, double x, double y, double width, double height, int columns, int rows, Shade shade) {
        BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_ARGB);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                image.setRGB(column, row, shade.at(column / (columns - 1.0), row / (rows - 1.0)));
            }
        }
        canvas.lay(image, x, y, width, height);
    }

    /** A shade of one colour. */
    public static int tint(int rgb, double opacity) {
        return Ink.argb(rgb, opacity);
    }
}
