package org.vitrine.sample.file;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** PNG with its XMP in an international text chunk (PNG third edition, section 11.3.3.4; XMP Part 3). */
final class PngFile {

    /** Signature and header chunk, after which other chunks may stand. */
    private static final int AFTER_HEADER = 33;

    private PngFile() {}

    static byte[] encode(BufferedImage picture, byte[] xmp) throws IOException {
        byte[] plain = ImageFile.encode(picture, "png", "", 0.35f);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write("iTXtXML:com.adobe.xmp\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
        content.write(xmp);
        byte[] chunk = content.toByteArray();
        CRC32 crc = new CRC32();
        crc.update(chunk);
        byte[] framed = ByteBuffer.allocate(chunk.length + 8)
                .putInt(chunk.length - 4)
                .put(chunk)
                .putInt((int) crc.getValue())
                .array();
        return Bytes.insert(plain, AFTER_HEADER, framed);
    }
}
