package org.vitrine.proxy.transform;

import com.twelvemonkeys.imageio.color.ColorProfiles;
import java.awt.Graphics2D;
import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decoded pixels, brought to what screens show, 8 bits a channel.
 *
 * @param image of type {@code INT_RGB} or {@code INT_ARGB}
 * @param colours what its numbers mean
 */
record ScreenPixels(BufferedImage image, ScreenColours colours) {

    private static final Logger LOG = LoggerFactory.getLogger(ScreenPixels.class);

    /** Rows that are converted at a time. */
    private static final int BAND = 64;

    /**
     * Brings pixels to Display P3 where that is allowed and their profile holds colours beyond sRGB, else to sRGB.
     *
     * @param tagged the profile, where the colour model does not know it
     */
    static ScreenPixels of(BufferedImage decoded, Optional<byte[]> tagged, boolean wideAllowed) {
        ColorSpace space = decoded.getColorModel().getColorSpace();
        boolean known = space.getType() == ColorSpace.TYPE_RGB || space.getType() == ColorSpace.TYPE_GRAY;
        if (!known || decoded.getRaster().getTransferType() > DataBuffer.TYPE_INT) {
            return new ScreenPixels(drawn(decoded), ScreenColours.SRGB);
        }
        BufferedImage plain = plain(decoded);
        Optional<ICC_Profile> meant = own(space)
                .or(() -> tagged.flatMap(ScreenPixels::profile))
                .filter(profile -> profile.getColorSpaceType() == space.getType());
        if (meant.isEmpty()) {
            return new ScreenPixels(plain, ScreenColours.SRGB);
        }
        boolean wide = wideAllowed && new IccProfile(meant.get().getData()).widerThanSrgb();
        ScreenColours colours = wide ? ScreenColours.DISPLAY_P3 : ScreenColours.SRGB;
        try {
            if (!meant.get().equals(colours.profile())) {
                convert(plain, meant.get(), colours.profile());
            }
            return new ScreenPixels(plain, colours);
        } catch (CMMException unusable) {
            LOG.debug("A profile is damaged and ignored: {}", unusable.toString());
            return new ScreenPixels(plain, ScreenColours.SRGB);
        }
    }

    /** The same picture with numbers that mean other colours, changed in place. */
    ScreenPixels in(ScreenColours other) {
        if (colours == other) {
            return this;
        }
        convert(image, colours.profile(), other.profile());
        return new ScreenPixels(image, other);
    }

    /** A reader that applies no profile says sRGB, or Java's linear grey, which no file means. */
    private static Optional<ICC_Profile> own(ColorSpace space) {
        boolean told = space instanceof ICC_ColorSpace
                && !space.isCS_sRGB()
                && !space.equals(ColorSpace.getInstance(ColorSpace.CS_GRAY));
        return told ? Optional.of(((ICC_ColorSpace) space).getProfile()) : Optional.empty();
    }

    private static Optional<ICC_Profile> profile(byte[] icc) {
        try {
            ICC_Profile profile = ColorProfiles.createProfile(icc);
            return ColorProfiles.isCS_sRGB(profile) ? Optional.empty() : Optional.of(profile);
        } catch (IllegalArgumentException | CMMException damaged) {
            LOG.debug("A profile is damaged and ignored: {}", damaged.toString());
            return Optional.empty();
        }
    }

    /** Inks and floating light, by Java's own conversion. */
    private static BufferedImage drawn(BufferedImage decoded) {
        BufferedImage drawn = blank(decoded);
        Graphics2D graphics = drawn.createGraphics();
        graphics.drawImage(decoded, 0, 0, null);
        graphics.dispose();
        return drawn;
    }

    private static BufferedImage blank(BufferedImage decoded) {
        boolean alpha = decoded.getColorModel().hasAlpha();
        return new BufferedImage(
                decoded.getWidth(),
                decoded.getHeight(),
                alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    }

    /** The same numbers with 8 bits a channel; nothing is converted yet. */
    private static BufferedImage plain(BufferedImage decoded) {
        BufferedImage plain = blank(decoded);
        int[] row = new int[decoded.getWidth()];
        ColorModel model = decoded.getColorModel();
        Raster raster = decoded.getRaster();
        int[] samples = new int[raster.getNumBands() * row.length];
        for (int y = 0; y < decoded.getHeight(); y++) {
            if (model instanceof ComponentColorModel) {
                raster.getPixels(raster.getMinX(), raster.getMinY() + y, row.length, 1, samples);
                pack(samples, raster, model.hasAlpha(), row);
            } else {
                decoded.getRGB(0, y, row.length, 1, row, 0, row.length);
            }
            plain.setRGB(0, y, row.length, 1, row, 0, row.length);
        }
        return plain;
    }

    private static void pack(int[] samples, Raster raster, boolean alpha, int[] row) {
        int bands = raster.getNumBands();
        int colours = alpha ? bands - 1 : bands;
        int most = (1 << raster.getSampleModel().getSampleSize(0)) - 1;
        for (int x = 0; x < row.length; x++) {
            int at = x * bands;
            int red = samples[at] * 255 / most;
            int green = colours > 1 ? samples[at + 1] * 255 / most : red;
            int blue = colours > 2 ? samples[at + 2] * 255 / most : red;
            int opacity = alpha ? samples[at + colours] * 255 / most : 255;
            row[x] = opacity << 24 | red << 16 | green << 8 | blue;
        }
    }

    private static void convert(BufferedImage image, ICC_Profile from, ICC_Profile to) {
        ColorConvertOp conversion = new ColorConvertOp(new ICC_Profile[] {from, to}, null);
        int width = image.getWidth();
        int bands = from.getNumComponents();
        int[] pixels = new int[width * BAND];
        for (int y = 0; y < image.getHeight(); y += BAND) {
            int height = Math.min(BAND, image.getHeight() - y);
            image.getRGB(0, y, width, height, pixels, 0, width);
            WritableRaster in = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, bands, null);
            WritableRaster out = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 3, null);
            byte[] meant = ((DataBufferByte) in.getDataBuffer()).getData();
            for (int i = 0; i < width * height; i++) {
                for (int band = 0; band < bands; band++) {
                    meant[i * bands + band] = (byte) (pixels[i] >> 16 - 8 * band);
                }
            }
            conversion.filter(in, out);
            byte[] shown = ((DataBufferByte) out.getDataBuffer()).getData();
            for (int i = 0; i < width * height; i++) {
                pixels[i] = pixels[i] & 0xFF000000
                        | (shown[3 * i] & 0xFF) << 16
                        | (shown[3 * i + 1] & 0xFF) << 8
                        | shown[3 * i + 2] & 0xFF;
            }
            image.setRGB(0, y, width, height, pixels, 0, width);
        }
    }
}
