package org.vitrine.proxy.impression;

import org.vitrine.core.geometry.FocalPoint;

/** One number for each pixel of a thumbnail. */
final class Field {

    /** Says the number of a pixel. */
    @FunctionalInterface
    interface Formula {
        double at(int x, int y);
    }

    private static final double TIE = 1e-9;

    private final int width;
    private final int height;
    private final double[] values;

    private Field(int width, int height, double... values) {
        this.width = width;
        this.height = height;
        this.values = values;
    }

    static Field of(int width, int height, Formula formula) {
        double[] values = new double[width * height];
        for (int i = 0; i < values.length; i++) {
            values[i] = formula.at(i % width, i / width);
        }
        return new Field(width, height, values);
    }

    /** The number of a pixel; beyond the edge that of the nearest. */
    double at(int x, int y) {
        return values[Math.clamp(y, 0, height - 1) * width + Math.clamp(x, 0, width - 1)];
    }

    /** The same seen from so far that details of a radius melt: three times the mean of each pixel's neighbourhood. */
    Field blurred(int radius) {
        Field field = this;
        for (int i = 0; i < 3; i++) {
            field = field.averaged(radius, 0).averaged(0, radius);
        }
        return field;
    }

    private Field averaged(int across, int down) {
        return of(width, height, (x, y) -> {
            double sum = 0;
            for (int dy = -down; dy <= down; dy++) {
                for (int dx = -across; dx <= across; dx++) {
                    sum += at(x + dx, y + dy);
                }
            }
            return sum / ((2 * across + 1) * (2 * down + 1));
        });
    }

    /**
     * The point of the largest number, as a share of width and height; of several the one nearest to the middle, which
     * it also is where nothing stands out.
     *
     * @param noticeable what the largest number must exceed the smallest by
     */
    FocalPoint peak(double noticeable) {
        double largest = Double.NEGATIVE_INFINITY;
        double smallest = Double.POSITIVE_INFINITY;
        int peak = 0;
        for (int i = 0; i < values.length; i++) {
            smallest = Math.min(smallest, values[i]);
            boolean tied = Math.abs(values[i] - largest) < TIE;
            if (values[i] > largest + TIE || tied && offCentre(i) < offCentre(peak)) {
                largest = Math.max(largest, values[i]);
                peak = i;
            }
        }
        return largest - smallest < noticeable ? FocalPoint.CENTRE : point(peak);
    }

    private double offCentre(int index) {
        FocalPoint point = point(index);
        return Math.hypot(point.x() - 0.5, point.y() - 0.5);
    }

    private FocalPoint point(int index) {
        int row = index / width;
        return new FocalPoint((index % width + 0.5) / width, (row + 0.5) / height);
    }
}
