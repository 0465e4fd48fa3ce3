package org.vitrine.proxy.transform;

import java.nio.file.Path;
import java.time.Duration;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.refusal.OversizedRendition;
import org.vitrine.core.refusal.UnusableMaster;
import org.vitrine.core.rendition.Framing;
import org.vitrine.core.rendition.ImageFormat;

/**
 * What transforming may cost.
 *
 * @param mostPixels of a master or a rendition, width times height, all frames of an animation that are kept together;
 *     more is refused before anything is decoded
 * @param mostBytes of a master file
 * @param longestWork how long one transform may take
 * @param atOnce how many transforms run at the same time, at least 1
 * @param mostMemory bytes that heavy transforms may take together, by what their masters' heads tell; one that is
 *     heavier runs alone among them, and light ones pass
 * @param mostWaiting how many more may wait their turn
 * @param longestWait how long one may wait
 */
public record TransformLimits(
        long mostPixels,
        long mostBytes,
        Duration longestWork,
        int atOnce,
        long mostMemory,
        int mostWaiting,
        Duration longestWait) {

    /** Two pictures of 32 megapixels decoded whole, beside a server of about 240 MB: it stays below 600 MB. */
    private static final long MEMORY = 256_000_000;

    /**
     * 100 megapixels, 200 megabytes, 20 seconds, one transform per processor, heavy ones with 256 megabytes together, 64
     * waiting up to 10 seconds.
     */
    public static final TransformLimits DEFAULT = new TransformLimits(
            100_000_000,
            200_000_000,
            Duration.ofSeconds(20),
            Runtime.getRuntime().availableProcessors(),
            MEMORY,
            64,
            Duration.ofSeconds(10));

    /** Java arrays and most native codecs count in 31 bits. */
    private static final long LARGEST = Integer.MAX_VALUE / 4;

    public TransformLimits {
        if (mostPixels < 1 || mostPixels > LARGEST) {
            throw new IllegalArgumentException(
                    "The most pixels of a picture are 1 to " + LARGEST + "; not " + mostPixels + ".");
        }
        if (mostBytes < 1 || mostBytes > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "The most bytes of a master are 1 to " + Integer.MAX_VALUE + "; not " + mostBytes + ".");
        }
        if (!longestWork.isPositive()) {
            throw new IllegalArgumentException("A transform may take some time; not " + longestWork + ".");
        }
        if (atOnce < 1) {
            throw new IllegalArgumentException("At least 1 transform runs at once; not " + atOnce + ".");
        }
        if (mostMemory < 1) {
            throw new IllegalArgumentException("Transforms take at least 1 byte; not " + mostMemory + ".");
        }
        if (mostWaiting < 0) {
            throw new IllegalArgumentException("No fewer than 0 transforms wait; not " + mostWaiting + ".");
        }
        if (longestWait.isNegative()) {
            throw new IllegalArgumentException("A wait is not negative; not " + longestWait + ".");
        }
    }

    /** The same with the usual memory. */
    public TransformLimits(
            long mostPixels, long mostBytes, Duration longestWork, int atOnce, int mostWaiting, Duration longestWait) {
        this(mostPixels, mostBytes, longestWork, atOnce, MEMORY, mostWaiting, longestWait);
    }

    /**
     * Admits the size that a master's header claims.
     *
     * @throws UnusableMaster if it is impossible or larger than allowed
     */
    Dimensions admitMaster(Path file, long width, long height) {
        if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            throw new UnusableMaster(
                    "The master file claims an impossible size, " + width + " x " + height + " pixels.",
                    file.toString());
        }
        if (width * height > mostPixels) {
            throw new UnusableMaster(
                    "The picture has " + width + " x " + height + " pixels, more than the " + mostPixels
                            + " allowed; store a smaller master.",
                    file.toString());
        }
        return new Dimensions((int) width, (int) height);
    }

    /**
     * Admits the frames of an animation that are decoded or written.
     *
     * @param size of each
     * @throws UnusableMaster if they have more pixels together than allowed for one picture
     */
    void admitFrames(Path file, Dimensions size, int frames) {
        if (size.pixels() * frames > mostPixels) {
            throw new UnusableMaster(
                    "The animation has " + frames + " frames of " + size + " pixels, together more than the "
                            + mostPixels + " allowed; store a shorter or smaller one, or let the preset keep fewer "
                            + "frames.",
                    file.toString());
        }
    }

    /**
     * Admits the size of a rendition.
     *
     * @throws OversizedRendition if it is larger than allowed, or than its format can hold
     */
    Framing admitRendition(Path file, Framing framing, ImageFormat format) {
        Dimensions canvas = framing.canvas();
        int side = format == ImageFormat.WEBP ? 16_383 : 65_500;
        if (canvas.pixels() > mostPixels || canvas.width() > side || canvas.height() > side) {
            throw new OversizedRendition(
                    "This picture would be " + canvas + " pixels, more than " + format.token()
                            + " or this installation can hold; ask for a smaller width.",
                    file.toString());
        }
        return framing;
    }
}
