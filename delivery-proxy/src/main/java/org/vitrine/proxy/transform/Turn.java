package org.vitrine.proxy.transform;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/**
 * Turns a finished picture.
 *
 * @param mirrored swaps left and right, before turning
 * @param quarters quarter turns clockwise, 0 to 3
 */
public record Turn(boolean mirrored, int quarters) {

    /** As it is. */
    public static final Turn NONE = new Turn(false, 0);

    public Turn {
        if (quarters < 0 || quarters > 3) {
            throw new IllegalArgumentException("A picture is turned by 0 to 3 quarters; not " + quarters + ".");
        }
    }

    /** Whether width and height change places. */
    boolean sideways() {
        return quarters % 2 == 1;
    }

    /** A picture, turned. */
    BufferedImage of(BufferedImage picture) {
        if (equals(NONE)) {
            return picture;
        }
        int width = sideways() ? picture.getHeight() : picture.getWidth();
        int height = sideways() ? picture.getWidth() : picture.getHeight();
        AffineTransform turning = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
        turning.quadrantRotate(quarters);
        turning.scale(mirrored ? -1 : 1, 1);
        turning.translate(-picture.getWidth() / 2.0, -picture.getHeight() / 2.0);
        BufferedImage turned = new BufferedImage(width, height, picture.getType());
        Graphics2D graphics = turned.createGraphics();
        graphics.drawImage(picture, turning, null);
        graphics.dispose();
        return turned;
    }
}
