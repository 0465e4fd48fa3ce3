package org.vitrine.proxy.impression;

import java.util.ArrayList;
import java.util.List;
import org.vitrine.proxy.transform.Pixels;

/** A picture taken apart as ThumbHash wants it: laid on its own mean colour, in three channels and transparency. */
record Channels(Plane luminance, Plane yellowBlue, Plane redGreen, Plane alpha, boolean transparent) {

    /** One channel, row by row, 0 to 1 or -1 to 1. */
    static final class Plane {

        private final int width;
        private final int height;
        private final double[] values;

        private Plane(int width, int height) {
            this.width = width;
            this.height = height;
            this.values = new double[width * height];
        }

        /** Its cosine transform up to so many waves across and down, of which those below the diagonal are left out. */
        Waves waves(int across, int down) {
            double mean = 0;
            List<Double> strengths = new ArrayList<>();
            for (int v = 0; v < down; v++) {
                for (int u = 0; u * down < across * (down - v); u++) {
                    double strength = strength(u, v);
                    if (u == 0 && v == 0) {
                        mean = strength;
                    } else {
                        strengths.add(strength);
                    }
                }
            }
            return new Waves(mean, strengths);
        }

        private double strength(int u, int v) {
            double[] horizontal = new double[width];
            for (int x = 0; x < width; x++) {
                horizontal[x] = Math.cos(Math.PI / width * u * (x + 0.5));
            }
            double sum = 0;
            for (int y = 0; y < height; y++) {
                double vertical = Math.cos(Math.PI / height * v * (y + 0.5));
                for (int x = 0; x < width; x++) {
                    sum += values[y * width + x] * horizontal[x] * vertical;
                }
            }
            return sum / (width * height);
        }
    }

    static Channels of(Pixels picture) {
        double[] mean = mean(picture);
        int width = picture.width();
        int height = picture.height();
        Plane luminance = new Plane(width, height);
        Plane yellowBlue = new Plane(width, height);
        Plane redGreen = new Plane(width, height);
        Plane alpha = new Plane(width, height);
        boolean transparent = false;
        for (int i = 0; i < width * height; i++) {
            int pixel = picture.at(i % width, i / width);
            double opacity = (pixel >>> 24) / 255.0;
            double red = mean[0] * (1 - opacity) + opacity * channel(pixel, 16);
            double green = mean[1] * (1 - opacity) + opacity * channel(pixel, 8);
            double blue = mean[2] * (1 - opacity) + opacity * channel(pixel, 0);
            luminance.values[i] = (red + green + blue) / 3;
            yellowBlue.values[i] = (red + green) / 2 - blue;
            redGreen.values[i] = red - green;
            alpha.values[i] = opacity;
            transparent |= opacity < 1;
        }
        return new Channels(luminance, yellowBlue, redGreen, alpha, transparent);
    }

    private static double[] mean(Pixels picture) {
        double[] sum = new double[3];
        double opacities = 0;
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                int pixel = picture.at(x, y);
                double opacity = (pixel >>> 24) / 255.0;
                sum[0] += opacity * channel(pixel, 16);
                sum[1] += opacity * channel(pixel, 8);
                sum[2] += opacity * channel(pixel, 0);
                opacities += opacity;
            }
        }
        double weight = opacities == 0 ? 1 : opacities;
        return new double[] {sum[0] / weight, sum[1] / weight, sum[2] / weight};
    }

    private static double channel(int pixel, int shift) {
        return ((pixel >> shift) & 0xFF) / 255.0;
    }
}
