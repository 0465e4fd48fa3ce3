package org.vitrine.proxy.transform;

import java.awt.image.BufferedImage;
import java.util.stream.IntStream;

/** Takes the colours out of a picture: a shade is as light as the colour was, by the luminance of IEC 61966-2-1. */
final class Shades {

    /** How much of each of the 256 values of a channel is light, 0 to 1. */
    private static final double[] LIGHT =
            IntStream.range(0, 256).mapToDouble(value -> light(value / 255.0)).toArray();

    private static final int MIDDLE = 128;

    private Shades() {}

    /** A picture in a tone; in place where it changes. */
    static BufferedImage of(BufferedImage picture, Tone tone) {
        if (tone == Tone.COLOUR) {
            return picture;
        }
        int[] row = new int[picture.getWidth()];
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < row.length; x++) {
                int grey = grey(row[x]);
                int shade = tone == Tone.BITONAL ? grey < MIDDLE ? 0 : 255 : grey;
                row[x] = row[x] & 0xFF000000 | shade << 16 | shade << 8 | shade;
            }
            picture.setRGB(0, y, row.length, 1, row, 0, row.length);
        }
        return picture;
    }

    private static int grey(int rgb) {
        double light =
                0.2126 * LIGHT[(rgb >> 16) & 0xFF] + 0.7152 * LIGHT[(rgb >> 8) & 0xFF] + 0.0722 * LIGHT[rgb & 0xFF];
        double value = light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * value);
    }

    private static double light(double value) {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
