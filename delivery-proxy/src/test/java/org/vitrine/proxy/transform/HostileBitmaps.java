package org.vitrine.proxy.transform;

import static org.vitrine.proxy.transform.HostileMaster.endured;
import static org.vitrine.proxy.transform.HostileMaster.refused;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

/** Pictures whose headers lie, and small files that stand for many pixels. */
final class HostileBitmaps {

    private static final BufferedImage SMALL = Scene.painted(64, 64, BufferedImage.TYPE_INT_RGB);

    private HostileBitmaps() {}

    static Stream<HostileMaster> all() {
        byte[] webp = Webps.lossless(SMALL);
        return Stream.of(
                refused("claims-65535.jpg", "image/jpeg", claimingJpeg(65_535, 65_535)),
                refused("claims-no-size.jpg", "image/jpeg", claimingJpeg(0, 64)),
                endured("wide-and-flat.jpg", "image/jpeg", claimingJpeg(65_500, 8)),
                refused("claims-60000.png", "image/png", Masters.pngClaiming(60_000, 60_000)),
                refused("claims-nothing.png", "image/png", Masters.pngClaiming(0, 0)),
                refused("negative.png", "image/png", Masters.pngClaiming(-5, -5)),
                endured("more-pixels-than-told.png", "image/png", pngWithPixels(64, 64, 200_000)),
                refused("few-pixels-for-many.png", "image/png", pngWithPixels(4000, 4000, 1)),
                endured("claims-65535.gif", "image/gif", gifOf(65_535, 65_535, 1)),
                endured("thousands-of-frames.gif", "image/gif", gifOf(2_000, 2_000, 3_000)),
                endured("endless-codes.gif", "image/gif", gifOfCodes()),
                refused("claims-16384.webp", "image/webp", claimingWebp(16_384, 16_384, webp)),
                refused("claims-24-bits.webp", "image/webp", claimingWebp(1 << 24, 1 << 24, webp)),
                refused("lossless-16384.webp", "image/webp", lossless16384(webp)),
                endured("thousands-of-frames.webp", "image/webp", webpOfFrames(2_000)),
                endured("chunk-of-4-gigabytes.webp", "image/webp", longChunk(webp)),
                refused("claims-100000.tif", "image/tiff", tiff(100_000, 100_000, 1, 64, 8)),
                refused("one-strip-of-4-gigabytes.tif", "image/tiff", tiff(4_000, 4_000, 1, 0xFFFFFFFF, 8)),
                refused("millions-of-strips.tif", "image/tiff", tiff(64, 64, 0x0FFFFFFF, 64, 8)),
                refused("strips-beyond-the-end.tif", "image/tiff", tiff(64, 64, 1, 64, 0x7FFFFFF0)),
                refused("directory-of-itself.tif", "image/tiff", loopingTiff()));
    }

    static byte[] claimingJpeg(int width, int height) {
        byte[] jpeg = Masters.jpeg(SMALL);
        int at = 2;
        while ((jpeg[at + 1] & 0xFF) != 0xC0) {
            at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | (jpeg[at + 3] & 0xFF));
        }
        ByteBuffer.wrap(jpeg).putShort(at + 5, (short) height).putShort(at + 7, (short) width);
        return jpeg;
    }

    /** A PNG with as many kilobytes of pixels as it likes, all black. */
    private static byte[] pngWithPixels(int width, int height, int kilobytes) {
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        png.writeBytes(Masters.pngChunk("IHDR", header.array()));
        png.writeBytes(Masters.pngChunk("IDAT", Masters.deflated(new byte[1000], kilobytes)));
        png.writeBytes(Masters.pngChunk("IEND", new byte[0]));
        return png.toByteArray();
    }

    /** Frames of one pixel on a large screen, each to be kept for the next. */
    static byte[] gifOf(int width, int height, int frames) {
        ByteArrayOutputStream gif = new ByteArrayOutputStream();
        gif.writeBytes(screen(width, height));
        for (int i = 0; i < frames; i++) {
            gif.writeBytes(new byte[] {0x21, (byte) 0xF9, 4, 4, 1, 0, 0, 0});
            gif.writeBytes(new byte[] {0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x4C, 1, 0});
        }
        gif.write(0x3B);
        return gif.toByteArray();
    }

    /** A large frame whose compressed pixels are one code without end. */
    private static byte[] gifOfCodes() {
        ByteArrayOutputStream gif = new ByteArrayOutputStream();
        gif.writeBytes(screen(4_000, 4_000));
        gif.writeBytes(new byte[] {0x2C, 0, 0, 0, 0, (byte) 0xA0, 0x0F, (byte) 0xA0, 0x0F, 0, 8});
        byte[] block = new byte[256];
        Arrays.fill(block, (byte) 0xFF);
        for (int i = 0; i < 4_000; i++) {
            gif.writeBytes(block);
        }
        gif.writeBytes(new byte[] {0, 0x3B});
        return gif.toByteArray();
    }

    private static byte[] screen(int width, int height) {
        return ByteBuffer.allocate(19)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(Masters.ascii("GIF89a"))
                .putShort((short) width)
                .putShort((short) height)
                .put(new byte[] {(byte) 0x80, 0, 0, 0, 0, 0, -1, -1, -1})
                .array();
    }

    private static byte[] claimingWebp(int width, int height, byte[] webp) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        ByteBuffer header =
                ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN).putInt(0);
        Webps.put24(header, width - 1);
        Webps.put24(header, height - 1);
        body.writeBytes(Webps.chunk("VP8X", header.array()));
        body.write(webp, 12, webp.length - 12);
        return Webps.riff(body.toByteArray());
    }

    /** The lossless header holds 14 bits for each side behind its signature. */
    private static byte[] lossless16384(byte[] webp) {
        byte[] lying = webp.clone();
        int at = new String(webp, StandardCharsets.ISO_8859_1).indexOf("VP8L") + 9;
        ByteBuffer.wrap(lying).order(ByteOrder.LITTLE_ENDIAN).putInt(at, 0x0FFFFFFF);
        return lying;
    }

    private static byte[] longChunk(byte[] webp) {
        byte[] lying = webp.clone();
        ByteBuffer.wrap(lying)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(4, 0xFFFFFFF0)
                .putInt(16, 0xFFFFFFF0);
        return lying;
    }

    private static byte[] webpOfFrames(int frames) {
        byte[] two = Webps.animated(64, 64, 0, 0, SMALL);
        int frame = new String(two, StandardCharsets.ISO_8859_1).indexOf("ANMF");
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(two, 12, frame - 12);
        for (int i = 0; i < frames; i++) {
            body.write(two, frame, two.length - frame);
        }
        return Webps.riff(body.toByteArray());
    }

    private static byte[] tiff(int width, int height, int strips, int length, int offset) {
        ByteBuffer tiff = header(8 + 2 + 10 * 12 + 4 + 64);
        tiff.putShort((short) 9);
        entry(tiff, 256, 4, 1, width);
        entry(tiff, 257, 4, 1, height);
        entry(tiff, 258, 3, 1, 8);
        entry(tiff, 259, 3, 1, 1);
        entry(tiff, 262, 3, 1, 1);
        entry(tiff, 273, 4, strips, offset);
        entry(tiff, 277, 3, 1, 1);
        entry(tiff, 278, 4, 1, height);
        entry(tiff, 279, 4, strips, length);
        return tiff.putInt(0).array();
    }

    private static byte[] loopingTiff() {
        ByteBuffer tiff = header(8 + 2 + 12 + 4);
        tiff.putShort((short) 1);
        entry(tiff, 256, 4, 1, 64);
        return tiff.putInt(8).array();
    }

    private static ByteBuffer header(int length) {
        return ByteBuffer.allocate(length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(Masters.ascii("II*\0"))
                .putInt(8);
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }
}
