package org.vitrine.sample.brush;

/** Smooth randomness that is the same for the same seed: the stuff of ridges, clouds and grain. */
public final class Noise {

    private final int seed;

    public Noise(int seed) {
        this.seed = seed;
    }

    /** A smooth curve, from 0 to 1, with about one bump for each step of {@code x}. */
    public double at(double x) {
        return at(x, 0.5);
    }

    /** A smooth surface, from 0 to 1. */
    public double at(double x, double y) {
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        double u = ease(x - column);
        double v = ease(y - row);
        double above = grain(column, row) * (1 - u) + grain(column + 1, row) * u;
        double below = grain(column, row + 1) * (1 - u) + grain(column + 1, row + 1) * u;
        return above * (1 - v) + below * v;
    }

    /** A rough curve: smooth curves of ever smaller size laid over one another, from 0 to 1. */
    public double fractal(double x, int octaves) {
        return fractal(x, 0.5, octaves);
    }

    /** A rough surface, from 0 to 1. */
    public double fractal(double x, double y, int octaves) {
        double sum = 0;
        double weight = 0.5;
        double total = 0;
        double scale = 1;
        for (int i = 0; i < octaves; i++) {
            sum += weight * at(x * scale + i * 17.3, y * scale + i * 9.7);
            total += weight;
            weight *= 0.5;
            scale *= 2;
        }
        return sum / total;
    }

    /** An unrelated value from 0 to 1 for each cell of a grid. */
    public double grain(int column, int row) {
        int h = seed * 0x9E3779B1 + column * 0x85EBCA6B + row * 0xC2B2AE35;
        h = (h ^ h >>> 15) * 0x2C1B3C6D;
        h = (h ^ h >>> 12) * 0x297A2D39;
        h ^= h >>> 15;
        return (h >>> 8) / (double) (1 << 24);
    }

    private static double ease(double t) {
        return t * t * (3 - 2 * t);
    }
}
