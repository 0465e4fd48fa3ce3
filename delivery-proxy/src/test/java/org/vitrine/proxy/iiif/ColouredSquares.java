package org.vitrine.proxy.iiif;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/**
 * A picture of ten by ten squares, each of a hundred pixels and a colour of its own, so that every pixel of an answer
 * tells where it comes from: what the validator of IIIF uses, too.
 */
final class ColouredSquares {

    static final int SQUARE = 100;
    static final int SIDE = 10 * SQUARE;

    private static final Color[][] COLOURS = colours();

    private ColouredSquares() {}

    static BufferedImage picture() {
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        for (int row = 0; row < 10; row++) {
            for (int column = 0; column < 10; column++) {
                brush.setColor(colour(column, row));
                brush.fillRect(column * SQUARE, row * SQUARE, SQUARE, SQUARE);
            }
        }
        brush.dispose();
        return picture;
    }

    static Color colour(int column, int row) {
        return COLOURS[row][column];
    }

    /** Light and dark in turn, so that no two neighbours are alike. */
    private static Color[][] colours() {
        Random random = new Random(20);
        Color[][] colours = new Color[10][10];
        for (int row = 0; row < 10; row++) {
            for (int column = 0; column < 10; column++) {
                int least = (row + column) % 2 == 0 ? 140 : 0;
                colours[row][column] = new Color(
                        least + random.nextInt(115), least + random.nextInt(115), least + random.nextInt(115));
            }
        }
        return colours;
    }
}
