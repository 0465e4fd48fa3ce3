package org.vitrine.sample.brush;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.function.DoubleUnaryOperator;

/** The upper line of hills, dunes or mountains: a height for each x, and the ground below it. */
public final class Ridge {

    private static final double STEP = 4;

    private final double width;
    private final DoubleUnaryOperator line;

    private Ridge(double width, DoubleUnaryOperator line) {
        this.width = width;
        this.line = line;
    }

    /** A line given by a formula. */
    public static Ridge of(Canvas canvas, DoubleUnaryOperator line) {
        return new Ridge(canvas.width(), line);
    }

    /** Soft hills around a height. */
    public static Ridge hills(Canvas canvas, double y, double swing, double wavelength, int seed) {
        Noise noise = new Noise(seed);
        return of(canvas, x -> y + (noise.fractal(x / wavelength + 40, 2) - 0.5) * 2 * swing);
    }

    /** Rugged peaks: the nearer {@code roughness} to 1, the sharper. */
    public static Ridge peaks(Canvas canvas, double y, double swing, double wavelength, int seed) {
        Noise noise = new Noise(seed);
        return of(canvas, x -> {
            double folded = 1 - Math.abs(2 * noise.at(x / wavelength + 40) - 1);
            double detail = noise.fractal(x / wavelength * 3 + 11, 5) - 0.5;
            return y - (folded * folded * 1.25 - 0.45) * swing - detail * swing * 0.55;
        });
    }

    public double yAt(double x) {
        return line.applyAsDouble(x);
    }

    /** The ground from the line down to a height. */
    public Shape ground(double bottom) {
        Path2D path = new Path2D.Double();
        path.moveTo(-STEP, bottom);
        for (double x = -STEP; x <= width + STEP; x += STEP) {
            path.lineTo(x, yAt(x));
        }
        path.lineTo(width + STEP, bottom);
        path.closePath();
        return path;
    }

    /** The ground to the bottom edge. */
    public Shape ground() {
        return ground(Canvas.HEIGHT + STEP);
    }
}
