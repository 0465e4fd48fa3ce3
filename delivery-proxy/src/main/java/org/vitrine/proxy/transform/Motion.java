package org.vitrine.proxy.transform;

import java.awt.Rectangle;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.refusal.UnusableMaster;

/**
 * How a GIF or an animated WebP moves, as the structure of its file tells before any pixel is decoded.
 *
 * @param canvas size of the whole picture
 * @param frames in the order they are shown, at least one
 * @param plays how often they are shown, 0 without end
 */
record Motion(Dimensions canvas, List<Frame> frames, int plays) {

    /** No animation for people has more; a file of many million tiny frames would fill the memory with their heads. */
    static final int MOST_FRAMES = 10_000;

    /** Browsers take delays up to here for a mistake. */
    private static final int LEAST_MILLIS = 10;

    private static final int USUAL_MILLIS = 100;
    private static final int BUFFER = 1 << 16;

    Motion {
        frames = List.copyOf(frames);
        if (frames.isEmpty()) {
            throw new IllegalArgumentException("An animation has at least one frame.");
        }
    }

    /** What becomes of a frame's place before the next one is drawn. */
    enum Disposal {
        STAY,
        CLEAR,
        AS_BEFORE
    }

    /**
     * One frame.
     *
     * @param place what it covers of the canvas
     * @param millis how long it is shown; a delay that browsers take for a mistake is the one they show in its place
     * @param blended whether what lies below shows through, and is not cleared first
     * @param disposal what becomes of its place
     * @param at where the chunks of its picture begin in a WebP, in bytes
     * @param length of these chunks
     */
    record Frame(Rectangle place, int millis, boolean blended, Disposal disposal, long at, int length) {
        Frame {
            millis = millis <= LEAST_MILLIS ? USUAL_MILLIS : millis;
        }
    }

    /**
     * Reads a file's.
     *
     * @return empty for what never moves
     * @throws UnusableMaster if it has no frame, or too many
     */
    static Optional<Motion> of(Path file, MasterType type) {
        if (type != MasterType.GIF && type != MasterType.WEBP) {
            return Optional.empty();
        }
        try (DataInputStream content =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            return type == MasterType.GIF ? Optional.of(GifMotion.read(content)) : WebpMotion.read(content);
        } catch (EOFException cut) {
            throw BrokenMaster.unreadable(file, "it ends within its head");
        } catch (TooManyFrames many) {
            throw new UnusableMaster(
                    "The animation has more than " + MOST_FRAMES + " frames; store a shorter one.", file.toString());
        } catch (IOException broken) {
            throw BrokenMaster.unreadable(file, broken.toString());
        }
    }

    /** Thrown by what reads frames once there are more than any animation has. */
    static final class TooManyFrames extends IOException {

        private static final long serialVersionUID = 1;

        static void check(List<Frame> frames) throws TooManyFrames {
            if (frames.size() > MOST_FRAMES) {
                throw new TooManyFrames();
            }
        }
    }

    /** The same with no more than the first frames. */
    Motion first(int most) {
        return frames.size() <= most ? this : new Motion(canvas, frames.subList(0, most), plays);
    }

    /** Whether there is more than one picture to see. */
    boolean moves() {
        return frames.size() > 1;
    }

    /** How long each frame is shown, in milliseconds. */
    int[] delays() {
        return frames.stream().mapToInt(Frame::millis).toArray();
    }
}
