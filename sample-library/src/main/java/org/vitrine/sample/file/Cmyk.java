package org.vitrine.sample.file;

import com.twelvemonkeys.imageio.color.ColorSpaces;
import java.awt.Transparency;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.WritableRaster;

/** A picture separated into cyan, magenta, yellow and black, with all the grey in the black. */
final class Cmyk {

    private Cmyk() {}

    static BufferedImage of(BufferedImage picture) {
        ComponentColorModel model = new ComponentColorModel(
                ColorSpaces.getColorSpace(ColorSpaces.CS_GENERIC_CMYK),
                false,
                false,
                Transparency.OPAQUE,
                DataBuffer.TYPE_BYTE);
        WritableRaster raster = model.createCompatibleWritableRaster(picture.getWidth(), picture.getHeight());
        byte[] inks = ((DataBufferByte) raster.getDataBuffer()).getData();
        int at = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int rgb = picture.getRGB(x, y);
                int red = rgb >> 16 & 255;
                int green = rgb >> 8 & 255;
                int blue = rgb & 255;
                int white = Math.max(1, Math.max(red, Math.max(green, blue)));
                inks[at++] = (byte) (255 - red * 255 / white);
                inks[at++] = (byte) (255 - green * 255 / white);
                inks[at++] = (byte) (255 - blue * 255 / white);
                inks[at++] = (byte) (255 - white);
            }
        }
        return new BufferedImage(model, raster, false, null);
    }
}
