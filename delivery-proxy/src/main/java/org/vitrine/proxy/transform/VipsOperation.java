package org.vitrine.proxy.transform;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/**
 * One operation on a picture, or on a source of one: its C function takes it, then where the result goes, then what it
 * must know, then options by name in any order, then a null pointer.
 */
@SuppressWarnings("restricted") // calling a native library is what this class is for
final class VipsOperation {

    private final String function;
    /** What stands before the arguments where one function calls many operations by their names. */
    private final List<Object> name;

    private final List<Object> required;
    private final List<Object> options = new ArrayList<>();

    private VipsOperation(String function, List<Object> name, List<Object> required) {
        this.function = function;
        this.name = name;
        this.required = required;
    }

    static VipsOperation of(String function, Object... required) {
        return new VipsOperation(function, List.of(), List.of(required));
    }

    /** A loader or saver. They have functions of their own only in a libvips that was built with one library for each. */
    static VipsOperation foreign(String name) {
        return new VipsOperation("vips_call", List.of(name), List.of());
    }

    VipsOperation option(String name, Object value) {
        options.add(name);
        options.add(value);
        return this;
    }

    /** What is made: a saver's file, or else a picture, whose pixels are computed when they are asked for. */
    MemorySegment on(VipsLibrary vips, MemorySegment in) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment out = VipsLibrary.result(arena);
            vips.check(run(vips, in, out));
            return out.get(ADDRESS, 0);
        }
    }

    /** The file that a saver writes. */
    byte[] written(VipsLibrary vips, MemorySegment in) {
        MemorySegment blob = on(vips, in);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment length = arena.allocate(JAVA_LONG);
            MemorySegment bytes = vips.calls().pointer("vips_blob_get", blob, length);
            return bytes.reinterpret(length.get(JAVA_LONG, 0)).toArray(JAVA_BYTE);
        } finally {
            vips.calls().run("vips_area_unref", blob);
        }
    }

    private int run(VipsLibrary vips, MemorySegment in, MemorySegment out) {
        List<Object> arguments = new ArrayList<>(name);
        arguments.add(in);
        arguments.add(out);
        arguments.addAll(required);
        int fixed = name.isEmpty() ? arguments.size() : name.size();
        arguments.addAll(options);
        arguments.add(MemorySegment.NULL);
        return vips.calls().variadicNumber(function, fixed, arguments.toArray());
    }
}
