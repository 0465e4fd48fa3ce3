package org.vitrine.proxy.transform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Display P3 as a colour profile, made of its definition: the primaries of SMPTE RP 431-2, white D65, and the tone curve
 * of sRGB (IEC 61966-2-1), adapted to the connection space's D50 (ICC.1:2022, version 4 matrix profile).
 */
final class DisplayP3Profile {

    private static final double[] WHITE_D50 = {0.9642, 1, 0.8249};

    /** Red, green and blue, adapted to D50 after Bradford. */
    private static final double[][] PRIMARIES = {
        {0.51512, 0.24120, -0.00105}, {0.29198, 0.69225, 0.04189}, {0.15710, 0.06657, 0.78407}
    };

    private static final double[] ADAPTATION = {
        1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168
    };

    /** Exponent, then the slopes and bounds of the curve's two parts. */
    private static final double[] CURVE = {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045};

    private static final int TABLE = 128;

    /** The tone curves of red, green and blue, which are one. */
    private static final List<String> CHANNELS = List.of("rTRC", "gTRC", "bTRC");

    /** The profile's file. */
    static final byte[] CONTENT = content();

    private DisplayP3Profile() {}

    private static byte[] content() {
        Map<String, byte[]> tags = new LinkedHashMap<>();
        tags.put("desc", text("Display P3"));
        tags.put("cprt", text("CC0"));
        tags.put("wtpt", numbers("XYZ ", WHITE_D50));
        tags.put("chad", numbers("sf32", ADAPTATION));
        tags.put("rXYZ", numbers("XYZ ", PRIMARIES[0]));
        tags.put("gXYZ", numbers("XYZ ", PRIMARIES[1]));
        tags.put("bXYZ", numbers("XYZ ", PRIMARIES[2]));
        byte[] curve = curve();
        int entries = tags.size() + CHANNELS.size();
        int at = TABLE + 4 + 12 * entries;
        int own = tags.values().stream().mapToInt(tag -> tag.length).sum();
        ByteBuffer profile = ByteBuffer.allocate(at + own + curve.length);
        head(profile);
        profile.position(TABLE).putInt(entries);
        for (Map.Entry<String, byte[]> tag : tags.entrySet()) {
            profile.put(ascii(tag.getKey())).putInt(at).putInt(tag.getValue().length);
            profile.put(at, tag.getValue());
            at += tag.getValue().length;
        }
        profile.put(at, curve);
        for (String channel : CHANNELS) {
            profile.put(ascii(channel)).putInt(at).putInt(curve.length);
        }
        return profile.array();
    }

    private static void head(ByteBuffer profile) {
        profile.putInt(profile.capacity()).putInt(0).putInt(0x04300000);
        profile.put(ascii("mntrRGB XYZ "));
        profile.putShort((short) 2026).putShort((short) 1).putShort((short) 1);
        profile.position(36).put(ascii("acsp"));
        profile.position(68);
        for (double value : WHITE_D50) {
            profile.putInt(fixed(value));
        }
    }

    private static byte[] numbers(String type, double... values) {
        ByteBuffer tag =
                ByteBuffer.allocate(8 + 4 * values.length).put(ascii(type)).putInt(0);
        for (double value : values) {
            tag.putInt(fixed(value));
        }
        return tag.array();
    }

    /** 10.18: a parametric curve of the fourth kind. */
    private static byte[] curve() {
        ByteBuffer tag = ByteBuffer.allocate(12 + 4 * CURVE.length)
                .put(ascii("para"))
                .putInt(0)
                .putShort((short) 3)
                .putShort((short) 0);
        for (double value : CURVE) {
            tag.putInt(fixed(value));
        }
        return tag.array();
    }

    /** 10.15: one text, in English. */
    private static byte[] text(String value) {
        byte[] characters = value.getBytes(StandardCharsets.UTF_16BE);
        int padded = (characters.length + 3) / 4 * 4;
        return ByteBuffer.allocate(28 + padded)
                .put(ascii("mluc"))
                .putInt(0)
                .putInt(1)
                .putInt(12)
                .put(ascii("enUS"))
                .putInt(characters.length)
                .putInt(28)
                .put(characters)
                .array();
    }

    private static int fixed(double value) {
        return (int) Math.round(value * 65536);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
