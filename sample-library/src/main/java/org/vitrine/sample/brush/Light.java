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
        int[] fall = fall(strength);
        int red = rgb >> 16 & 255;
        int green = rgb >> 8 & 255;
        int blue = rgb & 255;
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
                    int share = fall[(int) (square * fall.length)];
                    int scatter = Speckle.at(column, row);
                    int at = row * columns + column;
                    int p = pixels[at];
                    pixels[at] = p & 0xff000000
                            | screen(p >> 16 & 255, red * share, scatter) << 16
                            | screen(p >> 8 & 255, green * share, scatter) << 8
                            | screen(p & 255, blue * share, scatter);
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
        int columns = canvas.image().getWidth();
        int rows = canvas.image().getHeight();
        int[] pixels = canvas.pixels();
        int[] dark = corners(opacity);
        for (int row = 0, at = 0; row < rows; row++) {
            double dy = (row / (double) rows - 0.5) * 2;
            for (int column = 0; column < columns; column++, at++) {
                double dx = (column / (double) columns - 0.5) * 2;
                int share = dark[(int) ((dx * dx + dy * dy) * (dark.length - 1) / 2)];
                if (share > 0) {
                    pixels[at] = mixed(pixels[at], rgb, share, Speckle.at(column, row));
                }
            }
        }
    }

    // The darkness by the square of the distance from the middle, up to the corner, as shares of 256.
    private static int[] corners(double opacity) {
        int[] dark = new int[1025];
        for (int i = 0; i < dark.length; i++) {
            double away = Math.clamp((Math.sqrt(i / 1024.0) * 0.884 - 0.42) / 0.46, 0, 1);
            dark[i] = (int) Math.round(256 * opacity * away * away);
        }
        return dark;
    }

    private static int mixed(int below, int rgb, int share, int scatter) {
        int rest = 256 - share;
        int red = (below >> 16 & 255) * rest + (rgb >> 16 & 255) * share + scatter >> 8;
        int green = (below >> 8 & 255) * rest + (rgb >> 8 & 255) * share + scatter >> 8;
        int blue = (below & 255) * rest + (rgb & 255) * share + scatter >> 8;
        return below & 0xff000000 | Math.min(255, red) << 16 | Math.min(255, green) << 8 | Math.min(255, blue);
    }

    static int blend(int below, int rgb, double share) {
        int red = (int) ((below >> 16 & 255) * (1 - share) + (rgb >> 16 & 255) * share + 0.5);
        int green = (int) ((below >> 8 & 255) * (1 - share) + (rgb >> 8 & 255) * share + 0.5);
        int blue = (int) ((below & 255) * (1 - share) + (rgb & 255) * share + 0.5);
        return below & 0xff000000 | red << 16 | green << 8 | blue;
    }

    // The strength of a glow by the square of the distance, as shares of 256.
    private static int[] fall(double strength) {
        int[] fall = new int[1024];
        for (int i = 0; i < fall.length; i++) {
            double square = i / (double) fall.length;
            fall[i] = (int) Math.round(256 * strength * (1 - square) * (1 - square) * (1 - Math.sqrt(square) * 0.5));
        }
        return fall;
    }

    // Light is in 256ths of a level. It is rounded up or down at random, so that a wide glow shows no rings.
    private static int screen(int below, int light, int scatter) {
        return Math.min(255, below + ((light * (255 - below) >> 8) + scatter >> 8));
    }
}
