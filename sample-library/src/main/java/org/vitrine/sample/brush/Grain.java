package org.vitrine.sample.brush;

/** Film grain, laid over a finished picture. It also hides the steps of smooth gradients. */
public final class Grain {

    private Grain() {}

    /** Brightens and darkens each pixel a little, at most by about {@code levels} of 255. */
    public static void film(Canvas canvas, double levels) {
        int strength = (int) Math.round(levels * 256);
        int columns = canvas.image().getWidth();
        int[] pixels = canvas.pixels();
        for (int row = 0, at = 0; at < pixels.length; row++) {
            for (int column = 0; column < columns; column++, at++) {
                int p = pixels[at];
                int shift = Speckle.grain(column, row) * strength >> 15;
                pixels[at] = p & 0xff000000
                        | level((p >> 16 & 255) + shift) << 16
                        | level((p >> 8 & 255) + shift) << 8
                        | level((p & 255) + shift);
            }
        }
    }

    private static int level(int value) {
        return value < 0 ? 0 : Math.min(value, 255);
    }
}
