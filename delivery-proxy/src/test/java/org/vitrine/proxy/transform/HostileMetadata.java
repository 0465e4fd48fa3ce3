package org.vitrine.proxy.transform;

import static org.vitrine.proxy.transform.HostileMaster.endured;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;

/** Good pictures with something bad beside their pixels: profiles, Exif, XMP and texts. */
final class HostileMetadata {

    private static final byte[] MEGABYTE = new byte[1 << 20];
    private static final BufferedImage SMALL = Scene.painted(64, 64, BufferedImage.TYPE_INT_RGB);

    private HostileMetadata() {}

    static Stream<HostileMaster> all() {
        byte[] jpeg = Masters.jpeg(SMALL);
        byte[] png = Masters.encoded(SMALL, "png");
        byte[] webp = Webps.lossless(SMALL);
        byte[] noise = new byte[4_000];
        new Random(11).nextBytes(noise);
        byte[] bomb = Masters.deflated(MEGABYTE, 200);
        return Stream.of(
                endured("noise-for-a-profile.jpg", "image/jpeg", Masters.withProfile(jpeg, noise)),
                endured(
                        "noise-for-a-profile.png",
                        "image/png",
                        Masters.withPngChunk(png, "iCCP", Masters.pngProfile(noise))),
                endured("noise-for-a-profile.webp", "image/webp", Webps.withProfile(webp, 64, 64, noise)),
                endured("lying-profile.jpg", "image/jpeg", Masters.withProfile(jpeg, lyingProfile())),
                endured(
                        "lying-profile.png",
                        "image/png",
                        Masters.withPngChunk(png, "iCCP", Masters.pngProfile(lyingProfile()))),
                endured(
                        "profile-that-inflates.png",
                        "image/png",
                        Masters.withPngChunk(png, "iCCP", named("P3\0\0", bomb))),
                endured(
                        "text-that-inflates.png",
                        "image/png",
                        Masters.withPngChunk(png, "zTXt", named("Comment\0\0", bomb))),
                endured(
                        "texts-that-inflate.png",
                        "image/png",
                        Masters.withPngChunk(png, "iTXt", named("XML:com.adobe.xmp\0\1\0\0\0", bomb))),
                endured("exif-of-itself.jpg", "image/jpeg", exif(jpeg, loopingExif())),
                endured("exif-of-4-gigabytes.jpg", "image/jpeg", exif(jpeg, endlessExif())),
                endured("noise-for-exif.jpg", "image/jpeg", exif(jpeg, noise)),
                endured("xmp-that-multiplies.jpg", "image/jpeg", Masters.withXmp(jpeg, laughs())),
                endured("deep-xmp.jpg", "image/jpeg", Masters.withXmp(jpeg, deep())));
    }

    private static byte[] named(String head, byte[] content) {
        return Masters.inserted(content, 0, head.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** An ICC profile that is one by its signature, and names tags far beyond its end. */
    private static byte[] lyingProfile() {
        ByteBuffer profile = ByteBuffer.allocate(1_000);
        profile.putInt(0, 1_000).putInt(8, 0x04300000);
        profile.put(12, Masters.ascii("mntrRGB XYZ ")).put(36, Masters.ascii("acsp"));
        profile.putInt(128, 0x00FFFFFF);
        for (int at = 132; at + 12 <= 1_000; at += 12) {
            profile.put(at, Masters.ascii("rTRC")).putInt(at + 4, 0x7FFFFF00).putInt(at + 8, 0x7FFFFF00);
        }
        return profile.array();
    }

    private static byte[] exif(byte[] jpeg, byte[] tiff) {
        ByteArrayOutputStream segment = new ByteArrayOutputStream();
        segment.writeBytes(ByteBuffer.allocate(4)
                .putShort((short) 0xFFE1)
                .putShort((short) (8 + tiff.length))
                .array());
        segment.writeBytes(Masters.ascii("Exif\0\0"));
        segment.writeBytes(tiff);
        return Masters.inserted(jpeg, 2, segment.toByteArray());
    }

    /** Directories that are each other's next, and their own part. */
    private static byte[] loopingExif() {
        ByteBuffer tiff = ByteBuffer.allocate(64).order(ByteOrder.BIG_ENDIAN);
        tiff.put(Masters.ascii("MM\0*")).putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x8769).putShort((short) 4).putInt(1).putInt(8);
        tiff.putShort((short) 0x014A).putShort((short) 4).putInt(1).putInt(8);
        tiff.putInt(8);
        return tiff.array();
    }

    private static byte[] endlessExif() {
        ByteBuffer tiff = ByteBuffer.allocate(64).order(ByteOrder.BIG_ENDIAN);
        tiff.put(Masters.ascii("MM\0*")).putInt(8);
        tiff.putShort((short) 0xFFFF);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(0xFFFFFFFF).putInt(0xFFFFFFFF);
        return tiff.array();
    }

    /** A billion laughs. */
    private static String laughs() {
        StringBuilder packet = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            packet.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
        }
        return packet + "]><x:xmpmeta xmlns:x='adobe:ns:meta/'>&l9;</x:xmpmeta>";
    }

    private static String deep() {
        return "<x:xmpmeta xmlns:x='adobe:ns:meta/'>" + "<a>".repeat(9_000);
    }
}
