package org.vitrine.proxy.transform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A colour profile as a file holds it (ICC.1:2022). Only its primaries are looked at; what cannot be read counts as
 * having none.
 */
final class IccProfile {

    private static final int SIGNATURE = 36;
    private static final int TAGS = 128;

    /** More than any profile has; a hostile one claims billions. */
    private static final int MOST_TAGS = 200;

    /** From the connection space's XYZ (D50) to linear sRGB. */
    private static final double[][] TO_SRGB = {
        {3.1341359, -1.6172206, -0.4906627},
        {-0.9787668, 1.9161415, 0.0334540},
        {0.0719453, -0.2289914, 1.4052427}
    };

    /** How far below nothing a channel of sRGB goes before a primary lies outside; profiles are rounded. */
    private static final double BEYOND = -0.02;

    private final byte[] content;

    IccProfile(byte[] content) {
        this.content = content;
    }

    /**
     * Whether it holds colours beyond sRGB, such as Display P3, Adobe RGB, ProPhoto and Rec. 2020 do. Profiles of
     * presses and those made of tables alone count as not wider.
     */
    boolean widerThanSrgb() {
        for (String primary : new String[] {"rXYZ", "gXYZ", "bXYZ"}) {
            Optional<double[]> xyz = xyz(primary);
            if (xyz.isEmpty()) {
                return false;
            }
            if (outsideSrgb(xyz.get())) {
                return true;
            }
        }
        return false;
    }

    private static boolean outsideSrgb(double[] xyz) {
        for (double[] channel : TO_SRGB) {
            if (channel[0] * xyz[0] + channel[1] * xyz[1] + channel[2] * xyz[2] < BEYOND) {
                return true;
            }
        }
        return false;
    }

    private Optional<double[]> xyz(String tag) {
        ByteBuffer profile = ByteBuffer.wrap(content);
        if (content.length < TAGS + 4 || !name(SIGNATURE).equals("acsp")) {
            return Optional.empty();
        }
        int tags = Math.min(profile.getInt(TAGS), MOST_TAGS);
        for (int i = 0; i < tags && TAGS + 16 + 12 * i <= content.length; i++) {
            int at = TAGS + 4 + 12 * i;
            int offset = profile.getInt(at + 4);
            boolean inside = offset >= TAGS && offset <= content.length - 20;
            if (name(at).equals(tag) && inside && name(offset).equals("XYZ ")) {
                return Optional.of(new double[] {
                    profile.getInt(offset + 8) / 65536.0,
                    profile.getInt(offset + 12) / 65536.0,
                    profile.getInt(offset + 16) / 65536.0
                });
            }
        }
        return Optional.empty();
    }

    private String name(int at) {
        return new String(content, at, 4, StandardCharsets.US_ASCII);
    }
}
