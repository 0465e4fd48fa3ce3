package org.vitrine.proxy.transform;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import net.coobird.thumbnailator.resizers.Resizer;
import net.coobird.thumbnailator.resizers.Resizers;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.rendition.Framing;

/** Lays a cut picture out as a rendition: scaled, centred, on its background. */
final class Canvas {

    private Canvas() {}

    static BufferedImage paint(ScreenPixels cut, Framing framing, TransformOrder order) {
        Dimensions image = framing.image();
        Dimensions canvas = framing.canvas();
        BufferedImage scaled = scaled(cut.image(), image);
        boolean transparent = scaled.getColorModel().hasAlpha() && !order.flattens();
        BufferedImage rendition = new BufferedImage(
                canvas.width(),
                canvas.height(),
                transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = rendition.createGraphics();
        try {
            if (!transparent) {
                graphics.setColor(new Color(cut.colours().of(order.background())));
                graphics.fillRect(0, 0, canvas.width(), canvas.height());
            }
            graphics.drawImage(
                    scaled, (canvas.width() - image.width()) / 2, (canvas.height() - image.height()) / 2, null);
        } finally {
            graphics.dispose();
        }
        return rendition;
    }

    private static BufferedImage scaled(BufferedImage cut, Dimensions size) {
        if (cut.getWidth() == size.width() && cut.getHeight() == size.height()) {
            return cut;
        }
        boolean alpha = cut.getColorModel().hasAlpha();
        BufferedImage scaled = new BufferedImage(
                size.width(), size.height(), alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        boolean larger = size.width() > cut.getWidth() && size.height() > cut.getHeight();
        Resizer resizer = larger ? Resizers.BICUBIC : Resizers.PROGRESSIVE;
        resizer.resize(cut, scaled);
        return scaled;
    }
}
