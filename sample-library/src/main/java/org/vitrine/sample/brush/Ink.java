package org.vitrine.sample.brush;

import java.awt.Color;

/** Colours by their hexadecimal number, {@code 0xRRGGBB}, and what can be mixed from them. */
public final class Ink {

    private Ink() {}

    /** The colour with an opacity of 0 (clear) to 1 (opaque). */
    public static Color of(int rgb, double opacity) {
        return new Color(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, (int) Math.round(Math.clamp(opacity, 0, 1) * 255));
    }

    /** The opaque colour. */
    public static Color of(int rgb) {
        return new Color(rgb & 0xffffff);
    }

    /** A mixture as the eye would expect it: {@code share} 0 gives the first colour, 1 the second. */
    public static int mix(int first, int second, double share) {
        return Oklab.of(first).towards(Oklab.of(second), share).rgb();
    }

    /** The colour moved towards white. */
    public static int lighter(int rgb, double share) {
        return mix(rgb, 0xffffff, share);
    }

    /** The colour moved towards a deep blue-black, which stays livelier than black. */
    public static int darker(int rgb, double share) {
        return mix(rgb, 0x0b1020, share);
    }

    /** An opaque pixel darkened by a share. */
    public static int shaded(int argb, double share) {
        return Light.blend(argb, 0x0b1020, share);
    }

    static int argb(int rgb, double opacity) {
        return (int) Math.round(Math.clamp(opacity, 0, 1) * 255) << 24 | rgb & 0xffffff;
    }
}
