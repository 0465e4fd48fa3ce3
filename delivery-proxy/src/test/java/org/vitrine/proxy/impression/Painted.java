package org.vitrine.proxy.impression;

import java.util.function.IntBinaryOperator;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.proxy.transform.Pixels;

/** Small pictures by formula. */
final class Painted {

    static final int CLEAR = 0;

    private Painted() {}

    static Pixels picture(int width, int height, IntBinaryOperator argb) {
        int[] pixels = new int[width * height];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = argb.applyAsInt(i % width, i / width);
        }
        return new Pixels(new Dimensions(width, height), pixels);
    }

    static int rgb(int red, int green, int blue) {
        return 0xFF000000 | red << 16 | green << 8 | blue;
    }

    /** A field of one colour, with soft light and a disc of another. */
    static Pixels disc(int width, int height, int field, int disc, double x, double y, double radius) {
        return picture(width, height, (px, py) -> {
            boolean inside = Math.hypot(px - x * width, py - y * height) < radius;
            return inside ? disc : lit(field, 1 - 0.25 * py / height);
        });
    }

    static int lit(int colour, double light) {
        return rgb((int) (((colour >> 16) & 0xFF) * light), (int) (((colour >> 8) & 0xFF) * light), (int)
                ((colour & 0xFF) * light));
    }

    /** 0 for equal colours, 255 for black and white. */
    static double distance(int one, int other) {
        double sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            sum += Math.pow(((one >> shift) & 0xFF) - ((other >> shift) & 0xFF), 2);
        }
        return Math.sqrt(sum / 3);
    }
}
