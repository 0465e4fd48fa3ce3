package org.vitrine.proxy.transform;

import java.lang.foreign.Arena;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.core.geometry.Crop;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.geometry.FocalPoint;
import org.vitrine.core.rendition.Fit;
import org.vitrine.core.rendition.ImageFormat;

/** The savers of libvips and their options. */
final class VipsSaver {

    private static final Logger LOG = LoggerFactory.getLogger(VipsSaver.class);

    private static final Cut ANY = new Cut.Placed(Fit.COVER, Optional.empty(), FocalPoint.CENTRE, 16);

    /** {@code gboolean}. */
    private static final int TRUE = 1;

    /** {@code VipsForeignHeifCompression}. */
    private static final int AV1 = 4;

    private VipsSaver() {}

    /**
     * A picture that is finished but for its file.
     *
     * @param height of one frame; those of an animation lie one below the other
     */
    record Finished(VipsImage image, int height, Label label) {

        /** Its first frame. */
        Pixels pixels() {
            try (VipsImage first = image.part(new Crop(0, 0, new Dimensions(image.width(), height)))) {
                return first.pixels();
            }
        }
    }

    /** The file that is ordered. */
    static byte[] write(Finished finished, TransformOrder order) {
        Label label = finished.label();
        if (order.format() == ImageFormat.AVIF) {
            label.rights().ifPresent(xmp -> finished.image().fields().hold("xmp-data", xmp));
            label.profile().ifPresent(icc -> finished.image().fields().hold("icc-profile-data", icc));
        }
        return label.on(finished.image().written(saver(order, label)), order.format());
    }

    /**
     * The saver and its options. All are told to add nothing, or they would write Exif of their own; only an AVIF's
     * label is the encoder's business. AVIF reaches JPEG's look at a lower number, about four fifths.
     *
     * <p>An effort of 1 is what is fast enough to be made while someone waits. More is AVIF's own scale; a WebP is
     * searched for longer, a JPEG is written in progressive scans (and by an encoder that knows how, with trellis
     * quantisation), a PNG compressed harder.
     */
    private static VipsOperation saver(TransformOrder order, Label label) {
        int quality = order.quality();
        int effort = order.effort();
        return switch (order.format()) {
            case JPEG ->
                VipsOperation.foreign("jpegsave_buffer")
                        .option("Q", quality)
                        .option("optimize_coding", TRUE)
                        .option("strip", TRUE)
                        .option("interlace", flag(effort > 3))
                        .option("trellis_quant", flag(effort > 6))
                        .option("overshoot_deringing", flag(effort > 6))
                        .option("optimize_scans", flag(effort > 6));
            case WEBP ->
                VipsOperation.foreign("webpsave_buffer")
                        .option("Q", quality)
                        .option("strip", TRUE)
                        .option("effort", 4 + (effort - 1) / 3);
            case AVIF ->
                VipsOperation.foreign("heifsave_buffer")
                        .option("compression", AV1)
                        .option("Q", Math.max(1, Math.round(quality * 0.8f)))
                        .option("effort", effort)
                        .option("strip", flag(label.isEmpty()));
            case PNG ->
                VipsOperation.foreign("pngsave_buffer")
                        .option("strip", TRUE)
                        .option("compression", 6 + (effort - 1) / 3);
        };
    }

    private static int flag(boolean set) {
        return set ? TRUE : 0;
    }

    /** The formats that the library was built with. */
    static Set<ImageFormat> probe(VipsLibrary vips) {
        Set<ImageFormat> writes = EnumSet.noneOf(ImageFormat.class);
        Dimensions size = new Dimensions(16, 16);
        for (ImageFormat format : ImageFormat.values()) {
            try (Arena arena = Arena.ofConfined();
                    VipsImage sample = VipsLoader.ofPixels(vips, arena.allocate(size.pixels() * 4), size)) {
                write(new Finished(sample, sample.height(), Label.NONE), TransformOrder.plain(ANY, format, 75));
                writes.add(format);
            } catch (VipsFailure cannot) {
                LOG.info("libvips writes no {} here: {}", format, cannot.reason());
            }
        }
        return Set.copyOf(writes);
    }
}
