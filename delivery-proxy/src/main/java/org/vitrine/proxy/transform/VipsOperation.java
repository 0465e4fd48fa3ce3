package org.vitrine.proxy.transform;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;

/**
 * One operation that makes a picture of a picture: its C function takes both, then what it must know, then options by
 * name in any order, then a null pointer.
 */
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
            List<Object> arguments = new ArrayList<>(List.of(in, out));
            arguments.addAll(required);
            int fixed = arguments.size();
            arguments.addAll(options);
            arguments.add(MemorySegment.NULL);
            vips.check(vips.calls().variadicNumber(function, fixed, arguments.toArray()));
            return out.get(ValueLayout.ADDRESS, 0);
        }
    }
}
