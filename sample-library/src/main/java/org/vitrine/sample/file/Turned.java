package org.vitrine.sample.file;

import java.awt.image.BufferedImage;

/** A picture laid on its side, as a camera held upright stores it. */
final class Turned {

    private Turned() {}

    /** A quarter turn to the left, which the Exif orientation 6 undoes. */
    static BufferedImage left(BufferedImage upright) {
        int width = upright.getWidth();
        int height = upright.getHeight();
        BufferedImage lying = new BufferedImage(height, width, upright.getType());
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                lying.setRGB(y, width - 1 - x, upright.getRGB(x, y));
            }
        }
        return lying;
    }
}
