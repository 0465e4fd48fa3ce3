package org.vitrine.core.rendition;

import org.vitrine.core.asset.AssetKey;

/**
 * A picture laid over every rendition of a preset. It is an asset itself, and governed: where it may not be shown, what
 * it should mark is not shown either.
 *
 * @param asset the picture; transparent parts let through what lies below
 * @param place where it lies
 * @param share its width as a share of the rendition's, above 0 and at most 1
 * @param opacity above 0 and at most 1
 */
public record Watermark(AssetKey asset, Anchor place, double share, double opacity) {

    public Watermark {
        requireShare("width", share);
        requireShare("opacity", opacity);
    }

    private static void requireShare(String what, double value) {
        if (!(value > 0 && value <= 1)) {
            throw new IllegalArgumentException(
                    "A watermark's " + what + " is above 0 and at most 1; not " + value + ".");
        }
    }
}
