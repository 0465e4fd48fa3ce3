package org.vitrine.proxy.transform;

import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.refusal.SourceUnavailable;

/** The ways a picture gets into libvips' hands. Files are opened by their heads; pixels are decoded when asked for. */
final class VipsLoader {

    private static final int UCHAR = 0;

    private VipsLoader() {}

    /** Takes pixels as they are: four bytes each, red, green, blue, alpha, in sRGB. */
    static VipsImage ofPixels(VipsLibrary vips, MemorySegment rgba, Dimensions size) {
        VipsImage image = new VipsImage(
                vips,
                vips.made(vips.calls()
                        .pointer(
                                "vips_image_new_from_memory",
                                rgba,
                                rgba.byteSize(),
                                size.width(),
                                size.height(),
                                4,
                                UCHAR)));
        try {
            image.become(VipsOperation.of("vips_copy").option("interpretation", VipsColours.SRGB));
            return image;
        } catch (RuntimeException failed) {
            image.close();
            throw failed;
        }
    }

    /**
     * The decoder of a kind of file, and of no other: what a file is has been seen before, and no other decoder looks
     * at it. libvips would ask each of its decoders, which takes longer than opening the file.
     */
    static VipsOperation of(MasterType type) {
        return VipsOperation.foreign(
                switch (type) {
                    case JPEG -> "jpegload_source";
                    case PNG -> "pngload_source";
                    case GIF -> "gifload_source";
                    case WEBP -> "webpload_source";
                    case TIFF -> "tiffload_source";
                    case AVIF, HEIC -> "heifload_source";
                    case SVG, PDF -> throw new IllegalArgumentException("Not a bitmap: " + type.description() + ".");
                });
    }

    /**
     * Opens a file's content.
     *
     * @param content stays where it is as long as the picture
     */
    static VipsImage open(VipsLibrary vips, MemorySegment content, VipsOperation loader) {
        return from(
                vips,
                vips.made(vips.calls().pointer("vips_source_new_from_memory", content, content.byteSize())),
                loader);
    }

    /**
     * Opens a file, of which no more is read than is needed, a few kilobytes at a time.
     *
     * @throws SourceUnavailable if it cannot be opened
     */
    static VipsImage open(VipsLibrary vips, Path file, VipsOperation loader) {
        MemorySegment source = vips.calls()
                .pointer("vips_source_new_from_file", file.toAbsolutePath().toString());
        if (source.equals(MemorySegment.NULL)) {
            throw new SourceUnavailable("The source's file cannot be read.", vips.takeError());
        }
        return from(vips, source, loader);
    }

    private static VipsImage from(VipsLibrary vips, MemorySegment source, VipsOperation loader) {
        try {
            return new VipsImage(vips, loader.on(vips, source));
        } finally {
            vips.calls().run("g_object_unref", source); // the picture holds it as long as it needs it
        }
    }
}
