package org.vitrine.core.rendition;

import java.util.Optional;

/**
 * How the pictures of a preset look.
 *
 * @param fit how a picture meets the shape
 * @param gravity what stays visible where it is cut
 * @param background colour behind padding and under transparency in formats without it, as RGB
 * @param sharpening after scaling down: 0 for none, 1 light, 10 strong
 * @param watermark laid over every rendition, empty for none
 */
public record Look(Fit fit, Gravity gravity, int background, int sharpening, Optional<Watermark> watermark) {

    /** Fills its shape around the focal point, with nothing added. */
    public static final Look PLAIN = new Look(Fit.COVER, Gravity.FOCAL_POINT, 0xFFFFFF, 0, Optional.empty());

    private static final int STRONGEST = 10;

    public Look {
        if (background < 0 || background > 0xFFFFFF) {
            throw new IllegalArgumentException("A background is an RGB colour such as #ffffff.");
        }
        if (sharpening < 0 || sharpening > STRONGEST) {
            throw new IllegalArgumentException("Sharpening is 0 to " + STRONGEST + "; not " + sharpening + ".");
        }
    }

    /** The same look with another fit. */
    public Look with(Fit other) {
        return new Look(other, gravity, background, sharpening, watermark);
    }
}
