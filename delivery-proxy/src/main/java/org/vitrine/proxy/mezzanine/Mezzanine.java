package org.vitrine.proxy.mezzanine;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.geometry.FocalPoint;
import org.vitrine.core.rendition.Colours;
import org.vitrine.core.rendition.Fit;
import org.vitrine.core.rendition.Framing;
import org.vitrine.core.rendition.ImageFormat;
import org.vitrine.core.rendition.Rendition;
import org.vitrine.proxy.transform.Cut;
import org.vitrine.proxy.transform.RightsNotice;
import org.vitrine.proxy.transform.TransformOrder;

/**
 * An intermediate of a picture: the whole of it, upright, smaller.
 *
 * @param size as displayed
 * @param format what it is written as
 */
record Mezzanine(Dimensions size, ImageFormat format) {

    /** Scaling down by less does not hide what the intermediate's own compression did. */
    private static final double LEAST_SHRINK = 1.25;

    private static final int QUALITY = 95;

    /** So many widths are looked at for one whose height is nearly whole, or renditions would be a pixel off. */
    private static final int WIDTHS = 48;

    /** What it must carry on: how the picture came to be. All else about rights comes from the catalog. */
    private static final RightsNotice ORIGIN =
            new RightsNotice(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true);

    /**
     * An intermediate of a larger picture.
     *
     * @param side pixels of its longest side, about
     */
    static Mezzanine of(Dimensions picture, int side, boolean transparent) {
        double scale = (double) side / Math.max(picture.width(), picture.height());
        int widest = (int) Math.max(1, Math.round(picture.width() * scale));
        int width = IntStream.rangeClosed(Math.max(1, widest - WIDTHS), widest)
                .boxed()
                .min(Comparator.<Integer>comparingDouble(candidate -> distortion(picture, candidate))
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(widest);
        return new Mezzanine(picture.scaledToWidth(width), transparent ? ImageFormat.PNG : ImageFormat.JPEG);
    }

    private static double distortion(Dimensions picture, int width) {
        double height = (double) picture.height() * width / picture.width();
        return Math.abs(height - Math.round(height)) / height;
    }

    /** How it is made of its master: with wide colours where the master has them, from which both kinds can be cut. */
    TransformOrder order() {
        Cut whole = new Cut.Placed(Fit.COVER, Optional.empty(), FocalPoint.CENTRE, size.width());
        return TransformOrder.plain(whole, format, QUALITY)
                .in(Colours.DISPLAY_P3)
                .with(ORIGIN);
    }

    /** Whether a rendition of the picture can be cut from it: as large to the pixel, and as sharp. */
    boolean suffices(Rendition rendition) {
        Framing wanted = rendition.framing();
        Framing here = Framing.of(
                size, false, rendition.focus(), rendition.preset().look().fit(), rendition.shape(), rendition.width());
        return here.image().equals(wanted.image())
                && here.canvas().equals(wanted.canvas())
                && here.crop().size().width() >= here.image().width() * LEAST_SHRINK;
    }
}
