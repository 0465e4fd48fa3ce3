package org.vitrine.proxy.transform;

import java.lang.foreign.Arena;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.rendition.ImageFormat;

/** The savers of libvips and their options. */
final class VipsSaver {

    private static final Logger LOG = LoggerFactory.getLogger(VipsSaver.class);

    private VipsSaver() {}

    /** The file that is ordered. */
    static byte[] write(VipsImage image, TransformOrder order) {
        return image.encode(suffix(order.format(), order.quality()));
    }

    /**
     * The saver and its options. AVIF reaches JPEG's look at a lower number, about four fifths; beyond effort 1 it
     * costs many times the work for a few per cent of the bytes.
     */
    private static String suffix(ImageFormat format, int quality) {
        return switch (format) {
            case JPEG -> ".jpg[Q=" + quality + ",optimize_coding]";
            case WEBP -> ".webp[Q=" + quality + "]";
            case AVIF -> ".avif[Q=" + Math.max(1, Math.round(quality * 0.8f)) + ",effort=1]";
            case PNG -> ".png[compression=6]";
        };
    }

    /** The formats that the library was built with. */
    static Set<ImageFormat> probe(VipsLibrary vips) {
        Set<ImageFormat> writes = EnumSet.noneOf(ImageFormat.class);
        Dimensions size = new Dimensions(16, 16);
        for (ImageFormat format : ImageFormat.values()) {
            try (Arena arena = Arena.ofConfined();
                    VipsImage sample = VipsImage.ofPixels(vips, arena.allocate(size.pixels() * 4), size)) {
                sample.encode(suffix(format, 75));
                writes.add(format);
            } catch (VipsFailure cannot) {
                LOG.info("libvips writes no {} here: {}", format, cannot.reason());
            }
        }
        return Set.copyOf(writes);
    }
}
