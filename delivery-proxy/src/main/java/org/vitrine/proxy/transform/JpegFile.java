package org.vitrine.proxy.transform;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The segments before a JPEG's picture (ITU-T T.81, B.1.1). */
final class JpegFile {

    private static final byte[] XMP = "http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ICC = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);

    private static final int START = 2;
    private static final int APP0 = 0xFFE0;
    private static final int APP1 = 0xFFE1;
    private static final int APP2 = 0xFFE2;

    private JpegFile() {}

    /** The file with a label behind its JFIF header; our profiles fit one segment. */
    static byte[] labelled(byte[] file, Label label) {
        ByteBuffer jpeg = ByteBuffer.wrap(file);
        boolean jfif = (jpeg.getShort(START) & 0xFFFF) == APP0;
        int at = jfif ? START + 2 + (jpeg.getShort(START + 2) & 0xFFFF) : START;
        ByteArrayOutputStream labelled = new ByteArrayOutputStream(file.length + 4_096);
        labelled.write(file, 0, at);
        label.rights().ifPresent(xmp -> labelled.writeBytes(segment(APP1, XMP, new byte[0], xmp)));
        label.profile().ifPresent(icc -> labelled.writeBytes(segment(APP2, ICC, new byte[] {1, 1}, icc)));
        labelled.write(file, at, file.length - at);
        return labelled.toByteArray();
    }

    private static byte[] segment(int marker, byte[] name, byte[] number, byte[] content) {
        int length = 2 + name.length + number.length + content.length;
        return ByteBuffer.allocate(2 + length)
                .putShort((short) marker)
                .putShort((short) length)
                .put(name)
                .put(number)
                .put(content)
                .array();
    }
}
