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
     * Opens a file's content.
     *
     * @param content stays where it is as long as the picture
     * @param options of the loader, such as {@code access=sequential,shrink=4}
     */
    static VipsImage open(VipsLibrary vips, MemorySegment content, String options) {
        int fixed = 3;
        return new VipsImage(
                vips,
                vips.made(vips.calls()
                        .variadicPointer(
                                "vips_image_new_from_buffer",
                                fixed,
                                content,
                                content.byteSize(),
                                options,
                                MemorySegment.NULL)));
    }

    /**
     * Opens a file, of which no more is read than is needed, a few kilobytes at a time.
     *
     * @param options of the loader
     * @throws SourceUnavailable if it cannot be opened
     */
    static VipsImage open(VipsLibrary vips, Path file, String options) {
        MemorySegment source = vips.calls()
                .pointer("vips_source_new_from_file", file.toAbsolutePath().toString());
        if (source.equals(MemorySegment.NULL)) {
            throw new SourceUnavailable("The source's file cannot be read.", vips.takeError());
        }
        try {
            int fixed = 2;
            return new VipsImage(
                    vips,
                    vips.made(vips.calls()
                            .variadicPointer(
                                    "vips_image_new_from_source", fixed, source, options, MemorySegment.NULL)));
        } finally {
            vips.calls().run("g_object_unref", source); // the picture holds it as long as it needs it
        }
    }
}
