package org.vitrine.proxy.transform;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Steps that change colours. */
final class VipsColours {

    /** {@code VipsInterpretation}. */
    static final int SRGB = 22;

    private static final int B_W = 1;
    private static final int CMYK = 15;
    private static final int RGB16 = 25;
    private static final int GREY16 = 26;

    /** The field with a picture's profile. */
    static final String PROFILE = "icc-profile-data";

    /** From here on upwards a grey of 8 bits is white. */
    private static final double MIDDLE = 128;

    private VipsColours() {}

    /** Brings pixels that come in no plain way, such as Lab or floating light, to sRGB. */
    static void plain(VipsImage image) {
        int colours = image.interpretation();
        boolean plain = colours == B_W || colours == SRGB || colours == RGB16 || colours == GREY16 || colours == CMYK;
        if (!plain) {
            image.become(VipsOperation.of("vips_colourspace", SRGB));
        }
    }

    /**
     * Brings a picture to what screens show, 8 bits a channel, with its transparency: to Display P3 where that is
     * allowed and its profile holds colours beyond sRGB, else to sRGB.
     */
    static ScreenColours toScreen(VipsImage image, boolean wideAllowed) {
        boolean wide = wideAllowed
                && image.fields()
                        .block(PROFILE)
                        .map(IccProfile::new)
                        .filter(IccProfile::widerThanSrgb)
                        .isPresent();
        if (image.fields().has(PROFILE) && transformed(image, wide ? "p3" : "srgb")) {
            return wide ? ScreenColours.DISPLAY_P3 : ScreenColours.SRGB;
        }
        image.become(VipsOperation.of("vips_colourspace", SRGB));
        return ScreenColours.SRGB;
    }

    /** Whether it could be done: a profile that is damaged, or of another kind of picture, says nothing. */
    private static boolean transformed(VipsImage image, String screen) {
        try {
            image.become(VipsOperation.of("vips_icc_transform", screen).option("embedded", 1));
            return true;
        } catch (VipsFailure unusable) {
            return false;
        }
    }

    /** Lays transparent pixels on a colour. */
    static void flatten(VipsImage image, int rgb) {
        image.become(rgb, colour -> VipsOperation.of("vips_flatten").option("background", colour));
    }

    /** Leaves shades of grey, or black and white; an opaque picture only for the latter. */
    static void tone(VipsImage image, Tone tone) {
        if (tone != Tone.COLOUR) {
            image.become(VipsOperation.of("vips_colourspace", B_W));
        }
        if (tone == Tone.BITONAL) {
            image.become(VipsOperation.of("vips_moreeq_const1", MIDDLE));
        }
    }

    /** An overlay in the colours of what it is laid on, with transparency. */
    static void prepare(VipsImage overlay, ScreenColours colours) {
        toScreen(overlay, false);
        if (!overlay.transparent()) {
            overlay.become(VipsOperation.of("vips_addalpha"));
        }
        if (colours == ScreenColours.DISPLAY_P3) {
            overlay.become(VipsOperation.of("vips_icc_transform", "p3").option("input_profile", "srgb"));
        }
    }

    /** Leaves so much of its opacity, 0 to 1. */
    static void fade(VipsImage overlay, double opacity) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment factors = arena.allocateFrom(ValueLayout.JAVA_DOUBLE, 1, 1, 1, opacity);
            MemorySegment nothing = arena.allocateFrom(ValueLayout.JAVA_DOUBLE, 0, 0, 0, 0);
            overlay.become(VipsOperation.of("vips_linear", factors, nothing, 4).option("uchar", 1));
        }
    }
}
