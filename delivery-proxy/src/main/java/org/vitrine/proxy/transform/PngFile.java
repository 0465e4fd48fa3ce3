package org.vitrine.proxy.transform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** The chunks of a PNG (PNG 3rd edition, 5.3). */
final class PngFile {

    /** Signature and header chunk. */
    private static final int HEAD = 8 + 25;

    private PngFile() {}

    /** The file with a label behind its header. */
    static byte[] labelled(byte[] file, Label label) {
        ByteArrayOutputStream labelled = new ByteArrayOutputStream(file.length + 4_096);
        labelled.write(file, 0, HEAD);
        label.profile().ifPresent(icc -> labelled.writeBytes(chunk("iCCP", profile(icc))));
        label.rights().ifPresent(xmp -> labelled.writeBytes(chunk("iTXt", text(xmp))));
        labelled.write(file, HEAD, file.length - HEAD);
        return labelled.toByteArray();
    }

    /** 11.3.2.3: a name, the compression method, and the profile compressed. */
    private static byte[] profile(byte[] icc) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(ascii("icc\0\0"));
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(content)) {
            deflater.write(icc);
        } catch (IOException impossible) {
            throw new IllegalStateException("Memory takes every profile.", impossible);
        }
        return content.toByteArray();
    }

    /** 11.3.3.4: the keyword of XMP, not compressed, in no language. */
    private static byte[] text(byte[] xmp) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(ascii("XML:com.adobe.xmp\0\0\0\0\0"));
        content.writeBytes(xmp);
        return content.toByteArray();
    }

    private static byte[] chunk(String type, byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(ascii(type));
        checksum.update(content);
        return ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(ascii(type))
                .put(content)
                .putInt((int) checksum.getValue())
                .array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
