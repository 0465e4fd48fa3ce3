package org.vitrine.sample.file;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.vitrine.sample.catalogue.Painting;
import org.vitrine.sample.catalogue.Painting.Trait;

/** JPEG with its Exif, XMP and ICC segments (JPEG Part 5; XMP Part 3; ICC.1 annex B.4). */
final class JpegFile {

    private static final float QUALITY = 0.86f;
    private static final int LARGEST_SEGMENT = 65533;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;

    private JpegFile() {}

    static byte[] encode(BufferedImage picture, Painting painting, byte[] xmp) throws IOException {
        BufferedImage stored = painting.has(Trait.ROTATED) ? Turned.left(picture) : picture;
        byte[] plain = ImageFile.encode(
                painting.has(Trait.CMYK) ? Cmyk.of(stored) : Interleaved.of(stored), "jpeg", "", QUALITY);
        ByteArrayOutputStream segments = new ByteArrayOutputStream();
        if (painting.has(Trait.ROTATED) || painting.has(Trait.CAMERA_FACTS)) {
            segment(segments, APP1, "Exif\0\0", ExifFacts.of(painting));
        }
        segment(segments, APP1, "http://ns.adobe.com/xap/1.0/\0", xmp);
        if (painting.has(Trait.DISPLAY_P3)) {
            segment(segments, APP2, "ICC_PROFILE\0\1\1", DisplayP3.profile());
        }
        return Bytes.insert(plain, afterJfif(plain), segments.toByteArray());
    }

    // Other segments follow the JFIF one, which must come first (JPEG Part 5, section 10.1).
    private static int afterJfif(byte[] jpeg) {
        boolean jfif = (jpeg[2] & 255) == 0xFF && (jpeg[3] & 255) == 0xE0;
        return jfif ? 4 + ((jpeg[4] & 255) << 8 | jpeg[5] & 255) : 2;
    }

    private static void segment(ByteArrayOutputStream out, int marker, String name, byte[] content) throws IOException {
        byte[] header = name.getBytes(StandardCharsets.ISO_8859_1);
        int length = 2 + header.length + content.length;
        if (length > LARGEST_SEGMENT) {
            throw new IOException("A JPEG segment holds at most " + LARGEST_SEGMENT + " bytes; not " + length + ".");
        }
        out.write(0xFF);
        out.write(marker);
        out.write(length >> 8);
        out.write(length);
        out.write(header);
        out.write(content);
    }
}
