package org.vitrine.proxy.quality;

import org.vitrine.proxy.transform.Pixels;

/**
 * The brightness of a picture, pixel by pixel, 0 to 255, as JPEG weighs it (ITU-R BT.601). Transparent pixels lie on
 * middle grey, on which neither black nor white ones vanish.
 */
final class Luma {

    private static final int GREY = 128;

    private final int width;
    private final int height;
    private final int[] values;

    private Luma(int width, int height, int... values) {
        this.width = width;
        this.height = height;
        this.values = values;
    }

    static Luma of(Pixels picture) {
        int[] values = new int[Math.toIntExact(picture.size().pixels())];
        int at = 0;
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                values[at++] = luma(picture.at(x, y));
            }
        }
        return new Luma(picture.width(), picture.height(), values);
    }

    private static int luma(int argb) {
        int alpha = argb >>> 24;
        int thousandfold = 299 * ((argb >> 16) & 0xFF) + 587 * ((argb >> 8) & 0xFF) + 114 * (argb & 0xFF);
        int opaque = (thousandfold + 500) / 1000;
        return alpha == 255 ? opaque : (opaque * alpha + GREY * (255 - alpha) + 127) / 255;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int at(int x, int y) {
        return values[y * width + x];
    }
}
