package org.vitrine.proxy.quality;

/**
 * How alike two pictures of one size are to the eye: the mean structural similarity of their luma, 1 for equal pictures,
 * about 0 for unrelated ones. Windows of 8 by 8 pixels, one every 4 pixels, the last ones flush with the edges.
 *
 * <p>Wang, Bovik, Sheikh and Simoncelli: Image Quality Assessment: From Error Visibility to Structural Similarity. IEEE
 * Transactions on Image Processing 13 (4), 2004. What differs in colour alone it does not see.
 */
final class StructuralSimilarity {

    private static final int WINDOW = 8;
    private static final int STRIDE = 4;

    /** The paper's constants for 8 bits. */
    private static final double C1 = Math.pow(0.01 * 255, 2);

    private static final double C2 = Math.pow(0.03 * 255, 2);

    private StructuralSimilarity() {}

    static double of(Luma one, Luma other) {
        if (one.width() != other.width() || one.height() != other.height()) {
            throw new IllegalArgumentException("Only pictures of one size are compared; not " + one.width() + " x "
                    + one.height() + " with " + other.width() + " x " + other.height() + ".");
        }
        int width = Math.min(WINDOW, one.width());
        int height = Math.min(WINDOW, one.height());
        double sum = 0;
        int windows = 0;
        for (int y = 0; y >= 0; y = next(y, one.height() - height)) {
            for (int x = 0; x >= 0; x = next(x, one.width() - width)) {
                sum += window(one, other, x, y, width, height);
                windows++;
            }
        }
        return sum / windows;
    }

    /** Where the next window begins, -1 after the last. */
    private static int next(int begin, int last) {
        return begin == last ? -1 : Math.min(begin + STRIDE, last);
    }

    private static double window(Luma one, Luma other, int left, int top, int width, int height) {
        int sumA = 0;
        int sumB = 0;
        int squareA = 0;
        int squareB = 0;
        int product = 0;
        for (int y = top; y < top + height; y++) {
            for (int x = left; x < left + width; x++) {
                int a = one.at(x, y);
                int b = other.at(x, y);
                sumA += a;
                sumB += b;
                squareA += a * a;
                squareB += b * b;
                product += a * b;
            }
        }
        double n = width * height;
        double meanA = sumA / n;
        double meanB = sumB / n;
        double varianceA = squareA / n - meanA * meanA;
        double varianceB = squareB / n - meanB * meanB;
        double covariance = product / n - meanA * meanB;
        return (2 * meanA * meanB + C1)
                * (2 * covariance + C2)
                / ((meanA * meanA + meanB * meanB + C1) * (varianceA + varianceB + C2));
    }
}
