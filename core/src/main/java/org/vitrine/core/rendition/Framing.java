package org.vitrine.core.rendition;

import java.util.Optional;
import org.vitrine.core.geometry.AspectRatio;
import org.vitrine.core.geometry.Crop;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.geometry.FocalPoint;

/**
 * How a rendition's pixels come from its master's: cut out the crop, scale it to the image's size, centre it on the
 * canvas.
 *
 * @param crop part of the master that is used, in displayed pixels
 * @param image size the crop is scaled to
 * @param canvas size of the rendition; larger than the image only where the preset pads
 */
public record Framing(Crop crop, Dimensions image, Dimensions canvas) {

    /**
     * Frames a picture for a place. Pixels are never invented: a rendition is no wider than what is cut from its
     * master, unless that is a vector graphic.
     *
     * @param width pixels asked for, at least 1
     */
    public static Framing of(
            Dimensions picture, boolean vector, FocalPoint focus, Fit fit, Optional<AspectRatio> shape, int width) {
        boolean scalable = vector && fit != Fit.SCALE_DOWN;
        if (shape.isEmpty()) {
            Dimensions size = picture.scaledToWidth(scalable ? width : Math.min(width, picture.width()));
            return new Framing(Crop.whole(picture), size, size);
        }
        AspectRatio ratio = shape.get();
        if (fit == Fit.COVER) {
            Crop crop = Crop.around(focus, ratio, picture);
            int reached = scalable ? width : Math.min(width, crop.size().width());
            Dimensions size = new Dimensions(reached, ratio.heightFor(reached));
            return new Framing(crop, size, size);
        }
        Dimensions box = new Dimensions(width, ratio.heightFor(width));
        Dimensions inside = inside(box, picture, scalable);
        return new Framing(Crop.whole(picture), inside, fit == Fit.PAD ? box : inside);
    }

    /** Whether the picture has more pixels than are shown of it. */
    public boolean shrinks() {
        return image.width() < crop.size().width()
                || image.height() < crop.size().height();
    }

    private static Dimensions inside(Dimensions box, Dimensions picture, boolean scalable) {
        double scale = Math.min((double) box.width() / picture.width(), (double) box.height() / picture.height());
        double kept = scalable ? scale : Math.min(1, scale);
        return new Dimensions((int) Math.max(1, Math.min(box.width(), Math.round(picture.width() * kept))), (int)
                Math.max(1, Math.min(box.height(), Math.round(picture.height() * kept))));
    }
}
