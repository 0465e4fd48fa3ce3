package org.vitrine.sample.brush;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.Random;

/** Light that is added to what is there: the glow of a sun or lamp, rays, and darkness towards the edges. */
public final class Light {

    private Light() {}

    /** A glow that brightens what it falls on and fades towards its radius. */
    public static void glow(Canvas canvas, double x, double y, double radius, int rgb, double strength) {
        double scale = canvas.scale();
        int columns = canvas.image().getWidth();
        int rows = canvas.image().getHeight();
        int[] pixels = canvas.pixels();
        double red = (rgb >> 16 & 255) * strength;
        double green = (rgb >> 8 & 255) * strength;
        double blue = (rgb & 255) * strength;
        double centreX = x * scale;
        double centreY = y * scale;
        double reach = radius * scale;
        int left = Math.max(0, (int) (centreX - reach));
        int right = Math.min(columns - 1, (int) (centreX + reach));
        for (int row = Math.max(0, (int) (centreY - reach)); row <= Math.min(rows - 1, centreY + reach); row++) {
            double dy = (row - centreY) / reach;
            for (int column = left; column <= right; column++) {
                double dx = (column - centreX) / reach;
                double square = dx * dx + dy * dy;
                if (square < 1) {
                    double fall = (1 - square) * (1 - square) * (1 - Math.sqrt(square) * 0.5);
                    int at = row * columns + column;
                    int p = pixels[at];
                    pixels[at] = p & 0xff000000
                            | screen(p >> 16 & 255, red * fall, column, row) << 16
                            | screen(p >> 8 & 255, green * fall, column, row) << 8
                            | screen(p & 255, blue * fall, column, row);
                }
            }
        }
    }

    /** Beams that leave a point between two angles (degrees, clockwise from the right) and fade on their way. */
    public static void rays(
            Canvas canvas,
            double x,
            double y,
            double reach,
            double from,
            double to,
            int count,
            int rgb,
            double opacity) {
        Random random = new Random(count * 31L + Math.round(x));
        for (int i = 0; i < count; i++) {
            double angle = Math.toRadians(from + (to - from) * (i + random.nextDouble()) / count);
            double half = Math.toRadians((to - from) / count * (0.15 + 0.35 * random.nextDouble()));
            Path2D beam = Form.polygon(
                    x,
                    y,
                    x + Math.cos(angle - half) * reach,
                    y + Math.sin(angle - half) * reach,
                    x + Math.cos(angle + half) * reach,
                    y + Math.sin(angle + half) * reach);
            Shape lit = Form.common(beam, canvas.surface());
            canvas.fill(
                    lit,
                    Ramp.fade(rgb, opacity * (0.4 + 0.6 * random.nextDouble()), 0)
                            .around(x, y, reach));
        }
    }

    /** Darkens towards the corners. */
    public static void vignette(Canvas canvas, int rgb, double opacity) {
        double w = canvas.width();
        Field.lay(canvas, 0, 0, w, canvas.height(), 48, 48, (u, v) -> {
            double away = Math.hypot((u - 0.5) * 1.25, (v - 0.5) * 1.25) - 0.42;
            return Field.tint(rgb, opacity * Math.clamp(away / 0.46, 0, 1) * Math.clamp(away / 0.46, 0, 1));
        });
    }

    static int blend(int below, int rgb, double share) {
        int red = (int) ((below >> 16 & 255) * (1 - share) + (rgb >> 16 & 255) * share + 0.5);
        int green = (int) ((below >> 8 & 255) * (1 - share) + (rgb >> 8 & 255) * share + 0.5);
        int blue = (int) ((below & 255) * (1 - share) + (rgb & 255) * share + 0.5);
        return below & 0xff000000 | red << 16 | green << 8 | blue;
    }

    // Rounded up or down by a fixed pattern, so that a wide glow shows no rings.
    private static int screen(int below, double light, int column, int row) {
        double value = below + light * (255 - below) / 255;
        return Math.min(255, (int) (value + ((column * 7 + row * 13) & 15) / 16.0));
    }
}
