package org.vitrine.sample.brush;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Soft shadows and soft lights: a shape, blurred. */
public final class Shadow {

    private static final int COARSE_RADIUS = 4;

    private Shadow() {}

    /** Lays the shape down with a soft edge about {@code blur} units wide. */
    public static void soft(Canvas canvas, Shape shape, double blur, int rgb, double opacity) {
        // The blur hides detail, so a coarse mask with a small radius looks the same and costs little.
        double scale = Math.min(canvas.scale(), COARSE_RADIUS * 1.2 / Math.max(1, blur));
        int radius = Math.max(1, (int) Math.round(blur * scale / 1.2));
        double reach = 4 * blur;
        Rectangle2D bounds =
                new Rectangle2D.Double(-reach, -reach, canvas.width() + 2 * reach, canvas.height() + 2 * reach);
        if (!shape.intersects(bounds)) {
            return;
        }
        Mask mask = new Mask(shape, scale, 3 * radius + 2, bounds).blur(radius);
        BufferedImage image = new BufferedImage(mask.width, mask.height, BufferedImage.TYPE_INT_ARGB);
        int[] row = new int[mask.width];
        for (int y = 0; y < mask.height; y++) {
            for (int x = 0; x < mask.width; x++) {
                row[x] = Ink.argb(rgb, opacity * (mask.cover[y * mask.width + x] & 255) / 255.0);
            }
            image.setRGB(0, y, mask.width, 1, row, 0, mask.width);
        }
        canvas.lay(image, mask.left / scale, mask.top / scale, mask.width / scale, mask.height / scale);
    }

    /** The shadow a shape throws when the light comes from above left. */
    public static void cast(Canvas canvas, Shape shape, double x, double y, double blur, double opacity) {
        soft(canvas, Form.moved(shape, x, y), blur, 0x1a1426, opacity);
    }
}
