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
    private final List<Object> required;
    private final List<Object> options = new ArrayList<>();

    private VipsOperation(String function, List<Object> required) {
        this.function = function;
        this.required = required;
    }

    static VipsOperation of(String function, Object... required) {
        return new VipsOperation(function, List.of(required));
    }

    VipsOperation option(String name, Object value) {
        options.add(name);
        options.add(value);
        return this;
    }

    /** The picture that is made; pixels are computed when they are asked for. */
    MemorySegment on(VipsLibrary vips, MemorySegment in) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment out = VipsLibrary.result(arena);
            vips.check(run(vips, in, out));
            return out.get(ADDRESS, 0);
        }
    }

    /** The file that is written. */
    byte[] written(VipsLibrary vips, MemorySegment in) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment buffer = VipsLibrary.result(arena);
            MemorySegment length = arena.allocate(JAVA_LONG);
            int status = run(vips, in, buffer, length);
            MemorySegment bytes = buffer.get(ADDRESS, 0);
            try {
                vips.check(status);
                return bytes.reinterpret(length.get(JAVA_LONG, 0)).toArray(JAVA_BYTE);
            } finally {
                vips.calls().run("g_free", bytes);
            }
        }
    }

    private int run(VipsLibrary vips, MemorySegment in, MemorySegment... out) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(in);
        arguments.addAll(List.of(out));
        arguments.addAll(required);
        int fixed = arguments.size();
        arguments.addAll(options);
        arguments.add(MemorySegment.NULL);
        return vips.calls().variadicNumber(function, fixed, arguments.toArray());
    }
}
