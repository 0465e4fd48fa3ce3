package org.vitrine.proxy.transform;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.util.Optional;

/** What the numbers of a rendition mean on a screen, 8 bits a channel. */
enum ScreenColours {
    /** IEC 61966-2-1; a file needs no profile to mean it. */
    SRGB,
    DISPLAY_P3;

    private static final ICC_Profile OF_SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
    private static final ICC_Profile OF_P3 = ICC_Profile.getInstance(DisplayP3Profile.CONTENT);

    /** The profile that a file holds, if it needs one. */
    Optional<byte[]> embedded() {
        return this == SRGB ? Optional.empty() : Optional.of(DisplayP3Profile.CONTENT);
    }

    ICC_Profile profile() {
        return this == SRGB ? OF_SRGB : OF_P3;
    }

    /** An opaque picture still to be filled, that knows its colours. */
    BufferedImage blank(int width, int height) {
        ComponentColorModel model = new ComponentColorModel(
                new ICC_ColorSpace(profile()), false, false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
        return new BufferedImage(model, model.createCompatibleWritableRaster(width, height), false, null);
    }

    /** The numbers of an sRGB colour. */
    int of(int rgb) {
        if (this == SRGB) {
            return rgb;
        }
        float[] channels = {((rgb >> 16) & 0xFF) / 255f, ((rgb >> 8) & 0xFF) / 255f, (rgb & 0xFF) / 255f};
        float[] own = new ICC_ColorSpace(profile()).fromRGB(channels);
        return Math.round(own[0] * 255) << 16 | Math.round(own[1] * 255) << 8 | Math.round(own[2] * 255);
    }
}
