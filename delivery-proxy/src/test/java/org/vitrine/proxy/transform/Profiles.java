package org.vitrine.proxy.transform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Colour profiles built from their numbers: ICC version 2 (ICC.1:2001-04) in two pages of code. */
public final class Profiles {

    /** D65 white adapted to the profile connection space's D50. */
    private static final double[] WHITE = {0.9642, 1.0, 0.8249};

    private Profiles() {}

    /** Display P3's primaries, adapted to D50, with a gamma of 2.2. */
    public static byte[] displayP3() {
        return matrix("P3", new double[][] {
            {0.51512, 0.24120, -0.00105}, {0.29198, 0.69225, 0.04189}, {0.15710, 0.06657, 0.78407}
        });
    }

    /** Grey whose numbers are light itself. */
    static byte[] linearGrey() {
        Map<String, byte[]> tags = new LinkedHashMap<>();
        tags.put("desc", description("grey"));
        tags.put("cprt", text("none"));
        tags.put("wtpt", xyz(WHITE));
        tags.put("kTRC", gamma(1));
        return profile("mntrGRAYXYZ ", tags);
    }

    /** Four inks in a table of two entries each way (lut8Type), all of them the same green. */
    static byte[] pressThatPrintsEverythingGreen() {
        Map<String, byte[]> tags = new LinkedHashMap<>();
        tags.put("desc", description("press"));
        tags.put("cprt", text("none"));
        tags.put("wtpt", xyz(WHITE));
        // L* 57, a* -61, b* 59: RGB 0, 160, 0.
        byte[] green = {(byte) Math.round(57 * 2.55), 128 - 61, (byte) (128 + 59)};
        tags.put("A2B0", table(4, green));
        tags.put("A2B1", table(4, green));
        tags.put("B2A0", table(3, (byte) 200, (byte) 0, (byte) 200, (byte) 60));
        return profile("prtrCMYKLab ", tags);
    }

    /** The same answer to everything (lut8Type). */
    private static byte[] table(int channels, byte... answer) {
        int entries = 1 << channels;
        ByteBuffer table = ByteBuffer.allocate(48 + channels * 256 + entries * answer.length + answer.length * 256);
        table.put(ascii("mft1")).putInt(0).put(new byte[] {(byte) channels, (byte) answer.length, 2, 0});
        for (int i = 0; i < 9; i++) {
            table.putInt(i % 4 == 0 ? 65536 : 0);
        }
        identities(table, channels);
        for (int i = 0; i < entries; i++) {
            table.put(answer);
        }
        identities(table, answer.length);
        return table.array();
    }

    private static void identities(ByteBuffer table, int channels) {
        for (int i = 0; i < channels * 256; i++) {
            table.put((byte) i);
        }
    }

    private static byte[] matrix(String name, double[][] primaries) {
        Map<String, byte[]> tags = new LinkedHashMap<>();
        tags.put("desc", description(name));
        tags.put("cprt", text("none"));
        tags.put("wtpt", xyz(WHITE));
        tags.put("rXYZ", xyz(primaries[0]));
        tags.put("gXYZ", xyz(primaries[1]));
        tags.put("bXYZ", xyz(primaries[2]));
        tags.put("rTRC", gamma(2.2));
        tags.put("gTRC", gamma(2.2));
        tags.put("bTRC", gamma(2.2));
        return profile("mntrRGB XYZ ", tags);
    }

    private static byte[] profile(String kind, Map<String, byte[]> tags) {
        int offset = 128 + 4 + 12 * tags.size();
        int length = offset + tags.values().stream().mapToInt(tag -> tag.length).sum();
        ByteBuffer profile = ByteBuffer.allocate(length);
        header(profile, kind);
        profile.position(128).putInt(tags.size());
        int at = offset;
        for (Map.Entry<String, byte[]> tag : tags.entrySet()) {
            profile.put(ascii(tag.getKey())).putInt(at).putInt(tag.getValue().length);
            at += tag.getValue().length;
        }
        tags.values().forEach(profile::put);
        return profile.array();
    }

    private static void header(ByteBuffer profile, String kind) {
        profile.putInt(profile.capacity()).put(ascii("none")).putInt(0x02400000);
        profile.put(ascii(kind));
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

    private static byte[] gamma(double exponent) {
        // One entry is a gamma in 8.8 fixed point; two bytes of padding keep tags on four-byte bounds.
        return ByteBuffer.allocate(16)
                .put(ascii("curv"))
                .putInt(0)
                .putInt(1)
                .putShort((short) Math.round(exponent * 256))
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
