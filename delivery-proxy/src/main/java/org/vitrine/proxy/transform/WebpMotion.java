package org.vitrine.proxy.transform;

import java.awt.Rectangle;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.proxy.transform.Motion.Disposal;
import org.vitrine.proxy.transform.Motion.Frame;
import org.vitrine.proxy.transform.Motion.TooManyFrames;

/** The chunks of an animated WebP (RFC 9649, 2.7.1), without their pictures. */
final class WebpMotion {

    private static final int ANIMATED = 0x02;
    private static final int CLEARED_AFTERWARDS = 0x01;
    private static final int NOT_BLENDED = 0x02;
    private static final int HEAD = 12;
    private static final int CHUNK_HEAD = 8;
    private static final int HEADER = 10;
    private static final int ANIMATION = 6;
    private static final int FRAME_HEAD = 16;

    private final DataInputStream webp;
    private final List<Frame> frames = new ArrayList<>();
    private Optional<Dimensions> canvas = Optional.empty();
    private int plays;
    private long at = HEAD;

    private WebpMotion(DataInputStream webp) {
        this.webp = webp;
    }

    /** Reads all heads; empty for a still picture. What is cut off is left to who decodes it. */
    static Optional<Motion> read(DataInputStream webp) throws IOException {
        WebpMotion reading = new WebpMotion(webp);
        try {
            webp.skipNBytes(HEAD);
            while (reading.chunk()) {
                TooManyFrames.check(reading.frames);
            }
        } catch (EOFException end) {
            return reading.motion();
        }
        return reading.motion();
    }

    private Optional<Motion> motion() {
        return frames.isEmpty() ? Optional.empty() : canvas.map(size -> new Motion(size, frames, plays));
    }

    /** Reads a chunk; false where nothing moves, so that the rest says nothing either. */
    private boolean chunk() throws IOException {
        String name = new String(webp.readNBytes(4), StandardCharsets.ISO_8859_1);
        long length = number(4);
        long read = 0;
        switch (name) {
            case "VP8X" -> {
                read = HEADER;
                boolean animated = (number(4) & ANIMATED) != 0;
                Dimensions size = size();
                canvas = animated ? Optional.of(size) : Optional.empty();
            }
            case "ANIM" -> {
                read = ANIMATION;
                number(4);
                plays = (int) number(2);
            }
            case "ANMF" -> {
                read = FRAME_HEAD;
                frame(length);
            }
            default -> {
                // Colours, metadata, and whatever comes later.
            }
        }
        long rest = length + (length & 1) - read;
        webp.skipNBytes(Math.max(0, rest));
        at += CHUNK_HEAD + read + Math.max(0, rest);
        return canvas.isPresent();
    }

    private void frame(long length) throws IOException {
        int x = 2 * (int) number(3);
        int y = 2 * (int) number(3);
        Dimensions size = size();
        int millis = (int) number(3);
        long flags = number(1);
        frames.add(new Frame(
                new Rectangle(x, y, size.width(), size.height()),
                millis,
                (flags & NOT_BLENDED) == 0,
                (flags & CLEARED_AFTERWARDS) == 0 ? Disposal.STAY : Disposal.CLEAR,
                at + CHUNK_HEAD + FRAME_HEAD,
                Math.clamp(length - FRAME_HEAD, 0, Integer.MAX_VALUE)));
    }

    private Dimensions size() throws IOException {
        return new Dimensions((int) number(3) + 1, (int) number(3) + 1);
    }

    /** Little-endian. */
    private long number(int bytes) throws IOException {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number |= (long) webp.readUnsignedByte() << 8 * i;
        }
        return number;
    }
}
