package org.vitrine.proxy.transform;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vitrine.core.geometry.Crop;
import org.vitrine.core.geometry.Dimensions;

/**
 * A picture in libvips' hands. Each operation replaces it and lets the former go, so that closing this handle frees
 * everything, also after a failure. Not thread-safe, but for {@link #kill()}.
 */
@SuppressWarnings("restricted") // calling a native library is what this class is for
final class VipsImage implements AutoCloseable {

    private static final int UCHAR = 0;

    private final VipsLibrary vips;
    private MemorySegment handle;
    private boolean closed;
    private boolean killed;

    /** Takes over a picture. */
    VipsImage(VipsLibrary vips, MemorySegment handle) {
        this.vips = vips;
        this.handle = handle;
    }

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
     * Opens a file's content by its header; pixels are decoded when they are asked for.
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

    int width() {
        return vips.calls().number("vips_image_get_width", handle);
    }

    int height() {
        return vips.calls().number("vips_image_get_height", handle);
    }

    /** Exif orientation, 1 to 8. */
    int orientation() {
        return vips.calls().number("vips_image_get_orientation", handle);
    }

    boolean transparent() {
        return vips.calls().number("vips_image_hasalpha", handle) != 0;
    }

    /** {@code VipsBandFormat}. */
    int format() {
        return vips.calls().number("vips_image_get_format", handle);
    }

    /** {@code VipsInterpretation}. */
    int interpretation() {
        return vips.calls().number("vips_image_guess_interpretation", handle);
    }

    boolean has(String field) {
        return vips.calls().size("vips_image_get_typeof", handle, field) != 0;
    }

    /** A block that its file holds, such as {@code xmp-data}. */
    Optional<byte[]> block(String field) {
        if (!has(field)) {
            return Optional.empty();
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment data = VipsLibrary.result(arena);
            MemorySegment length = arena.allocate(JAVA_LONG);
            vips.check(vips.calls().number("vips_image_get_blob", handle, field, data, length));
            return Optional.of(
                    data.get(ADDRESS, 0).reinterpret(length.get(JAVA_LONG, 0)).toArray(JAVA_BYTE));
        }
    }

    /** A part of it, as a picture of its own. */
    VipsImage part(Crop crop) {
        return new VipsImage(vips, VipsGeometry.area(crop).on(vips, handle));
    }

    /** Pictures of one size and kind one below the other. */
    static VipsImage stacked(VipsLibrary vips, List<VipsImage> pictures) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment out = VipsLibrary.result(arena);
            MemorySegment handles = arena.allocate(ADDRESS, pictures.size());
            for (int i = 0; i < pictures.size(); i++) {
                handles.setAtIndex(ADDRESS, i, pictures.get(i).handle);
            }
            int fixed = 3;
            vips.check(vips.calls()
                    .variadicNumber(
                            "vips_arrayjoin", fixed, handles, out, pictures.size(), "across", 1, MemorySegment.NULL));
            return new VipsImage(vips, out.get(ADDRESS, 0));
        }
    }

    /** Says that it shows frames of a height one below the other, and how they are played. */
    void move(int height, Motion motion) {
        int[] delays = motion.delays();
        try (Arena arena = Arena.ofConfined()) {
            vips.calls().run("vips_image_set_int", handle, "page-height", height);
            vips.calls().run("vips_image_set_int", handle, "loop", motion.plays());
            vips.calls()
                    .run(
                            "vips_image_set_array_int",
                            handle,
                            "delay",
                            arena.allocateFrom(JAVA_INT, delays),
                            delays.length);
        }
    }

    /** Gives a block to the file that is written. */
    void hold(String field, byte[] block) {
        try (Arena arena = Arena.ofConfined()) {
            vips.calls().run("vips_image_set_blob_copy", handle, field, arena.allocateFrom(JAVA_BYTE, block), (long)
                    block.length);
        }
    }

    /** Computes the pixels, so that whatever is done from now on does not begin with the file again. */
    void settle() {
        become(vips.made(vips.calls().pointer("vips_image_copy_memory", handle)));
    }

    /** Forgets everything that was said beside its pixels. */
    void strip() {
        become(VipsOperation.of("vips_copy"));
        for (String field : fields()) {
            // The savers write Exif anew from fields of their own, so the packet alone is not enough.
            var _ = vips.calls().number("vips_image_remove", handle, field);
        }
    }

    private List<String> fields() {
        List<String> fields = new ArrayList<>();
        MemorySegment names =
                vips.calls().pointer("vips_image_get_fields", handle).reinterpret(Long.MAX_VALUE);
        try {
            MemorySegment name = names.getAtIndex(ADDRESS, 0);
            while (!name.equals(MemorySegment.NULL)) {
                fields.add(VipsLibrary.string(name));
                name = names.getAtIndex(ADDRESS, fields.size());
            }
            return fields;
        } finally {
            vips.calls().run("g_strfreev", names);
        }
    }

    /** Its pixels with 8 bits per channel; the picture itself stays as it is. */
    Pixels pixels() {
        try (VipsImage plain = new VipsImage(
                        vips,
                        VipsOperation.of("vips_colourspace", VipsColours.SRGB).on(vips, handle));
                Arena arena = Arena.ofConfined()) {
            MemorySegment length = arena.allocate(JAVA_LONG);
            MemorySegment bytes = vips.made(vips.calls().pointer("vips_image_write_to_memory", plain.handle, length));
            try {
                byte[] channels = bytes.reinterpret(length.get(JAVA_LONG, 0)).toArray(JAVA_BYTE);
                return Pixels.ofChannels(new Dimensions(width(), height()), channels);
            } finally {
                vips.calls().run("g_free", bytes);
            }
        }
    }

    /** Writes it as the suffix with its options says, such as {@code .webp[Q=75]}. */
    byte[] encode(String suffix) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment buffer = VipsLibrary.result(arena);
            MemorySegment length = arena.allocate(JAVA_LONG);
            int fixed = 4;
            int status = vips.calls()
                    .variadicNumber(
                            "vips_image_write_to_buffer", fixed, handle, suffix, buffer, length, MemorySegment.NULL);
            MemorySegment bytes = buffer.get(ADDRESS, 0);
            try {
                vips.check(status);
                return bytes.reinterpret(length.get(JAVA_LONG, 0)).toArray(JAVA_BYTE);
            } finally {
                vips.calls().run("g_free", bytes);
            }
        }
    }

    /** Stops whatever computes it, from another thread. */
    synchronized void kill() {
        killed = true;
        if (!closed) {
            vips.calls().run("vips_image_set_kill", handle, 1);
        }
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            unref(handle);
        }
    }

    /** Replaces it by what an operation makes of it. */
    void become(VipsOperation operation) {
        become(operation.on(vips, handle));
    }

    private synchronized void become(MemorySegment next) {
        unref(handle);
        handle = next;
        if (killed) {
            throw new VipsFailure("killed");
        }
    }

    /** Replaces it by what an operation makes of it with a colour as one of its options. */
    void become(int rgb, Function<MemorySegment, VipsOperation> operation) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment channels = arena.allocateFrom(JAVA_DOUBLE, (rgb >> 16) & 0xFF, (rgb >> 8) & 0xFF, rgb & 0xFF);
            MemorySegment colour = vips.calls().pointer("vips_array_double_new", channels, 3);
            try {
                become(operation.apply(colour));
            } finally {
                vips.calls().run("vips_area_unref", colour);
            }
        }
    }

    /** Lays another picture over it. */
    void composite(VipsImage other, int mode, int left, int top) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment out = VipsLibrary.result(arena);
            int fixed = 4;
            vips.check(vips.calls()
                    .variadicNumber(
                            "vips_composite2",
                            fixed,
                            handle,
                            other.handle,
                            out,
                            mode,
                            "x",
                            left,
                            "y",
                            top,
                            MemorySegment.NULL));
            become(out.get(ADDRESS, 0));
        }
    }

    private void unref(MemorySegment picture) {
        vips.calls().run("g_object_unref", picture);
    }
}
