package org.vitrine.proxy.transform;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import javax.imageio.IIOImage;

/** WebP files, and the chunks of their container (RFC 9649) one by one. */
final class Webps {

    private Webps() {}

    static byte[] lossless(BufferedImage image) {
        return Masters.written("webp", new IIOImage(image, null, null), 1);
    }

    /** A WebP of two frames, the first lying at a place of a larger canvas. */
    static byte[] animated(int canvasWidth, int canvasHeight, int x, int y, BufferedImage first) {
        BufferedImage black = new BufferedImage(canvasWidth, canvasHeight, BufferedImage.TYPE_INT_RGB);
        return animated(canvasWidth, canvasHeight, 0, List.of(frame(x, y, 100, first), frame(0, 0, 100, black)));
    }

    /**
     * A WebP of several frames.
     *
     * @param plays 0 without end
     * @param frames as {@link #frame} makes them
     */
    static byte[] animated(int canvasWidth, int canvasHeight, int plays, List<byte[]> frames) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        ByteBuffer header =
                ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN).putInt(0x12);
        put24(header, canvasWidth - 1);
        put24(header, canvasHeight - 1);
        body.writeBytes(chunk("VP8X", header.array()));
        body.writeBytes(chunk("ANIM", new byte[] {0, 0, 0, 0, (byte) plays, (byte) (plays >> 8)}));
        frames.forEach(body::writeBytes);
        return riff(body.toByteArray());
    }

    /** A still WebP with a colour profile. */
    static byte[] withProfile(byte[] webp, int width, int height, byte[] profile) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        ByteBuffer header =
                ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN).putInt(0x20);
        put24(header, width - 1);
        put24(header, height - 1);
        body.writeBytes(chunk("VP8X", header.array()));
        body.writeBytes(chunk("ICCP", profile));
        body.write(webp, 12, webp.length - 12);
        return riff(body.toByteArray());
    }

    static byte[] riff(byte[] body) {
        return ByteBuffer.allocate(12 + body.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(Masters.ascii("RIFF"))
                .putInt(4 + body.length)
                .put(Masters.ascii("WEBP"))
                .put(body)
                .array();
    }

    static byte[] frame(int x, int y, int millis, BufferedImage picture) {
        byte[] webp = lossless(picture);
        ByteBuffer frame = ByteBuffer.allocate(16 + webp.length - 12).order(ByteOrder.LITTLE_ENDIAN);
        put24(frame, x / 2);
        put24(frame, y / 2);
        put24(frame, picture.getWidth() - 1);
        put24(frame, picture.getHeight() - 1);
        put24(frame, millis);
        frame.put((byte) 0);
        frame.put(webp, 12, webp.length - 12);
        return chunk("ANMF", frame.array());
    }

    static byte[] chunk(String name, byte[] content) {
        return ByteBuffer.allocate(8 + content.length + (content.length & 1))
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(Masters.ascii(name))
                .putInt(content.length)
                .put(content)
                .array();
    }

    static void put24(ByteBuffer buffer, int value) {
        buffer.putShort((short) value).put((byte) (value >> 16));
    }
}
