package org.vitrine.proxy.transform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Colour profiles built from their numbers: an ICC version 2 matrix profile (ICC.1:2001-04) in a page of code. */
final class Profiles {

    /** D65 white adapted to the profile connection space's D50. */
    private static final double[] WHITE = {0.9642, 1.0, 0.8249};

    private Profiles() {}

    /** Display P3's primaries, adapted to D50, with a gamma of 2.2. */
    static byte[] displayP3() {
        return matrix("P3", new double[][] {
            {0.51512, 0.24120, -0.00105}, {0.29198, 0.69225, 0.04189}, {0.15710, 0.06657, 0.78407}
        });
    }

    private static byte[] matrix(String name, double[][] primaries) {
        Map<String, byte[]> tags = new LinkedHashMap<>();
        tags.put("desc", description(name));
        tags.put("cprt", text("none"));
        tags.put("wtpt", xyz(WHITE));
        tags.put("rXYZ", xyz(primaries[0]));
        tags.put("gXYZ", xyz(primaries[1]));
        tags.put("bXYZ", xyz(primaries[2]));
        tags.put("rTRC", gamma());
        tags.put("gTRC", gamma());
        tags.put("bTRC", gamma());
        int offset = 128 + 4 + 12 * tags.size();
        int length = offset + tags.values().stream().mapToInt(tag -> tag.length).sum();
        ByteBuffer profile = ByteBuffer.allocate(length);
        header(profile, length);
        profile.position(128).putInt(tags.size());
        int at = offset;
        for (Map.Entry<String, byte[]> tag : tags.entrySet()) {
            profile.put(ascii(tag.getKey())).putInt(at).putInt(tag.getValue().length);
            at += tag.getValue().length;
        }
        tags.values().forEach(profile::put);
        return profile.array();
    }

    private static void header(ByteBuffer profile, int length) {
        profile.putInt(length).put(ascii("none")).putInt(0x02400000);
        profile.put(ascii("mntrRGB XYZ "));
        profile.putShort((short) 2026).putShort((short) 1).putShort((short) 1);
        profile.position(36).put(ascii("acsp"));
        profile.position(68).put(xyz(WHITE), 8, 12);
    }

    private static byte[] xyz(double[] values) {
        ByteBuffer tag = ByteBuffer.allocate(20).put(ascii("XYZ ")).putInt(0);
        for (double value : values) {
            tag.putInt((int) Math.round(value * 65536));
        }
        return tag.array();
    }

    private static byte[] gamma() {
        // One entry is a gamma in 8.8 fixed point; two bytes of padding keep tags on four-byte bounds.
        return ByteBuffer.allocate(16)
                .put(ascii("curv"))
                .putInt(0)
                .putInt(1)
                .putShort((short) Math.round(2.2 * 256))
                .array();
    }

    private static byte[] text(String value) {
        return ByteBuffer.allocate(16)
                .put(ascii("text"))
                .putInt(0)
                .put(ascii(value))
                .array();
    }

    private static byte[] description(String name) {
        return ByteBuffer.allocate(100)
                .put(ascii("desc"))
                .putInt(0)
                .putInt(name.length() + 1)
                .put(ascii(name))
                .array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
