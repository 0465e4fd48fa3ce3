package org.vitrine.proxy.impression;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.vitrine.proxy.transform.Pixels;

/** A picture of a few hundred bytes, which browsers blur by drawing it large. */
final class TinyPicture {

    private static final int SIDE = 16;

    private TinyPicture() {}

    /** A PNG file of at most 16 by 16 pixels, each the mean of those it stands for. */
    static byte[] of(Pixels picture) {
        double scale = Math.min(1, (double) SIDE / Math.max(picture.width(), picture.height()));
        int width = (int) Math.max(1, Math.round(picture.width() * scale));
        int height = (int) Math.max(1, Math.round(picture.height() * scale));
        BufferedImage tiny = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                tiny.setRGB(
                        x,
                        y,
                        mean(
                                picture,
                                x * picture.width() / width,
                                y * picture.height() / height,
                                (x + 1) * picture.width() / width,
                                (y + 1) * picture.height() / height));
            }
        }
        return png(tiny);
    }

    private static int mean(Pixels picture, int left, int top, int right, int bottom) {
        double alpha = 0;
        double red = 0;
        double green = 0;
        double blue = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int pixel = picture.at(x, y);
                int opacity = pixel >>> 24;
                alpha += opacity;
                red += opacity * ((pixel >> 16) & 0xFF);
                green += opacity * ((pixel >> 8) & 0xFF);
                blue += opacity * (pixel & 0xFF);
            }
        }
        if (alpha == 0) {
            return 0;
        }
        long opacity = Math.round(alpha / ((right - left) * (bottom - top)));
        return (int) (opacity << 24
                | Math.round(red / alpha) << 16
                | Math.round(green / alpha) << 8
                | Math.round(blue / alpha));
    }

    private static byte[] png(BufferedImage tiny) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(opaque(tiny), "png", file)) {
                throw new IllegalStateException("Java writes no PNG here.");
            }
        } catch (IOException failed) {
            throw new IllegalStateException("Writing to memory failed.", failed);
        }
        return file.toByteArray();
    }

    /** Three channels are a quarter less than four. */
    private static BufferedImage opaque(BufferedImage tiny) {
        for (int y = 0; y < tiny.getHeight(); y++) {
            for (int x = 0; x < tiny.getWidth(); x++) {
                if (tiny.getRGB(x, y) >>> 24 < 255) {
                    return tiny;
                }
            }
        }
        BufferedImage opaque = new BufferedImage(tiny.getWidth(), tiny.getHeight(), BufferedImage.TYPE_INT_RGB);
        opaque.getGraphics().drawImage(tiny, 0, 0, null);
        return opaque;
    }
}
