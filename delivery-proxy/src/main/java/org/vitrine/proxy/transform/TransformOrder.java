package org.vitrine.proxy.transform;

import java.util.Optional;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.governance.UsageTerms;
import org.vitrine.core.rendition.Colours;
import org.vitrine.core.rendition.Encoding;
import org.vitrine.core.rendition.Fit;
import org.vitrine.core.rendition.Framing;
import org.vitrine.core.rendition.ImageFormat;
import org.vitrine.core.rendition.Look;
import org.vitrine.core.rendition.Quality;
import org.vitrine.core.rendition.Rendition;

/**
 * What a rendition shall be.
 *
 * @param cut which pixels, at which size
 * @param tone what is left of the colours
 * @param background RGB colour behind padding, and under transparency in formats without it
 * @param sharpening after scaling, 0 for none to 10
 * @param overlay laid over the picture, empty for none
 * @param format what the rendition is written as
 * @param quality 1 to 100, on JPEG's scale
 * @param effort of the encoder, 1 quick to 9 slow
 * @param colours what colours it may hold
 * @param mostFrames frames of an animation that are kept, the first ones, as far as the format can; 1 for a still picture
 * @param notice what the file says of its rights
 */
public record TransformOrder(
        Cut cut,
        Tone tone,
        int background,
        int sharpening,
        Optional<Overlay> overlay,
        ImageFormat format,
        int quality,
        int effort,
        Colours colours,
        int mostFrames,
        RightsNotice notice) {

    public TransformOrder {
        if (quality < 1 || quality > 100) {
            throw new IllegalArgumentException("A quality is 1 to 100; not " + quality + ".");
        }
        if (background < 0 || background > 0xFFFFFF) {
            throw new IllegalArgumentException("A background is an RGB colour from 0 to 0xFFFFFF.");
        }
        if (effort < 1 || effort > Encoding.SLOWEST) {
            throw new IllegalArgumentException("An effort is 1 to " + Encoding.SLOWEST + "; not " + effort + ".");
        }
        if (mostFrames < 1) {
            throw new IllegalArgumentException("A rendition has at least one frame; not " + mostFrames + ".");
        }
    }

    /** A still picture in sRGB with nothing added: quickly written, on white, and with no notice. */
    public static TransformOrder plain(Cut cut, ImageFormat format, int quality) {
        return new TransformOrder(
                cut,
                Tone.COLOUR,
                Look.PLAIN.background(),
                0,
                Optional.empty(),
                format,
                quality,
                1,
                Colours.SRGB,
                1,
                RightsNotice.NONE);
    }

    /**
     * The order for a rendition that was chosen, with nothing laid over it; where the quality is to be found, at the
     * highest.
     *
     * @param terms of the asset that is shown
     */
    public static TransformOrder of(Rendition rendition, UsageTerms terms) {
        Look look = rendition.preset().look();
        Encoding encoding = rendition.preset().encoding();
        return new TransformOrder(
                new Cut.Placed(look.fit(), rendition.shape(), rendition.focus(), rendition.width()),
                Tone.COLOUR,
                look.background(),
                look.sharpening(),
                Optional.empty(),
                rendition.format(),
                switch (encoding.quality()) {
                    case Quality.Fixed fixed -> fixed.value();
                    case Quality.Found found -> found.highest();
                },
                encoding.effort(),
                encoding.colours(),
                encoding.mostFrames(),
                encoding.rightsKept() ? RightsNotice.of(terms) : RightsNotice.NONE);
    }

    /** The same in another tone. */
    public TransformOrder in(Tone other) {
        return new TransformOrder(
                cut, other, background, sharpening, overlay, format, quality, effort, colours, mostFrames, notice);
    }

    /** The same in other colours. */
    public TransformOrder in(Colours other) {
        return new TransformOrder(
                cut, tone, background, sharpening, overlay, format, quality, effort, other, mostFrames, notice);
    }

    /** The same on another background. */
    public TransformOrder on(int rgb) {
        return new TransformOrder(
                cut, tone, rgb, sharpening, overlay, format, quality, effort, colours, mostFrames, notice);
    }

    /** The same under a picture. */
    public TransformOrder under(Overlay picture) {
        return new TransformOrder(
                cut,
                tone,
                background,
                sharpening,
                Optional.of(picture),
                format,
                quality,
                effort,
                colours,
                mostFrames,
                notice);
    }

    /** The same at another quality. */
    public TransformOrder at(int other) {
        return new TransformOrder(
                cut, tone, background, sharpening, overlay, format, other, effort, colours, mostFrames, notice);
    }

    /** The same in another format. */
    public TransformOrder as(ImageFormat other) {
        return new TransformOrder(
                cut, tone, background, sharpening, overlay, other, quality, effort, colours, mostFrames, notice);
    }

    /** The same, sharpened. */
    public TransformOrder sharpened(int strength) {
        return new TransformOrder(
                cut, tone, background, strength, overlay, format, quality, effort, colours, mostFrames, notice);
    }

    /** The same with another effort of the encoder. */
    public TransformOrder with(int other) {
        return new TransformOrder(
                cut, tone, background, sharpening, overlay, format, quality, other, colours, mostFrames, notice);
    }

    /** The same with a notice. */
    public TransformOrder with(RightsNotice other) {
        return new TransformOrder(
                cut, tone, background, sharpening, overlay, format, quality, effort, colours, mostFrames, other);
    }

    /** The same with another number of frames. */
    public TransformOrder keeping(int frames) {
        return new TransformOrder(
                cut, tone, background, sharpening, overlay, format, quality, effort, colours, frames, notice);
    }

    /** What is kept of a master's motion: its first frames, or nothing where one picture is all there will be. */
    Optional<Motion> kept(Optional<Motion> motion) {
        return motion.filter(moving -> format.moving() && mostFrames > 1)
                .map(moving -> moving.first(mostFrames))
                .filter(Motion::moves);
    }

    /** Which pixels this means in a picture of a size. */
    Framing frame(Dimensions picture, boolean vector) {
        return cut.frame(picture, vector);
    }

    /** Whether transparent pixels of the master are laid on the background. */
    boolean flattens() {
        return !format.transparent()
                || tone == Tone.BITONAL
                || cut instanceof Cut.Placed placed && placed.fit() == Fit.PAD;
    }
}
