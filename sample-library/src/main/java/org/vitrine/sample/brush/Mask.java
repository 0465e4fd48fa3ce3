package org.vitrine.sample.brush;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** How much of each pixel a shape covers, inside a box of pixels that may be coarser than the canvas. */
final class Mask {

    final int left;
    final int top;
    final int width;
    final int height;
    final byte[] cover;

    /**
     * @param scale pixels of the mask to a unit
     * @param margin pixels left free around the shape
     * @param bounds the largest box wanted, in units
     */
    Mask(Shape shape, double scale, int margin, Rectangle2D bounds) {
        Rectangle2D box = shape.getBounds2D().createIntersection(bounds);
        left = (int) Math.floor(box.getX() * scale) - margin;
        top = (int) Math.floor(box.getY() * scale) - margin;
        width = Math.max(1, (int) Math.ceil(box.getMaxX() * scale) + margin - left);
        height = Math.max(1, (int) Math.ceil(box.getMaxY() * scale) + margin - top);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.translate(-left, -top);
        graphics.scale(scale, scale);
        graphics.fill(shape);
        graphics.dispose();
        cover = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }

    /** Three box blurs, which come close to a Gaussian one. */
    Mask blur(int radius) {
        byte[] other = new byte[cover.length];
        for (int pass = 0; pass < 3; pass++) {
            smear(cover, other, height, width, width, 1, radius);
            smear(other, cover, width, height, 1, width, radius);
        }
        return this;
    }

    private static void smear(byte[] from, byte[] to, int lines, int length, int lineStep, int step, int radius) {
        int window = 2 * radius + 1;
        for (int line = 0; line < lines; line++) {
            int start = line * lineStep;
            int sum = 0;
            for (int i = -radius; i < length; i++) {
                int entering = i + radius;
                if (entering < length) {
                    sum += from[start + entering * step] & 255;
                }
                int leaving = i - radius - 1;
                if (leaving >= 0) {
                    sum -= from[start + leaving * step] & 255;
                }
                if (i >= 0) {
                    to[start + i * step] = (byte) (sum / window);
                }
            }
        }
    }
}
