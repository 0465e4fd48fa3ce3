package org.vitrine.proxy.transform;

import com.twelvemonkeys.imageio.color.ColorProfiles;
import com.twelvemonkeys.imageio.color.ColorSpaces;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.util.Optional;

/** Brings decoded pixels to sRGB with 8 bits per channel. */
final class SrgbPixels {

    private SrgbPixels() {}

    /** @param profile what the pixels mean, where their colour model does not know */
    static BufferedImage of(BufferedImage decoded, Optional<byte[]> profile) {
        BufferedImage plain = plain(decoded);
        return profile.map(icc -> converted(plain, icc)).orElse(plain);
    }

    /** Palettes, greys and 16 bits become plain pixels; a colour model with a profile of its own is converted. */
    private static BufferedImage plain(BufferedImage decoded) {
        boolean alpha = decoded.getColorModel().hasAlpha();
        int type = alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        if (decoded.getType() == type) {
            return decoded;
        }
        BufferedImage plain = new BufferedImage(decoded.getWidth(), decoded.getHeight(), type);
        if (decoded.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY) {
            return greys(decoded, plain);
        }
        Graphics2D graphics = plain.createGraphics();
        graphics.drawImage(decoded, 0, 0, null);
        graphics.dispose();
        return plain;
    }

    /** Java takes untagged grey for linear light, which it never is in files, and so would brighten it. */
    private static BufferedImage greys(BufferedImage decoded, BufferedImage plain) {
        WritableRaster raster = decoded.getRaster();
        boolean alpha = decoded.getColorModel().hasAlpha();
        int depth = decoded.getSampleModel().getSampleSize(0);
        int most = (1 << depth) - 1;
        int[] samples = new int[raster.getNumBands() * raster.getWidth()];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(0, y, raster.getWidth(), 1, samples);
            for (int x = 0; x < raster.getWidth(); x++) {
                int at = x * raster.getNumBands();
                int grey = samples[at] * 255 / most;
                int opacity = alpha ? samples[at + raster.getNumBands() - 1] * 255 / most : 255;
                plain.setRGB(x, y, opacity << 24 | grey << 16 | grey << 8 | grey);
            }
        }
        return plain;
    }

    private static BufferedImage converted(BufferedImage plain, byte[] icc) {
        ICC_Profile profile = ColorProfiles.createProfile(icc);
        boolean usable = profile.getColorSpaceType() == ColorSpace.TYPE_RGB && !ColorProfiles.isCS_sRGB(profile);
        if (!usable) {
            return plain;
        }
        int width = plain.getWidth();
        int height = plain.getHeight();
        boolean alpha = plain.getColorModel().hasAlpha();
        ComponentColorModel tagged = new ComponentColorModel(
                ColorSpaces.createColorSpace(profile), alpha, false, plain.getTransparency(), DataBuffer.TYPE_BYTE);
        WritableRaster bytes = tagged.createCompatibleWritableRaster(width, height);
        int[] row = new int[width * plain.getRaster().getNumBands()];
        for (int y = 0; y < height; y++) {
            bytes.setPixels(0, y, width, 1, plain.getRaster().getPixels(0, y, width, 1, row));
        }
        BufferedImage target = new BufferedImage(width, height, plain.getType());
        return new ColorConvertOp(null).filter(new BufferedImage(tagged, bytes, false, null), target);
    }
}
