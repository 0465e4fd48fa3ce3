package org.vitrine.sample.scene.study;

import org.vitrine.sample.brush.Canvas;
import org.vitrine.sample.brush.Grain;
import org.vitrine.sample.brush.Ink;
import org.vitrine.sample.brush.Noise;
import org.vitrine.sample.brush.Ramp;
import org.vitrine.sample.scene.Commission;
import org.vitrine.sample.scene.Scene;

/** Height lines of a country that is on no map. Moods: paper, deep. */
public final class Contours implements Scene {

    @Override
    public void paint(Canvas canvas, Commission commission) {
        boolean deep = commission.mood().equals("deep");
        Ramp land = deep
                ? Ramp.of(0x0b1f3a, 0x12365a, 0x1d5a7a, 0x3a8f96, 0x9ad0b8, 0xf3ecc8)
                : Ramp.of(0xf6eee0, 0xeed9c0, 0xe3b896, 0xd48f70, 0xb0625a, 0x6a3a4a);
        Noise noise = new Noise(deep ? 77 : 42);
        int levels = 15;
        int step = 3;
        int rows = canvas.image().getHeight() / step + 1;
        int columns = canvas.image().getWidth() / step + 1;
        double unit = step / canvas.scale();
        double[][] heights = new double[rows][columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                heights[row][column] =
                        Math.clamp((noise.fractal(column * unit / 330, row * unit / 330, 4) - 0.22) / 0.56, 0, 0.999);
            }
        }
        terraces(canvas, heights, levels, land, step);
        Grain.film(canvas, 7);
    }

    // Each pixel takes its height from the grid around it, so that the edges of terraces stay sharp at any size.
    private static void terraces(Canvas canvas, double[][] heights, int levels, Ramp land, int step) {
        int[] tones = new int[levels];
        for (int i = 0; i < levels; i++) {
            tones[i] = 0xff000000 | land.at(i / (levels - 1.0));
        }
        int width = canvas.image().getWidth();
        int height = canvas.image().getHeight();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double here = between(heights, x / (double) step, y / (double) step) * levels;
                double lit = between(heights, Math.max(0, x - 9) / (double) step, Math.max(0, y - 9) / (double) step)
                        * levels;
                int level = (int) here;
                double drop =
                        Math.clamp((Math.floor(lit) - level) * Math.max(0, 1 - (lit - Math.floor(lit)) * 3), 0, 1);
                double line = here - level < 0.045 ? 0.35 : 0;
                canvas.image().setRGB(x, y, Ink.shaded(tones[level], drop * 0.34 + line * 0.5));
            }
        }
    }

    private static double between(double[][] heights, double x, double y) {
        int column = Math.min((int) x, heights[0].length - 2);
        int row = Math.min((int) y, heights.length - 2);
        double u = x - column;
        double v = y - row;
        return (heights[row][column] * (1 - u) + heights[row][column + 1] * u) * (1 - v)
                + (heights[row + 1][column] * (1 - u) + heights[row + 1][column + 1] * u) * v;
    }
}
