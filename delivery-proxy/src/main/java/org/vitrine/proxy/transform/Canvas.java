package org.vitrine.proxy.transform;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
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
        BufferedImage scaled = Sharpness.of(scaled(cut.image(), image), order.sharpening());
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
            order.overlay().ifPresent(overlay -> lay(overlay, graphics, canvas, cut.colours()));
        } finally {
            graphics.dispose();
        }
        return rendition;
    }

    private static void lay(Overlay overlay, Graphics2D graphics, Dimensions canvas, ScreenColours colours) {
        BufferedImage picture = ScreenPixels.of(png(overlay), Optional.empty(), false)
                .in(colours)
                .image();
        Finish.Place place = Finish.Place.of(overlay, new Dimensions(picture.getWidth(), picture.getHeight()), canvas);
        graphics.setComposite(AlphaComposite.SrcOver.derive((float) overlay.opacity()));
        graphics.drawImage(scaled(picture, place.size()), place.left(), place.top(), null);
    }

    private static BufferedImage png(Overlay overlay) {
        byte[] bytes = new byte[overlay.png().remaining()];
        overlay.png().get(bytes);
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException broken) {
            throw new IllegalStateException("The overlay is no PNG.", broken);
        }
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
