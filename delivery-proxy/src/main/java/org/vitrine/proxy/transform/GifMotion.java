package org.vitrine.proxy.transform;

import java.awt.Rectangle;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.proxy.transform.Motion.Disposal;
import org.vitrine.proxy.transform.Motion.Frame;
import org.vitrine.proxy.transform.Motion.TooManyFrames;

/** The blocks of a GIF (89a), without their pictures. */
final class GifMotion {

    private static final int EXTENSION = 0x21;
    private static final int PICTURE = 0x2C;
    private static final int END = 0x3B;
    private static final int CONTROL = 0xF9;
    private static final int APPLICATION = 0xFF;

    /** Extensions that say how often an animation is repeated. */
    private static final Set<String> REPEATS = Set.of("NETSCAPE2.0", "ANIMEXTS1.0");

    private final DataInputStream gif;
    private final List<Frame> frames = new ArrayList<>();
    private int width;
    private int height;
    private int plays = 1;
    private int millis;
    private Disposal disposal = Disposal.STAY;

    private GifMotion(DataInputStream gif) {
        this.gif = gif;
    }

    /** Reads all heads; what is cut off behind the first frame is left to who decodes it. */
    static Motion read(DataInputStream gif) throws IOException {
        GifMotion reading = new GifMotion(gif);
        reading.screen();
        try {
            reading.blocks();
        } catch (EOFException cut) {
            if (reading.frames.isEmpty()) {
                throw cut;
            }
        }
        if (reading.frames.isEmpty()) {
            throw new IOException("a GIF without a picture");
        }
        return new Motion(new Dimensions(reading.width, reading.height), reading.frames, reading.plays);
    }

    private void screen() throws IOException {
        gif.skipNBytes(6);
        width = number16();
        height = number16();
        int flags = gif.readUnsignedByte();
        gif.skipNBytes(2);
        skipPalette(flags);
    }

    private void blocks() throws IOException {
        int kind = gif.readUnsignedByte();
        while (kind != END) {
            switch (kind) {
                case EXTENSION -> extension();
                case PICTURE -> picture();
                default -> {
                    // Some programs leave an empty block between others; decoders pass over what they do not know.
                }
            }
            kind = gif.readUnsignedByte();
        }
    }

    private void extension() throws IOException {
        int label = gif.readUnsignedByte();
        byte[] head = block();
        if (label == CONTROL && head.length >= 4) {
            disposal = switch (head[0] >> 2 & 7) {
                case 2 -> Disposal.CLEAR;
                case 3 -> Disposal.AS_BEFORE;
                default -> Disposal.STAY;
            };
            millis = 10 * number16(head, 1);
        } else if (label == APPLICATION && REPEATS.contains(new String(head, StandardCharsets.ISO_8859_1))) {
            byte[] repeats = block();
            if (repeats.length >= 3 && (repeats[0] & 7) == 1) {
                // It says how often it is repeated after it was shown once.
                int times = number16(repeats, 1);
                plays = times == 0 ? 0 : Math.min(times + 1, 0xFFFF);
            }
            head = repeats;
        }
        if (head.length > 0) {
            skipBlocks();
        }
    }

    private void picture() throws IOException {
        Rectangle place = new Rectangle(number16(), number16(), number16(), number16());
        if (frames.isEmpty()) {
            // Some encoders write a screen smaller than what they show on it.
            width = Math.max(width, place.x + place.width);
            height = Math.max(height, place.y + place.height);
        }
        frames.add(new Frame(place, millis, true, disposal, 0, 0));
        TooManyFrames.check(frames);
        millis = 0;
        disposal = Disposal.STAY;
        skipPalette(gif.readUnsignedByte());
        gif.skipNBytes(1);
        skipBlocks();
    }

    private void skipPalette(int flags) throws IOException {
        if ((flags & 0x80) != 0) {
            gif.skipNBytes(3L << (flags & 7) + 1);
        }
    }

    private byte[] block() throws IOException {
        byte[] block = new byte[gif.readUnsignedByte()];
        gif.readFully(block);
        return block;
    }

    private void skipBlocks() throws IOException {
        int length = gif.readUnsignedByte();
        while (length > 0) {
            gif.skipNBytes(length);
            length = gif.readUnsignedByte();
        }
    }

    private int number16() throws IOException {
        return gif.readUnsignedByte() | gif.readUnsignedByte() << 8;
    }

    private static int number16(byte[] block, int at) {
        return block[at] & 0xFF | (block[at + 1] & 0xFF) << 8;
    }
}
