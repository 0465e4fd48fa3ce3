package org.vitrine.proxy.transform;

import java.util.Optional;
import org.vitrine.core.geometry.AspectRatio;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.geometry.FocalPoint;
import org.vitrine.core.rendition.Fit;
import org.vitrine.core.rendition.Framing;
import org.vitrine.core.rendition.ImageFormat;
import org.vitrine.core.rendition.Rendition;

/**
 * What a rendition shall be. It names no pixels of the master: those are framed from the size the engine finds in the
 * file, so that a wrong catalog never cuts a wrong picture.
 *
 * @param fit how the picture meets the shape
 * @param shape of the rendition, empty to keep the picture's own
 * @param focus point that stays visible
 * @param width pixels asked for, at least 1; a smaller master gives a smaller rendition
 * @param format what the rendition is written as
 * @param quality 1 to 100, on JPEG's scale
 * @param background RGB colour behind padding, and under transparency in formats without it
 */
public record TransformOrder(
        Fit fit,
        Optional<AspectRatio> shape,
        FocalPoint focus,
        int width,
        ImageFormat format,
        int quality,
        int background) {

    public TransformOrder {
        if (width < 1) {
            throw new IllegalArgumentException("A rendition is at least 1 pixel wide; not " + width + ".");
        }
        if (quality < 1 || quality > 100) {
            throw new IllegalArgumentException("A quality is 1 to 100; not " + quality + ".");
        }
        if (background < 0 || background > 0xFFFFFF) {
            throw new IllegalArgumentException("A background is an RGB colour from 0 to 0xFFFFFF.");
        }
    }

    /** The order for a rendition that was chosen. */
    public static TransformOrder of(Rendition rendition) {
        return new TransformOrder(
                rendition.preset().fit(),
                rendition.preset().aspectRatio(),
                rendition.focus(),
                rendition.width(),
                rendition.format(),
                rendition.preset().quality(),
                rendition.preset().background());
    }

    /** Which pixels this means in a picture of a size. */
    Framing frame(Dimensions picture, boolean vector) {
        return Framing.of(picture, vector, focus, fit, shape, width);
    }

    /** Whether transparent pixels of the master are laid on the background. */
    boolean flattens() {
        return fit == Fit.PAD || !format.transparent();
    }
}
