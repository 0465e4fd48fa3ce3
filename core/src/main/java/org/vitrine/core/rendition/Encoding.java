package org.vitrine.core.rendition;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vitrine.core.asset.MasterFile;

/**
 * How the renditions of a preset are written.
 *
 * @param formats in order of preference; the last universal one (JPEG or PNG) serves browsers that name no other
 * @param quality fixed, or found picture by picture
 * @param effort how hard an encoder tries to save bytes: 1 quick, 9 slow
 * @param maxBytes what one rendition may weigh, at least 1,000 bytes; its quality gives way first, empty for no ceiling
 * @param colours what colours it may hold
 * @param mostFrames frames of an animation that are kept, 1 to 1,000; 1 makes it a still picture
 * @param rightsKept whether credit, copyright and licence stand in the file itself
 */
public record Encoding(
        List<ImageFormat> formats,
        Quality quality,
        int effort,
        Optional<Integer> maxBytes,
        Colours colours,
        int mostFrames,
        boolean rightsKept) {

    /** AVIF before WebP before JPEG at quality 75, in sRGB, with the first frame and the rights of its master. */
    public static final Encoding USUAL = new Encoding(
            List.of(ImageFormat.AVIF, ImageFormat.WEBP, ImageFormat.JPEG),
            new Quality.Fixed(75),
            1,
            Optional.empty(),
            Colours.SRGB,
            1,
            true);

    public static final int SLOWEST = 9;
    public static final int LEAST_BYTES = 1_000;
    public static final int FRAMES = 1_000;

    public Encoding {
        formats = List.copyOf(formats);
        if (effort < 1 || effort > SLOWEST) {
            throw new IllegalArgumentException("An effort is 1 to " + SLOWEST + "; not " + effort + ".");
        }
        if (maxBytes.isPresent() && maxBytes.get() < LEAST_BYTES) {
            throw new IllegalArgumentException("A ceiling is at least " + LEAST_BYTES + " bytes.");
        }
        if (mostFrames < 1 || mostFrames > FRAMES) {
            throw new IllegalArgumentException(
                    "An animation keeps 1 to " + FRAMES + " frames; not " + mostFrames + ".");
        }
    }

    /**
     * The formats for a picture, in order of preference: where frames are kept and it has several, those that show them
     * go first. A picture that stands still is worse than a larger file.
     */
    public List<ImageFormat> formatsFor(MasterFile picture) {
        if (mostFrames == 1 || !picture.moving()) {
            return formats;
        }
        return formats.stream()
                .sorted(Comparator.comparing(ImageFormat::moving).reversed())
                .toList();
    }

    /** The format for browsers that name no modern one. */
    public ImageFormat universalFormat() {
        return formats.stream()
                .filter(ImageFormat::universal)
                .reduce((first, last) -> last)
                .orElse(ImageFormat.JPEG);
    }

    /** The same with other formats. */
    public Encoding with(List<ImageFormat> others) {
        return new Encoding(others, quality, effort, maxBytes, colours, mostFrames, rightsKept);
    }

    /** The same with another number of frames. */
    public Encoding keeping(int frames) {
        return new Encoding(formats, quality, effort, maxBytes, colours, frames, rightsKept);
    }

    /** The same with a fixed quality. */
    public Encoding with(int fixed) {
        return new Encoding(formats, new Quality.Fixed(fixed), effort, maxBytes, colours, mostFrames, rightsKept);
    }
}
