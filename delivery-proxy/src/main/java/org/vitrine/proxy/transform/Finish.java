package org.vitrine.proxy.transform;

import org.vitrine.core.geometry.Dimensions;

/** The measures of what is done to a picture last, the same for both engines. */
final class Finish {

    /** Standard deviation of the blur that sharpening takes away, in pixels. */
    static final double SHARPENED_AROUND = 0.8;

    /** Differences in lightness (L*) up to here are grain, which is not sharpened. */
    static final double GRAIN = 1;

    /** No pixel gets lighter by more, in L*. */
    static final double MOST_LIGHTER = 10;

    /** No pixel gets darker by more, in L*. */
    static final double MOST_DARKER = 20;

    private Finish() {}

    /** What is added of a difference in lightness, for a strength of 0 to 10. */
    static double gain(int strength) {
        return 0.3 * strength;
    }

    /**
     * Where an overlay lies, and how large it is.
     *
     * @param left of its left edge, in pixels
     * @param top of its top edge
     */
    record Place(int left, int top, Dimensions size) {

        /** Smaller than ordered where it would not fit between the margins. */
        static Place of(Overlay overlay, Dimensions picture, Dimensions canvas) {
            int margin = Math.min(canvas.width(), canvas.height()) / 20;
            int across = Math.max(1, canvas.width() - 2 * margin);
            int down = Math.max(1, canvas.height() - 2 * margin);
            double scale = Math.min(
                    Math.min(overlay.share() * canvas.width(), across) / picture.width(),
                    (double) down / picture.height());
            int width = Math.clamp(Math.round(picture.width() * scale), 1, across);
            int height = Math.clamp(Math.round(picture.height() * scale), 1, down);
            return new Place(
                    margin + (int) Math.round((across - width) * overlay.place().x()),
                    margin + (int) Math.round((down - height) * overlay.place().y()),
                    new Dimensions(width, height));
        }
    }
}
