package org.vitrine.sample.brush;

/** Film grain, laid over a finished picture. It also hides the steps of smooth gradients. */
public final class Grain {

    private Grain() {}

    /** Brightens and darkens each pixel a little, at most by about {@code levels} of 255. */
    public static void film(Canvas canvas, double levels) {
        Noise noise = new Noise(4711);
        int columns = canvas.image().getWidth();
        int[] pixels = canvas.pixels();
        for (int i = 0; i < pixels.length; i++) {
            int p = pixels[i];
            int column = i % columns;
            int row = i / columns;
            // The sum of two even draws gathers around nought as real grain does.
            int shift = (int) Math.round((noise.grain(column, row) + noise.grain(row + 7919, column) - 1) * levels);
            pixels[i] = p & 0xff000000
                    | Math.clamp((p >> 16 & 255) + shift, 0, 255) << 16
                    | Math.clamp((p >> 8 & 255) + shift, 0, 255) << 8
                    | Math.clamp((p & 255) + shift, 0, 255);
        }
    }
}
