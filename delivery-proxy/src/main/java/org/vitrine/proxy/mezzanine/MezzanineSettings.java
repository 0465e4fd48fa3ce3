package org.vitrine.proxy.mezzanine;

import java.util.List;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.geometry.Dimensions;

/**
 * Which masters have intermediates, and how large these are.
 *
 * @param fromPixels a master with more pixels has them
 * @param fromBytes a master with more bytes has them
 * @param sides longest sides in pixels, ascending
 */
public record MezzanineSettings(long fromPixels, long fromBytes, List<Integer> sides) {

    /**
     * For masters of more than 6 megapixels or 4 megabytes: what renditions of 640, of 1280 and of 1920 pixels can be cut
     * from, which need a quarter more.
     */
    public static final MezzanineSettings DEFAULT =
            new MezzanineSettings(6_000_000, 4_000_000, List.of(850, 1_650, 2_560));

    /** No master has any. */
    public static final MezzanineSettings NONE = new MezzanineSettings(Long.MAX_VALUE, Long.MAX_VALUE, List.of());

    /** A master that is hardly larger than its intermediate is as quickly read itself. */
    private static final double LEAST_GAIN = 1.5;

    public MezzanineSettings {
        sides = List.copyOf(sides);
        if (fromPixels < 0 || fromBytes < 0) {
            throw new IllegalArgumentException("A master has no fewer than 0 pixels and 0 bytes.");
        }
        if (sides.stream().anyMatch(side -> side < 1)
                || !sides.stream().sorted().distinct().toList().equals(sides)) {
            throw new IllegalArgumentException(
                    "The sides of intermediates are 1 or more and ascend; not " + sides + ".");
        }
    }

    /** The intermediates of a picture, the smallest first; none of what is drawn, is small, or has no known size. */
    List<Mezzanine> of(MasterFile picture) {
        return picture.dimensions()
                .filter(size -> large(picture, size))
                .map(size -> sides.stream()
                        .filter(side -> side * LEAST_GAIN <= Math.max(size.width(), size.height()))
                        .map(side -> Mezzanine.of(size, side, picture.transparent()))
                        .toList())
                .orElse(List.of());
    }

    private boolean large(MasterFile picture, Dimensions size) {
        return picture.mediaType().startsWith("image/")
                && !picture.vector()
                && (size.pixels() > fromPixels || picture.bytes() > fromBytes);
    }
}
