package org.vitrine.proxy.transform;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.vitrine.core.geometry.Dimensions;

/** Masters that tell what nobody shall know, in every block their formats have for it: each says 4711. */
final class Secrets {

    private static final String SECRET = "secret 4711";
    private static final String XMP = "<x:xmpmeta xmlns:x='adobe:ns:meta/'>" + SECRET + "</x:xmpmeta>";

    private Secrets() {}

    static boolean told(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        return text.contains("4711") || text.contains("c2pa") || text.contains("MPF\0");
    }

    /** Exif with a place and a small picture, XMP, IPTC, a comment, a second picture's index, a C2PA manifest. */
    static byte[] jpeg(byte[] plain) {
        byte[] file = Masters.withXmp(Masters.withExif(plain, 1), XMP);
        file = Masters.inserted(
                file, 2, segment(0xED, "Photoshop 3.0\0" + "8BIM\4\4\0\0\0\0\0\20" + "\34\2\164\0\13" + SECRET));
        file = Masters.inserted(file, 2, segment(0xFE, SECRET));
        file = withPictureIndex(file);
        return Masters.inserted(file, 2, segment(0xEB, "JP\0\1\0\0\0\1jumbc2pa" + SECRET));
    }

    /** With the index of the pictures that follow the first (CIPA DC-007). */
    static byte[] withPictureIndex(byte[] jpeg) {
        return Masters.inserted(jpeg, 2, segment(0xE2, "MPF\0" + SECRET));
    }

    static byte[] png(byte[] plain) {
        byte[] file = Masters.withPngChunk(plain, "eXIf", Masters.exif(1));
        file = Masters.withPngChunk(file, "iTXt", pngXmp(XMP));
        file = Masters.withPngChunk(file, "tEXt", ascii("Comment\0" + SECRET));
        return Masters.withPngChunk(file, "caBX", ascii("jumbc2pa" + SECRET));
    }

    static byte[] pngXmp(String packet) {
        return ascii("XML:com.adobe.xmp\0\0\0\0\0" + packet);
    }

    static byte[] webp(byte[] plain) {
        byte[] file = webpWith(plain, "EXIF", new String(Masters.exif(1), StandardCharsets.ISO_8859_1));
        return webpWith(webpWith(file, "XMP ", XMP), "C2PA", SECRET);
    }

    /** A file of the scene's size with one more block at its end. */
    static byte[] webpWith(byte[] webp, String name, String content) {
        ByteBuffer file = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN);
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        int flags = name.equals("EXIF") ? 0x08 : name.equals("XMP ") ? 0x04 : 0;
        boolean extended = webp[15] == 'X';
        byte[] header = WebpFile.header(new Dimensions(Scene.WIDTH, Scene.HEIGHT), flags);
        int picture = 12;
        if (extended) {
            file.get(20, header);
            header[0] |= (byte) flags;
            picture = 30;
        }
        chunks.writeBytes(WebpFile.chunk("VP8X", header));
        chunks.write(webp, picture, webp.length - picture);
        chunks.writeBytes(WebpFile.chunk(name, ascii(content)));
        return WebpFile.riff(chunks.toByteArray());
    }

    private static byte[] segment(int marker, String content) {
        return ByteBuffer.allocate(4 + content.length())
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (2 + content.length()))
                .put(ascii(content))
                .array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
