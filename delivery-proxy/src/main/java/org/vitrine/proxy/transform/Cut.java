package org.vitrine.proxy.transform;

import java.util.Optional;
import org.vitrine.core.geometry.AspectRatio;
import org.vitrine.core.geometry.Crop;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.geometry.FocalPoint;
import org.vitrine.core.rendition.Fit;
import org.vitrine.core.rendition.Framing;

/** Which pixels of a master a rendition shows, and at which size. */
public sealed interface Cut {

    /** The pixels this means in a picture of a size, as displayed. */
    Framing frame(Dimensions picture, boolean vector);

    /** How the cut pixels are turned afterwards. */
    default Turn turn() {
        return Turn.NONE;
    }

    /**
     * A place in a template. It names no pixels of the master: those are framed from the size the engine finds in the
     * file, so that a wrong catalog never cuts a wrong picture.
     *
     * @param fit how the picture meets the shape
     * @param shape of the rendition, empty to keep the picture's own
     * @param focus point that stays visible
     * @param width pixels asked for, at least 1; a smaller master gives a smaller rendition
     */
    record Placed(Fit fit, Optional<AspectRatio> shape, FocalPoint focus, int width) implements Cut {
        public Placed {
            if (width < 1) {
                throw new IllegalArgumentException("A rendition is at least 1 pixel wide; not " + width + ".");
            }
        }

        @Override
        public Framing frame(Dimensions picture, boolean vector) {
            return Framing.of(picture, vector, focus, fit, shape, width);
        }
    }

    /**
     * A region of the picture, scaled to a size of its own, larger or smaller, and turned.
     *
     * @param region in displayed pixels, inside the picture
     * @param size before turning
     * @param turn last of all
     */
    record Region(Crop region, Dimensions size, Turn turn) implements Cut {
        @Override
        public Framing frame(Dimensions picture, boolean vector) {
            return new Framing(region, size, size);
        }
    }
}
