package org.vitrine.proxy.transform;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** TIFF files (TIFF 6.0) of one uncompressed strip, with pixels no encoder writes. */
final class Tiffs {

    private static final int HEAD = 8;

    private Tiffs() {}

    /**
     * @param photometric what the samples mean: 1 grey, 2 RGB, 5 inks, 8 Lab
     * @param profile ICC profile
     */
    static byte[] file(
            int width, int height, int photometric, int bits, int samples, byte[] pixels, Optional<byte[]> profile) {
        int depths = HEAD + pixels.length;
        int icc = depths + 2 * samples;
        int directory = icc + profile.map(bytes -> bytes.length).orElse(0);
        int entries = profile.isPresent() ? 11 : 10;
        ByteBuffer tiff =
                ByteBuffer.allocate(directory + 2 + 12 * entries + 4 + 1).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(directory + (directory & 1));
        tiff.put(pixels);
        for (int i = 0; i < samples; i++) {
            tiff.putShort((short) bits);
        }
        profile.ifPresent(tiff::put);
        tiff.position(directory + (directory & 1)).putShort((short) entries);
        entry(tiff, 256, 4, 1, width);
        entry(tiff, 257, 4, 1, height);
        entry(tiff, 258, 3, samples, samples > 2 ? depths : bits);
        entry(tiff, 259, 3, 1, 1);
        entry(tiff, 262, 3, 1, photometric);
        entry(tiff, 273, 4, 1, HEAD);
        entry(tiff, 277, 3, 1, samples);
        entry(tiff, 278, 4, 1, height);
        entry(tiff, 279, 4, 1, pixels.length);
        entry(tiff, 284, 3, 1, 1);
        profile.ifPresent(bytes -> entry(tiff, 34675, 7, bytes.length, icc));
        return tiff.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /** So many times the same pixel. */
    static byte[] repeated(int times, int... bytes) {
        ByteBuffer pixels = ByteBuffer.allocate(times * bytes.length);
        for (int i = 0; i < times; i++) {
            for (int value : bytes) {
                pixels.put((byte) value);
            }
        }
        return pixels.array();
    }
}
