package org.vitrine.sample.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An ICC profile for Display P3 (ICC.1:2010, version 4, matrix and tone curve), put together from its numbers. */
final class DisplayP3 {

    private static final int HEADER = 128;

    private DisplayP3() {}

    static byte[] profile() {
        Map<String, byte[]> tags = new LinkedHashMap<>();
        tags.put("desc", text("Display P3"));
        tags.put("cprt", text("CC0"));
        tags.put("wtpt", xyz(0.96420, 1.0, 0.82491));
        tags.put("rXYZ", xyz(0.51512, 0.24120, -0.00105));
        tags.put("gXYZ", xyz(0.29198, 0.69225, 0.04189));
        tags.put("bXYZ", xyz(0.15710, 0.06657, 0.78407));
        byte[] curve = curve();
        tags.put("rTRC", curve);
        tags.put("gTRC", curve);
        tags.put("bTRC", curve);
        int start = HEADER + 4 + 12 * tags.size();
        int size = start
                + tags.values().stream().distinct().mapToInt(tag -> tag.length).sum();
        ByteBuffer profile = ByteBuffer.allocate(size);
        header(profile, size);
        profile.position(HEADER).putInt(tags.size());
        List<byte[]> written = new ArrayList<>();
        int at = start;
        for (Map.Entry<String, byte[]> tag : tags.entrySet()) {
            // The three channels share one curve.
            boolean shared = written.contains(tag.getValue());
            profile.put(ascii(tag.getKey()))
                    .putInt(shared ? at - tag.getValue().length : at)
                    .putInt(tag.getValue().length);
            if (!shared) {
                profile.duplicate().position(at).put(tag.getValue());
                at += tag.getValue().length;
                written.add(tag.getValue());
            }
        }
        return profile.array();
    }

    private static void header(ByteBuffer out, int size) {
        out.putInt(size).putInt(0).putInt(0x04000000).put(ascii("mntrRGB XYZ "));
        out.putShort((short) 2026).putShort((short) 1).putShort((short) 1).position(36);
        out.put(ascii("acsp")).position(68);
        out.put(xyz(0.96420, 1.0, 0.82491), 8, 12);
    }

    private static byte[] xyz(double x, double y, double z) {
        return ByteBuffer.allocate(20)
                .put(ascii("XYZ "))
                .putInt(0)
                .putInt(fixed(x))
                .putInt(fixed(y))
                .putInt(fixed(z))
                .array();
    }

    // The sRGB curve as a parametric curve of type 3.
    private static byte[] curve() {
        return ByteBuffer.allocate(32)
                .put(ascii("para"))
                .putInt(0)
                .putShort((short) 3)
                .putShort((short) 0)
                .putInt(fixed(2.4))
                .putInt(fixed(1 / 1.055))
                .putInt(fixed(0.055 / 1.055))
                .putInt(fixed(1 / 12.92))
                .putInt(fixed(0.04045))
                .array();
    }

    private static byte[] text(String text) {
        byte[] letters = text.getBytes(StandardCharsets.UTF_16BE);
        int padded = (28 + letters.length + 3) / 4 * 4;
        return ByteBuffer.allocate(padded)
                .put(ascii("mluc"))
                .putInt(0)
                .putInt(1)
                .putInt(12)
                .put(ascii("enUS"))
                .putInt(letters.length)
                .putInt(28)
                .put(letters)
                .array();
    }

    private static int fixed(double value) {
        return (int) Math.round(value * 65536);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
