package org.vitrine.proxy.transform;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.vitrine.core.geometry.Crop;
import org.vitrine.core.geometry.Dimensions;

/**
 * A picture in libvips' hands. Each operation replaces it and lets the former go, so that closing this handle frees
 * everything, also after a failure. Not thread-safe, but for {@link #kill()}.
 */
@SuppressWarnings("restricted") // calling a native library is what this class is for
final class VipsImage implements AutoCloseable {

    /** libvips refused; its message is for the log. */
    static final class VipsFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String reason;

        VipsFailure(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    private static final List<String> METADATA =
            List.of("exif", "xmp", "iptc", "photoshop", "icc", "jpeg-thumbnail", "png-comment", "gif-comment");

    private final VipsLibrary vips;
    private MemorySegment handle;
    private boolean closed;
    private boolean killed;

    private VipsImage(VipsLibrary vips, MemorySegment handle) {
        this.vips = vips;
        this.handle = handle;
    }

    /** Opens a file's content by its header; pixels are decoded when they are asked for. */
    static VipsImage open(VipsLibrary vips, Arena arena, MemorySegment content) {
        return created(vips, () -> (MemorySegment) vips.newFromBuffer.invokeExact(
                content, content.byteSize(), VipsLibrary.text(arena, ""), MemorySegment.NULL));
    }

    /** Decodes a file's content to a size, upright, decoding no more detail than the size needs. */
    static VipsImage thumbnail(
            VipsLibrary vips, Arena arena, MemorySegment content, Dimensions size, boolean profiled) {
        MemorySegment height = VipsLibrary.text(arena, "height");
        MemorySegment force = VipsLibrary.text(arena, "size");
        MemorySegment options = VipsLibrary.text(arena, "option_string");
        // Said to the loader, too: some versions do not pass the operation's own fail_on on from a buffer.
        MemorySegment strict = VipsLibrary.text(arena, "fail_on=error");
        MemorySegment export = profiled ? VipsLibrary.text(arena, "export_profile") : MemorySegment.NULL;
        MemorySegment srgb = profiled ? VipsLibrary.text(arena, "srgb") : MemorySegment.NULL;
        return new VipsImage(vips, result(vips, out -> (int) vips.thumbnail.invokeExact(
                content,
                content.byteSize(),
                out,
                size.width(),
                height,
                size.height(),
                force,
                VipsLibrary.SIZE_FORCE,
                options,
                strict,
                export,
                srgb,
                MemorySegment.NULL)));
    }

    /** Takes pixels as they are: four bytes each, red, green, blue, alpha, in sRGB. */
    static VipsImage ofPixels(VipsLibrary vips, MemorySegment rgba, Dimensions size) {
        VipsImage image = created(vips, () -> (MemorySegment) vips.newFromMemory.invokeExact(
                rgba, rgba.byteSize(), size.width(), size.height(), 4, VipsLibrary.FORMAT_UCHAR));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = VipsLibrary.text(arena, "interpretation");
            image.replace((in, out) ->
                    (int) vips.copy.invokeExact(in, out, name, VipsLibrary.INTERPRETATION_SRGB, MemorySegment.NULL));
            return image;
        } catch (RuntimeException failed) {
            image.close();
            throw failed;
        }
    }

    int width() {
        return number(vips.width);
    }

    int height() {
        return number(vips.height);
    }

    /** Exif orientation, 1 to 8. */
    int orientation() {
        return number(vips.orientation);
    }

    boolean profiled() {
        try (Arena arena = Arena.ofConfined()) {
            return (long) vips.typeOf.invokeExact(handle, VipsLibrary.text(arena, "icc-profile-data")) != 0;
        } catch (Throwable failed) {
            throw VipsLibrary.propagated(failed);
        }
    }

    boolean transparent() {
        return number(vips.hasAlpha) != 0;
    }

    /** To 8-bit sRGB, with its transparency. */
    void toSrgb() {
        replace((in, out) ->
                (int) vips.colourspace.invokeExact(in, out, VipsLibrary.INTERPRETATION_SRGB, MemorySegment.NULL));
    }

    void cut(Crop crop) {
        replace((in, out) -> (int) vips.extractArea.invokeExact(
                in, out, crop.x(), crop.y(), crop.size().width(), crop.size().height(), MemorySegment.NULL));
    }

    /** Lays transparent pixels on a colour. */
    void flatten(int rgb) {
        withColour(
                rgb,
                (name, colour) -> replace(
                        (in, out) -> (int) vips.flatten.invokeExact(in, out, name, colour, MemorySegment.NULL)));
    }

    /** Centres it on a canvas of a colour. */
    void pad(Dimensions canvas, int rgb) {
        int x = (canvas.width() - width()) / 2;
        int y = (canvas.height() - height()) / 2;
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment extend = VipsLibrary.text(arena, "extend");
            withColour(
                    rgb,
                    (name, colour) -> replace((in, out) -> (int) vips.embed.invokeExact(
                            in,
                            out,
                            x,
                            y,
                            canvas.width(),
                            canvas.height(),
                            extend,
                            VipsLibrary.EXTEND_BACKGROUND,
                            name,
                            colour,
                            MemorySegment.NULL)));
        }
    }

    /** Forgets what the master said beside its pixels. */
    void strip() {
        replace((in, out) -> (int) vips.copy.invokeExact(in, out, MemorySegment.NULL, 0, MemorySegment.NULL));
        try (Arena arena = Arena.ofConfined()) {
            for (String field : fields()) {
                // The savers write Exif anew from fields of their own, so the packet alone is not enough.
                if (METADATA.stream().anyMatch(field::startsWith)) {
                    var _ = (int) vips.removeField.invokeExact(handle, VipsLibrary.text(arena, field));
                }
            }
        } catch (Throwable failed) {
            throw VipsLibrary.propagated(failed);
        }
    }

    private List<String> fields() throws Throwable {
        MemorySegment names = ((MemorySegment) vips.fieldNames.invokeExact(handle)).reinterpret(Long.MAX_VALUE);
        try {
            List<String> fields = new ArrayList<>();
            MemorySegment name = names.getAtIndex(ADDRESS, 0);
            while (!name.equals(MemorySegment.NULL)) {
                fields.add(VipsLibrary.string(name));
                name = names.getAtIndex(ADDRESS, fields.size());
            }
            return fields;
        } finally {
            vips.freeNames.invokeExact(names);
        }
    }

    /** Computes the pixels, so that whatever is done from now on does not begin with the file again. */
    void settle() {
        replace((in, out) -> {
            MemorySegment computed = (MemorySegment) vips.copyMemory.invokeExact(in);
            out.set(ADDRESS, 0, computed);
            return computed.equals(MemorySegment.NULL) ? -1 : 0;
        });
    }

    /** Its pixels with 8 bits per channel; the picture itself stays as it is. */
    Pixels pixels() {
        try (VipsImage plain = new VipsImage(vips, result(vips, out -> (int) vips.colourspace.invokeExact(
                        handle, out, VipsLibrary.INTERPRETATION_SRGB, MemorySegment.NULL)));
                Arena arena = Arena.ofConfined()) {
            MemorySegment length = arena.allocate(JAVA_LONG);
            MemorySegment bytes = (MemorySegment) vips.writeToMemory.invokeExact(plain.handle, length);
            try {
                check(vips, bytes.equals(MemorySegment.NULL) ? -1 : 0);
                byte[] channels = bytes.reinterpret(length.get(JAVA_LONG, 0)).toArray(JAVA_BYTE);
                return pixels(channels, new Dimensions(width(), height()), plain.number(vips.bands));
            } finally {
                vips.free.invokeExact(bytes);
            }
        } catch (Throwable failed) {
            throw VipsLibrary.propagated(failed);
        }
    }

    private static Pixels pixels(byte[] channels, Dimensions size, int bands) {
        int[] argb = new int[Math.toIntExact(size.pixels())];
        for (int i = 0, at = 0; i < argb.length; i++, at += bands) {
            int alpha = bands > 3 ? channels[at + 3] & 0xFF : 0xFF;
            argb[i] = alpha << 24
                    | (channels[at] & 0xFF) << 16
                    | (channels[at + 1] & 0xFF) << 8
                    | channels[at + 2] & 0xFF;
        }
        return new Pixels(size, argb);
    }

    /** Writes it as the suffix with its options says, such as {@code .webp[Q=75]}. */
    byte[] encode(String suffix) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment buffer = arena.allocate(ADDRESS);
            MemorySegment length = arena.allocate(JAVA_LONG);
            int status = (int) vips.writeToBuffer.invokeExact(
                    handle, VipsLibrary.text(arena, suffix), buffer, length, MemorySegment.NULL);
            MemorySegment bytes = buffer.get(ADDRESS, 0);
            try {
                check(vips, status);
                return bytes.reinterpret(length.get(JAVA_LONG, 0)).toArray(JAVA_BYTE);
            } finally {
                vips.free.invokeExact(bytes);
            }
        } catch (Throwable failed) {
            throw VipsLibrary.propagated(failed);
        }
    }

    /** Stops whatever computes it, from another thread. */
    synchronized void kill() {
        killed = true;
        if (!closed) {
            try {
                vips.setKill.invokeExact(handle, 1);
            } catch (Throwable failed) {
                throw VipsLibrary.propagated(failed);
            }
        }
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            unref(vips, handle);
        }
    }

    private void replace(Step step) {
        MemorySegment next = result(vips, out -> step.run(handle, out));
        synchronized (this) {
            unref(vips, handle);
            handle = next;
            if (killed) {
                throw new VipsFailure("killed");
            }
        }
    }

    private int number(MethodHandle getter) {
        try {
            return (int) getter.invokeExact(handle);
        } catch (Throwable failed) {
            throw VipsLibrary.propagated(failed);
        }
    }

    private void withColour(int rgb, BiConsumer<MemorySegment, MemorySegment> use) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment channels = arena.allocateFrom(JAVA_DOUBLE, (rgb >> 16) & 0xFF, (rgb >> 8) & 0xFF, rgb & 0xFF);
            MemorySegment colour = (MemorySegment) vips.newDoubles.invokeExact(channels, 3);
            try {
                use.accept(VipsLibrary.text(arena, "background"), colour);
            } finally {
                vips.unrefArea.invokeExact(colour);
            }
        } catch (Throwable failed) {
            throw VipsLibrary.propagated(failed);
        }
    }

    private static VipsImage created(VipsLibrary vips, Creation creation) {
        try {
            MemorySegment handle = creation.run();
            check(vips, handle.equals(MemorySegment.NULL) ? -1 : 0);
            return new VipsImage(vips, handle);
        } catch (Throwable failed) {
            throw VipsLibrary.propagated(failed);
        }
    }

    private static MemorySegment result(VipsLibrary vips, Operation operation) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment out = arena.allocate(ADDRESS);
            check(vips, operation.run(out));
            return out.get(ADDRESS, 0);
        } catch (Throwable failed) {
            throw VipsLibrary.propagated(failed);
        }
    }

    private static void check(VipsLibrary vips, int status) {
        if (status != 0) {
            throw new VipsFailure(vips.takeError());
        }
    }

    private static void unref(VipsLibrary vips, MemorySegment handle) {
        try {
            vips.unref.invokeExact(handle);
        } catch (Throwable failed) {
            throw VipsLibrary.propagated(failed);
        }
    }

    @FunctionalInterface
    private interface Creation {
        MemorySegment run() throws Throwable;
    }

    @FunctionalInterface
    private interface Operation {
        int run(MemorySegment out) throws Throwable;
    }

    @FunctionalInterface
    private interface Step {
        int run(MemorySegment in, MemorySegment out) throws Throwable;
    }
}
