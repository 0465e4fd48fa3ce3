package org.vitrine.proxy.transform;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.vitrine.core.geometry.Dimensions;

/**
 * Where an animation's first frame lies: it may cover only a part of the canvas, the rest of which is transparent.
 *
 * @param canvas displayed size of the animation
 * @param x left edge of the frame on the canvas
 * @param y top edge of the frame on the canvas
 */
record FirstFrame(Dimensions canvas, int x, int y) {

    private static final int WEBP_ANIMATED = 0x02;
    private static final int WEBP_TRANSPARENT = 0x10;

    /** A frame of an animated WebP as a file of its own, for decoders that know no animations. */
    record StillWebp(FirstFrame place, ImageInputStream content) {}

    static FirstFrame ofGif(ImageReader reader) throws IOException {
        IIOMetadata stream = reader.getStreamMetadata();
        IIOMetadataNode screen = child(stream, "LogicalScreenDescriptor");
        IIOMetadataNode frame = child(reader.getImageMetadata(0), "ImageDescriptor");
        int x = number(frame, "imageLeftPosition");
        int y = number(frame, "imageTopPosition");
        // Some encoders write a screen smaller than what they show on it.
        int width = Math.max(number(screen, "logicalScreenWidth"), x + number(frame, "imageWidth"));
        int height = Math.max(number(screen, "logicalScreenHeight"), y + number(frame, "imageHeight"));
        return new FirstFrame(new Dimensions(width, height), x, y);
    }

    /** The first frame of an animated WebP (RFC 9649 section 2.7); empty for a still one. */
    static Optional<StillWebp> ofWebp(ImageInputStream input) throws IOException {
        input.setByteOrder(ByteOrder.LITTLE_ENDIAN);
        input.seek(12);
        Optional<Dimensions> canvas = Optional.empty();
        while (input.length() - input.getStreamPosition() >= 8) {
            String name = name(input);
            long length = input.readUnsignedInt();
            long next = input.getStreamPosition() + length + (length & 1);
            if (name.equals("VP8X")) {
                boolean animated = (input.readUnsignedByte() & WEBP_ANIMATED) != 0;
                input.skipBytes(3);
                canvas = animated ? Optional.of(sizeLessOne(input)) : Optional.empty();
            } else if (name.equals("ANMF") && canvas.isPresent()) {
                return Optional.of(still(input, canvas.get(), (int) Math.min(length, input.length())));
            }
            input.seek(next);
        }
        return Optional.empty();
    }

    private static StillWebp still(ImageInputStream input, Dimensions canvas, int length) throws IOException {
        int x = 2 * number24(input);
        int y = 2 * number24(input);
        Dimensions size = sizeLessOne(input);
        input.skipBytes(4);
        byte[] picture = new byte[Math.max(0, length - 16)];
        input.readFully(picture);
        ByteBuffer file = ByteBuffer.allocate(30 + picture.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("RIFF"))
                .putInt(22 + picture.length)
                .put(ascii("WEBPVP8X"))
                .putInt(10);
        file.putInt(WEBP_TRANSPARENT);
        put24(file, size.width() - 1);
        put24(file, size.height() - 1);
        file.put(picture);
        return new StillWebp(new FirstFrame(canvas, x, y), new ByteArrayImageInputStream(file.array()));
    }

    /** The frame on its canvas. */
    BufferedImage onCanvas(BufferedImage frame) {
        boolean covers = x == 0 && y == 0 && frame.getWidth() == canvas.width() && frame.getHeight() == canvas.height();
        if (covers) {
            return frame;
        }
        BufferedImage whole = new BufferedImage(canvas.width(), canvas.height(), BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = whole.createGraphics();
        graphics.drawImage(frame, x, y, null);
        graphics.dispose();
        return whole;
    }

    private static IIOMetadataNode child(IIOMetadata metadata, String name) throws IOException {
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(metadata.getNativeMetadataFormatName());
        if (root.getElementsByTagName(name).item(0) instanceof IIOMetadataNode node) {
            return node;
        }
        throw new IOException("no " + name);
    }

    private static int number(IIOMetadataNode node, String attribute) {
        return Integer.parseInt(node.getAttribute(attribute));
    }

    private static Dimensions sizeLessOne(ImageInputStream input) throws IOException {
        return new Dimensions(number24(input) + 1, number24(input) + 1);
    }

    private static int number24(ImageInputStream input) throws IOException {
        return input.readUnsignedShort() | input.readUnsignedByte() << 16;
    }

    private static void put24(ByteBuffer buffer, int value) {
        buffer.putShort((short) value).put((byte) (value >> 16));
    }

    private static String name(ImageInputStream input) throws IOException {
        byte[] name = new byte[4];
        input.readFully(name);
        return new String(name, StandardCharsets.US_ASCII);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
