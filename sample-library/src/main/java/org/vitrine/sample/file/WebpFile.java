package org.vitrine.sample.file;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** WebP in its extended form, which holds an XMP chunk (RFC 9649, section 2.7). */
final class WebpFile {

    private static final int RIFF_HEADER = 12;
    private static final int HAS_ALPHA = 0x10;
    private static final int HAS_XMP = 0x04;

    private WebpFile() {}

    static byte[] encode(BufferedImage picture, byte[] xmp) throws IOException {
        byte[] plain = ImageFile.encode(picture, "webp", "Lossy", 0.84f);
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        chunks.write("WEBP".getBytes(StandardCharsets.US_ASCII));
        int start = RIFF_HEADER;
        if ("VP8X".equals(new String(plain, RIFF_HEADER, 4, StandardCharsets.US_ASCII))) {
            start += 18;
        }
        chunk(chunks, "VP8X", header(picture));
        chunks.write(plain, start, plain.length - start);
        chunk(chunks, "XMP ", xmp);
        return ByteBuffer.allocate(8 + chunks.size())
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(chunks.size())
                .put(chunks.toByteArray())
                .array();
    }

    private static byte[] header(BufferedImage picture) {
        ByteBuffer header = ByteBuffer.allocate(10);
        header.put((byte) (HAS_XMP | (picture.getColorModel().hasAlpha() ? HAS_ALPHA : 0)));
        header.position(4);
        for (int length : new int[] {picture.getWidth() - 1, picture.getHeight() - 1}) {
            header.put((byte) length).put((byte) (length >> 8)).put((byte) (length >> 16));
        }
        return header.array();
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] content) throws IOException {
        out.write(name.getBytes(StandardCharsets.US_ASCII));
        out.write(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(content.length)
                .array());
        out.write(content);
        if (content.length % 2 == 1) {
            out.write(0);
        }
    }
}
