package org.vitrine.core.rendition;

/** How faithfully a rendition's bytes keep its pixels, on JPEG's scale from 1 to 100 whatever the format. */
public sealed interface Quality {

    /** The same number for every picture. */
    record Fixed(int value) implements Quality {
        public Fixed {
            requireScale(value);
        }
    }

    /**
     * The lowest number, picture by picture, that still looks the same.
     *
     * @param similarity structural similarity to the unspoilt pixels that must be kept, 0.5 to 1 (SSIM of Wang, Bovik,
     *     Sheikh and Simoncelli, 2004, over luma)
     * @param lowest where the search begins
     * @param highest where it ends, even if the similarity is not reached
     */
    record Found(double similarity, int lowest, int highest) implements Quality {
        public Found {
            if (!(similarity >= 0.5 && similarity <= 1)) {
                throw new IllegalArgumentException("A similarity is 0.5 to 1; not " + similarity + ".");
            }
            requireScale(lowest);
            requireScale(highest);
            if (lowest > highest) {
                throw new IllegalArgumentException(
                        "The lowest quality is at most the highest; not " + lowest + " and " + highest + ".");
            }
        }
    }

    private static void requireScale(int value) {
        if (value < 1 || value > 100) {
            throw new IllegalArgumentException("A quality is 1 to 100; not " + value + ".");
        }
    }
}
