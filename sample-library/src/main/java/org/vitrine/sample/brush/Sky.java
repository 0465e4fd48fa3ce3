package org.vitrine.sample.brush;

import java.util.Random;

/** What fills a picture from the top down to its horizon. */
public final class Sky {

    private Sky() {}

    /** Colours from the top edge to the horizon; below it the last one goes on. */
    public static void paint(Canvas canvas, Ramp colours, double horizon) {
        int columns = canvas.image().getWidth();
        int rows = canvas.image().getHeight();
        int[] pixels = canvas.pixels();
        double last = Math.max(1, horizon * canvas.scale());
        double scatter = canvas.scale();
        for (int row = 0; row < rows; row++) {
            // A little scatter between rows hides the steps that eight bits leave in a wide gradient.
            int[] near = new int[8];
            for (int i = 0; i < near.length; i++) {
                near[i] = 0xff000000 | colours.at((row + (i - 3.5) * scatter) / last);
            }
            for (int column = 0; column < columns; column++) {
                pixels[row * columns + column] = near[Speckle.at(column, row) >> 5];
            }
        }
    }

    /** Stars, denser towards the top, a few of them bright. */
    public static void stars(Canvas canvas, int count, double horizon, long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < count; i++) {
            double x = random.nextDouble() * canvas.width();
            double y = random.nextDouble() * random.nextDouble() * horizon;
            double size = 0.5 + 1.3 * Math.pow(random.nextDouble(), 4);
            double bright = 0.25 + 0.75 * random.nextDouble();
            canvas.fill(Form.circle(x, y, size), Ink.mix(0xffffff, 0xffd9a8, random.nextDouble()), bright);
            if (i % 40 == 0) {
                Light.glow(canvas, x, y, 14, 0xbfd4ff, 0.55);
            }
        }
    }

    /** A disc with its glow. */
    public static void sun(Canvas canvas, double x, double y, double radius, int rgb, int glow) {
        Light.glow(canvas, x, y, radius * 9, glow, 0.55);
        Light.glow(canvas, x, y, radius * 3.4, glow, 0.6);
        canvas.fill(
                Form.circle(x, y, radius), Ramp.of(Ink.lighter(rgb, 0.45), rgb).down(y - radius, y + radius));
    }

    /** A crescent lit from the lower right. */
    public static void moon(Canvas canvas, double x, double y, double radius, int rgb) {
        Light.glow(canvas, x, y, radius * 6, rgb, 0.4);
        canvas.fill(
                Form.minus(Form.circle(x, y, radius), Form.circle(x - radius * 0.42, y - radius * 0.22, radius * 0.86)),
                rgb);
    }
}
