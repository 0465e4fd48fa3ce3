package org.vitrine.proxy.transform;

import java.awt.image.BufferedImage;

/**
 * Sharpens a picture as libvips does: what a pixel's lightness differs from its blurred surroundings is added to it once
 * more, but for grain. Lightness is estimated by luma (ITU-R BT.601), so that hues stay.
 */
final class Sharpness {

    private static final int REACH = 2;
    private static final double[] WEIGHTS = weights();
    private static final double VALUES_PER_LIGHTNESS = 2.55;

    private Sharpness() {}

    /** The picture, sharpened by a strength of 0 for not at all to 10. */
    static BufferedImage of(BufferedImage picture, int strength) {
        if (strength == 0) {
            return picture;
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        float[] luma = new float[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            luma[i] = luma(pixels[i]);
        }
        float[] blurred = blurred(blurred(luma, width, height, 1, 0), width, height, 0, 1);
        for (int i = 0; i < pixels.length; i++) {
            double difference = (luma[i] - blurred[i]) / VALUES_PER_LIGHTNESS;
            pixels[i] = lighter(pixels[i], (int) Math.round(VALUES_PER_LIGHTNESS * added(difference, strength)));
        }
        BufferedImage sharp = new BufferedImage(width, height, picture.getType());
        sharp.setRGB(0, 0, width, height, pixels, 0, width);
        return sharp;
    }

    private static double added(double difference, int strength) {
        double size = Math.abs(difference) - Finish.GRAIN;
        if (size <= 0) {
            return 0;
        }
        double amount = size * Finish.gain(strength);
        return difference > 0 ? Math.min(amount, Finish.MOST_LIGHTER) : -Math.min(amount, Finish.MOST_DARKER);
    }

    private static float[] blurred(float[] values, int width, int height, int across, int down) {
        float[] blurred = new float[values.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double sum = 0;
                for (int i = -REACH; i <= REACH; i++) {
                    int column = Math.clamp(x + i * across, 0, width - 1);
                    int row = Math.clamp(y + i * down, 0, height - 1);
                    sum += WEIGHTS[i + REACH] * values[row * width + column];
                }
                blurred[y * width + x] = (float) sum;
            }
        }
        return blurred;
    }

    private static double[] weights() {
        double[] weights = new double[2 * REACH + 1];
        double sum = 0;
        for (int i = -REACH; i <= REACH; i++) {
            weights[i + REACH] = Math.exp(-i * i / (2 * Finish.SHARPENED_AROUND * Finish.SHARPENED_AROUND));
            sum += weights[i + REACH];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    private static float luma(int rgb) {
        return 0.299f * (rgb >> 16 & 0xFF) + 0.587f * (rgb >> 8 & 0xFF) + 0.114f * (rgb & 0xFF);
    }

    private static int lighter(int argb, int by) {
        return argb & 0xFF000000
                | Math.clamp((argb >> 16 & 0xFF) + by, 0, 255) << 16
                | Math.clamp((argb >> 8 & 0xFF) + by, 0, 255) << 8
                | Math.clamp((argb & 0xFF) + by, 0, 255);
    }
}
