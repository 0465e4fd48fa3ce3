package org.vitrine.proxy.impression;

import java.util.ArrayList;
import java.util.List;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.proxy.transform.Pixels;

/** Turns a ThumbHash into the blurred picture that a page shows, as the format's description says. */
final class ThumbHashDecoder {

    private final byte[] hash;
    private int half;

    private ThumbHashDecoder(byte[] hash) {
        this.hash = hash;
    }

    static Pixels decode(byte[] hash) {
        return new ThumbHashDecoder(hash).pixels();
    }

    private Pixels pixels() {
        int head = number(0, 3);
        int shape = number(3, 2);
        boolean transparent = (head >> 23) == 1;
        boolean landscape = (shape >> 15) == 1;
        int most = transparent ? 5 : 7;
        int across = landscape ? most : shape & 7;
        int down = landscape ? shape & 7 : most;
        half = transparent ? 12 : 10;
        Channel luminance =
                new Channel((head & 63) / 63.0, Math.max(3, across), Math.max(3, down), ((head >> 18) & 31) / 31.0);
        Channel yellowBlue = new Channel(((head >> 6) & 63) / 31.5 - 1, 3, 3, ((shape >> 3) & 63) / 63.0 * 1.25);
        Channel redGreen = new Channel(((head >> 12) & 63) / 31.5 - 1, 3, 3, ((shape >> 9) & 63) / 63.0 * 1.25);
        Channel alpha = transparent
                ? new Channel((hash[5] & 15) / 15.0, 5, 5, ((hash[5] >> 4) & 15) / 15.0)
                : new Channel(1, 0, 0, 0);

        double ratio = (double) across / down;
        int width = (int) Math.round(ratio > 1 ? 32 : 32 * ratio);
        int height = (int) Math.round(ratio > 1 ? 32 / ratio : 32);
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            double x = (i % width + 0.5) / width;
            double y = (i / width + 0.5) / height;
            double l = luminance.at(x, y);
            double p = yellowBlue.at(x, y);
            double q = redGreen.at(x, y);
            double blue = l - 2.0 / 3 * p;
            double red = (3 * l - blue + q) / 2;
            argb[i] = channel(alpha.at(x, y)) << 24 | channel(red) << 16 | channel(red - q) << 8 | channel(blue);
        }
        return new Pixels(new Dimensions(width, height), argb);
    }

    /** One channel's mean and its waves, which are read from the hash as they come. */
    private final class Channel {

        private record Wave(int u, int v, double strength) {}

        private final double mean;
        private final List<Wave> waves = new ArrayList<>();

        Channel(double mean, int across, int down, double scale) {
            this.mean = mean;
            for (int v = 0; v < down; v++) {
                for (int u = v == 0 ? 1 : 0; u * down < across * (down - v); u++) {
                    waves.add(new Wave(u, v, (nextHalf() / 7.5 - 1) * scale));
                }
            }
        }

        double at(double x, double y) {
            double sum = mean;
            for (Wave wave : waves) {
                sum += 2 * wave.strength() * Math.cos(Math.PI * wave.u() * x) * Math.cos(Math.PI * wave.v() * y);
            }
            return sum;
        }
    }

    private int nextHalf() {
        int both = hash[half / 2] & 0xFF;
        return half++ % 2 == 0 ? both & 15 : both >> 4;
    }

    private int number(int from, int bytes) {
        int number = 0;
        for (int i = 0; i < bytes; i++) {
            number |= (hash[from + i] & 0xFF) << (8 * i);
        }
        return number;
    }

    private static int channel(double value) {
        return (int) Math.round(255 * Math.clamp(value, 0.0, 1.0));
    }
}
