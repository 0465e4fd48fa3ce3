package org.vitrine.proxy.transform;

import java.awt.image.BufferedImage;

/**
 * How alike two pictures of one size are to the eye.
 *
 * @param structure mean structural similarity of luma over windows of 8 by 8 pixels, 1 for equal (Wang et al. 2004)
 * @param colour mean distance of the colours, 0 for equal, 255 for black and white
 */
public record Similarity(double structure, double colour) {

    private static final int WINDOW = 8;
    private static final int STRIDE = 4;
    private static final double C1 = Math.pow(0.01 * 255, 2);
    private static final double C2 = Math.pow(0.03 * 255, 2);

    public static Similarity of(BufferedImage one, BufferedImage other) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            throw new IllegalArgumentException("Only pictures of one size are compared; not " + one.getWidth() + " x "
                    + one.getHeight() + " with " + other.getWidth() + " x " + other.getHeight() + ".");
        }
        return new Similarity(structure(one, other), colour(one, other));
    }

    private static double structure(BufferedImage one, BufferedImage other) {
        double[][] a = luma(one);
        double[][] b = luma(other);
        double sum = 0;
        int windows = 0;
        for (int y = 0; y + WINDOW <= a.length; y += STRIDE) {
            for (int x = 0; x + WINDOW <= a[0].length; x += STRIDE) {
                sum += window(a, b, x, y);
                windows++;
            }
        }
        return sum / windows;
    }

    private static double window(double[][] a, double[][] b, int left, int top) {
        double sumA = 0;
        double sumB = 0;
        double squareA = 0;
        double squareB = 0;
        double product = 0;
        for (int y = top; y < top + WINDOW; y++) {
            for (int x = left; x < left + WINDOW; x++) {
                sumA += a[y][x];
                sumB += b[y][x];
                squareA += a[y][x] * a[y][x];
                squareB += b[y][x] * b[y][x];
                product += a[y][x] * b[y][x];
            }
        }
        double n = WINDOW * WINDOW;
        double meanA = sumA / n;
        double meanB = sumB / n;
        double varianceA = squareA / n - meanA * meanA;
        double varianceB = squareB / n - meanB * meanB;
        double covariance = product / n - meanA * meanB;
        return (2 * meanA * meanB + C1)
                * (2 * covariance + C2)
                / ((meanA * meanA + meanB * meanB + C1) * (varianceA + varianceB + C2));
    }

    private static double[][] luma(BufferedImage image) {
        double[][] luma = new double[image.getHeight()][image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int p = image.getRGB(x, y);
                luma[y][x] = 0.299 * ((p >> 16) & 0xFF) + 0.587 * ((p >> 8) & 0xFF) + 0.114 * (p & 0xFF);
            }
        }
        return luma;
    }

    private static double colour(BufferedImage one, BufferedImage other) {
        double sum = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                sum += distance(one.getRGB(x, y), other.getRGB(x, y));
            }
        }
        return sum / ((double) one.getWidth() * one.getHeight());
    }

    /** Distance of two colours as RGB: 0 for equal, 255 for black and white. */
    static double distance(int one, int other) {
        int red = ((one >> 16) & 0xFF) - ((other >> 16) & 0xFF);
        int green = ((one >> 8) & 0xFF) - ((other >> 8) & 0xFF);
        int blue = (one & 0xFF) - (other & 0xFF);
        return Math.sqrt((red * red + green * green + blue * blue) / 3.0);
    }
}
