package org.vitrine.sample.brush;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;

/** Shading by scattered specks, as in screen prints: dense at one point, gone at another. */
public final class Stipple {

    private Stipple() {}

    /** Specks of a colour over a shape, dense at the first point and gone at the second. */
    public static void shade(
            Canvas canvas, Shape shape, double x0, double y0, double x1, double y1, int rgb, double opacity) {
        double lengthSquared = (x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0);
        specks(
                canvas,
                shape,
                rgb,
                opacity,
                (x, y) -> 1 - ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / lengthSquared);
    }

    /** Specks that grow dense towards the edge of a circle: the look of a ball. */
    public static void round(
            Canvas canvas, Shape shape, double x, double y, double inner, double outer, int rgb, double opacity) {
        specks(
                canvas,
                shape,
                rgb,
                opacity,
                (px, py) -> (Math.sqrt((px - x) * (px - x) + (py - y) * (py - y)) - inner) / (outer - inner));
    }

    private interface Density {
        double at(double x, double y);
    }

    private static void specks(Canvas canvas, Shape shape, int rgb, double opacity, Density density) {
        Rectangle2D bounds = canvas.surface().getBounds2D();
        if (!shape.intersects(bounds)) {
            return;
        }
        double scale = canvas.scale();
        Mask mask = new Mask(shape, scale, 0, bounds);
        int drift = rgb * 31 + mask.width * 7;
        int columns = canvas.image().getWidth();
        int rows = canvas.image().getHeight();
        int[] pixels = canvas.pixels();
        double speck = Math.max(1, scale * 1.15);
        for (int row = Math.max(0, mask.top); row < Math.min(rows, mask.top + mask.height); row++) {
            for (int column = Math.max(0, mask.left); column < Math.min(columns, mask.left + mask.width); column++) {
                int cover = mask.cover[(row - mask.top) * mask.width + column - mask.left] & 255;
                if (cover == 0) {
                    continue;
                }
                double dense = Math.min(1, density.at(column / scale, row / scale));
                if (dense <= 0) {
                    continue;
                }
                double edge = dense * dense * (3 - 2 * dense)
                        - Speckle.at((int) (column / speck) + drift, (int) (row / speck) + (drift >> 10)) / 255.0;
                double share = Math.clamp(edge * 3 + 0.35, 0, 1) * Math.min(1, dense * 6) * opacity * cover / 255;
                if (share > 0.004) {
                    int at = row * columns + column;
                    pixels[at] = Light.blend(pixels[at], rgb, share);
                }
            }
        }
    }
}
