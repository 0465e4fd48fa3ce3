package org.vitrine.proxy.transform;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.vitrine.core.geometry.Dimensions;

/** The chunks of a WebP (RFC 9649, 2). */
final class WebpFile {

    private static final int PROFILE = 0x20;
    private static final int ALPHA = 0x10;
    private static final int XMP = 0x04;
    private static final int ANIMATION = 0x02;

    private static final Set<String> SIMPLE = Set.of("VP8 ", "VP8L");
    private static final Set<String> PICTURE = Set.of("VP8 ", "VP8L", "ALPH", "ANIM", "ANMF");

    private static final int HEAD = 12;
    private static final int CHUNK_HEAD = 8;
    private static final int FRAME_HEAD = 16;
    private static final byte NOT_BLENDED = 0x02;

    private WebpFile() {}

    /**
     * The file with a label and nothing else beside its picture: the profile before it, the rights behind it. (libvips
     * adds Exif of its own, whatever it is told.)
     */
    static byte[] labelled(byte[] file, Label label) {
        ByteBuffer webp = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        byte[] picture = picture(file);
        if (label.isEmpty() && SIMPLE.contains(name(webp, HEAD))) {
            return riff(picture);
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream(file.length + 4_096);
        body.writeBytes(chunk("VP8X", header(webp, label)));
        label.profile().ifPresent(icc -> body.writeBytes(chunk("ICCP", icc)));
        body.writeBytes(picture);
        label.rights().ifPresent(xmp -> body.writeBytes(chunk("XMP ", xmp)));
        return riff(body.toByteArray());
    }

    /** The chunks that a file's picture is made of, without anything beside it. */
    static byte[] picture(byte[] file) {
        ByteBuffer webp = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        ByteArrayOutputStream picture = new ByteArrayOutputStream(file.length);
        for (int at = HEAD; at < file.length; at = next(webp, at)) {
            if (PICTURE.contains(name(webp, at))) {
                picture.write(file, at, next(webp, at) - at);
            }
        }
        return picture.toByteArray();
    }

    /** A file of such chunks. */
    static byte[] still(Dimensions size, byte[] picture) {
        ByteArrayOutputStream body = new ByteArrayOutputStream(32 + picture.length);
        body.writeBytes(chunk("VP8X", header(size, ALPHA)));
        body.writeBytes(picture);
        return riff(body.toByteArray());
    }

    /**
     * A file of several pictures, each of which replaces the one before (2.7.1).
     *
     * @param pictures their files, each as large as the canvas
     * @param motion how long each is shown, and how often all
     */
    static byte[] animated(Dimensions canvas, List<byte[]> pictures, Motion motion) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(chunk("VP8X", header(canvas, ALPHA | ANIMATION)));
        body.writeBytes(chunk("ANIM", animation(motion.plays())));
        for (int i = 0; i < pictures.size(); i++) {
            body.writeBytes(chunk("ANMF", frame(canvas, motion.frames().get(i).millis(), picture(pictures.get(i)))));
        }
        return riff(body.toByteArray());
    }

    /** No colour behind it, which browsers ignore anyway, and how often it is played. */
    private static byte[] animation(int plays) {
        return ByteBuffer.allocate(6)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0)
                .putShort((short) plays)
                .array();
    }

    private static byte[] frame(Dimensions canvas, int millis, byte[] picture) {
        ByteBuffer frame = ByteBuffer.allocate(FRAME_HEAD + picture.length).order(ByteOrder.LITTLE_ENDIAN);
        put24(frame, 0);
        put24(frame, 0);
        put24(frame, canvas.width() - 1);
        put24(frame, canvas.height() - 1);
        put24(frame, Math.min(millis, 0xFFFFFF));
        return frame.put(NOT_BLENDED).put(picture).array();
    }

    private static byte[] header(ByteBuffer webp, Label label) {
        byte[] header =
                name(webp, HEAD).equals("VP8X") ? slice(webp, HEAD + CHUNK_HEAD, 10) : header(size(webp), alpha(webp));
        int announced =
                (label.profile().isPresent() ? PROFILE : 0) | (label.rights().isPresent() ? XMP : 0);
        header[0] = (byte) (header[0] & (ALPHA | ANIMATION) | announced);
        return header;
    }

    private static int next(ByteBuffer webp, int at) {
        int length = webp.getInt(at + 4);
        return at + CHUNK_HEAD + length + (length & 1);
    }

    /** The header of an extended file, 2.7: flags, then width and height less one. */
    static byte[] header(Dimensions canvas, int flags) {
        ByteBuffer header =
                ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN).putInt(flags);
        put24(header, canvas.width() - 1);
        put24(header, canvas.height() - 1);
        return header.array();
    }

    static byte[] chunk(String name, byte[] content) {
        return ByteBuffer.allocate(CHUNK_HEAD + content.length + (content.length & 1))
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .putInt(content.length)
                .put(content)
                .array();
    }

    static byte[] riff(byte[] chunks) {
        return ByteBuffer.allocate(HEAD + chunks.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(4 + chunks.length)
                .put("WEBP".getBytes(StandardCharsets.US_ASCII))
                .put(chunks)
                .array();
    }

    static void put24(ByteBuffer buffer, int value) {
        buffer.putShort((short) value).put((byte) (value >> 16));
    }

    /** Of a simple file: 2.5 (a lossy key frame, RFC 6386 9.1) or 2.6 (lossless, 3.4). */
    private static Dimensions size(ByteBuffer webp) {
        int at = HEAD + CHUNK_HEAD;
        if (name(webp, HEAD).equals("VP8L")) {
            int bits = webp.getInt(at + 1);
            return new Dimensions((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1);
        }
        return new Dimensions(webp.getShort(at + 6) & 0x3FFF, webp.getShort(at + 8) & 0x3FFF);
    }

    private static int alpha(ByteBuffer webp) {
        boolean lossless = name(webp, HEAD).equals("VP8L");
        return lossless && (webp.getInt(HEAD + CHUNK_HEAD + 1) >> 28 & 1) == 1 ? ALPHA : 0;
    }

    private static String name(ByteBuffer webp, int at) {
        return new String(slice(webp, at, 4), StandardCharsets.US_ASCII);
    }

    private static byte[] slice(ByteBuffer webp, int at, int length) {
        byte[] bytes = new byte[length];
        webp.get(at, bytes);
        return bytes;
    }
}
