package org.vitrine.proxy.transform;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a picture in libvips' hands says beside its pixels.
 *
 * @param picture may be changed only while nobody else has it
 */
@SuppressWarnings("restricted") // calling a native library is what this class is for
record VipsFields(VipsLibrary vips, MemorySegment picture) {

    boolean has(String name) {
        return vips.calls().size("vips_image_get_typeof", picture, name) != 0;
    }

    /** A block that its file holds, such as {@code xmp-data}. */
    Optional<byte[]> block(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment data = VipsLibrary.result(arena);
            MemorySegment length = arena.allocate(JAVA_LONG);
            vips.check(vips.calls().number("vips_image_get_blob", picture, name, data, length));
            return Optional.of(
                    data.get(ADDRESS, 0).reinterpret(length.get(JAVA_LONG, 0)).toArray(JAVA_BYTE));
        }
    }

    /** Gives a block to the file that is written. */
    void hold(String name, byte[] block) {
        try (Arena arena = Arena.ofConfined()) {
            vips.calls().run("vips_image_set_blob_copy", picture, name, arena.allocateFrom(JAVA_BYTE, block), (long)
                    block.length);
        }
    }

    /** Says that it shows frames of a height one below the other, and how they are played. */
    void move(int height, Motion motion) {
        int[] delays = motion.delays();
        try (Arena arena = Arena.ofConfined()) {
            vips.calls().run("vips_image_set_int", picture, "page-height", height);
            vips.calls().run("vips_image_set_int", picture, "loop", motion.plays());
            vips.calls()
                    .run(
                            "vips_image_set_array_int",
                            picture,
                            "delay",
                            arena.allocateFrom(JAVA_INT, delays),
                            delays.length);
        }
    }

    void clear() {
        for (String name : names()) {
            // The savers write Exif anew from fields of their own, so the packet alone is not enough.
            var _ = vips.calls().number("vips_image_remove", picture, name);
        }
    }

    private List<String> names() {
        List<String> found = new ArrayList<>();
        MemorySegment names =
                vips.calls().pointer("vips_image_get_fields", picture).reinterpret(Long.MAX_VALUE);
        try {
            MemorySegment name = names.getAtIndex(ADDRESS, 0);
            while (!name.equals(MemorySegment.NULL)) {
                found.add(VipsLibrary.string(name));
                name = names.getAtIndex(ADDRESS, found.size());
            }
            return found;
        } finally {
            vips.calls().run("g_strfreev", names);
        }
    }
}
