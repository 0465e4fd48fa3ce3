package org.vitrine.proxy.transform;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** GIFs of several frames, block by block (GIF 89a). */
final class Gifs {

    static final int STAY = 1;
    static final int CLEAR = 2;
    static final int AS_BEFORE = 3;

    private Gifs() {}

    /**
     * A frame.
     *
     * @param hundredths of a second it is shown
     * @param disposal what becomes of its place
     */
    record Frame(BufferedImage picture, int x, int y, int hundredths, int disposal) {

        static Frame whole(BufferedImage picture, int hundredths) {
            return new Frame(picture, 0, 0, hundredths, STAY);
        }
    }

    /** @param repeats after it was shown once, 0 without end, negative to say nothing */
    static byte[] animated(int width, int height, int repeats, List<Frame> frames) {
        ByteArrayOutputStream gif = new ByteArrayOutputStream();
        gif.writeBytes(ByteBuffer.allocate(13)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(Masters.ascii("GIF89a"))
                .putShort((short) width)
                .putShort((short) height)
                .array());
        if (repeats >= 0) {
            gif.writeBytes(new byte[] {0x21, (byte) 0xFF, 11});
            gif.writeBytes(Masters.ascii("NETSCAPE2.0"));
            gif.writeBytes(new byte[] {3, 1, (byte) repeats, (byte) (repeats >> 8), 0});
        }
        frames.forEach(frame -> gif.writeBytes(block(frame)));
        gif.write(0x3B);
        return gif.toByteArray();
    }

    /** The picture of a GIF of one frame, with its palette beside it. */
    private static byte[] block(Frame frame) {
        byte[] still = Masters.encoded(frame.picture(), "gif");
        int palette = (still[10] & 0x80) == 0 ? 0 : 3 << ((still[10] & 7) + 1);
        int at = 13 + palette;
        while (still[at] == 0x21) {
            at += 2;
            while (still[at] != 0) {
                at += 1 + (still[at] & 0xFF);
            }
            at++;
        }
        ByteBuffer head = ByteBuffer.allocate(18 + palette).order(ByteOrder.LITTLE_ENDIAN);
        // One engine clears to transparency only where the file says that there is some; no pixel uses the last index.
        int transparency = frame.disposal() == CLEAR ? 1 : 0;
        head.put(new byte[] {0x21, (byte) 0xF9, 4, (byte) (frame.disposal() << 2 | transparency)});
        head.putShort((short) frame.hundredths()).put((byte) 255).put((byte) 0);
        head.put((byte) 0x2C).putShort((short) frame.x()).putShort((short) frame.y());
        head.put(still, at + 5, 4);
        int flags = palette == 0 ? still[at + 9] : still[10] & 0x87;
        head.put((byte) flags).put(still, 13, palette);
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.writeBytes(head.array());
        block.write(still, at + 10, still.length - at - 11);
        return block.toByteArray();
    }
}
