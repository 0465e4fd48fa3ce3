package org.vitrine.proxy.transform;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.function.Function;
import org.vitrine.core.geometry.Crop;
import org.vitrine.core.geometry.Dimensions;

/**
 * A picture in libvips' hands. Each operation replaces it and lets the former go, so that closing this handle frees
 * everything, also after a failure. Not thread-safe, but for {@link #kill()}.
 */
@SuppressWarnings("restricted") // calling a native library is what this class is for
final class VipsImage implements AutoCloseable {

    private final VipsLibrary vips;
    private MemorySegment handle;
    private boolean closed;
    private boolean killed;

    /** Takes over a picture. */
    VipsImage(VipsLibrary vips, MemorySegment handle) {
        this.vips = vips;
        this.handle = handle;
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

    /** What its file says beside its pixels. */
    VipsFields fields() {
        return new VipsFields(vips, handle);
    }

    /** Forgets everything that was said beside its pixels. */
    void strip() {
        become(VipsOperation.of("vips_copy"));
        fields().clear();
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

    /** Computes the pixels, so that whatever is done from now on does not begin with the file again. */
    void settle() {
        become(vips.made(vips.calls().pointer("vips_image_copy_memory", handle)));
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

    /** Its file, as a saver writes it. */
    byte[] written(VipsOperation saver) {
        return saver.written(vips, handle);
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
