package org.vitrine.proxy.transform;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Calls C functions by name. What is passed says what they take: {@code Integer} an int, {@code Long} a long or a size,
 * {@code Double} a double, {@code MemorySegment} a pointer, {@code String} a text that lives as long as the call.
 */
@SuppressWarnings("restricted") // calling a native library is what this class is for
final class NativeCalls {

    /** One way a function is called; {@code fixed} counts the arguments before an ellipsis, -1 where there is none. */
    private record Signature(String function, int fixed, FunctionDescriptor types) {}

    private final Linker linker = Linker.nativeLinker();
    private final SymbolLookup symbols;
    private final Map<Signature, MethodHandle> known = new ConcurrentHashMap<>();

    NativeCalls(SymbolLookup symbols) {
        this.symbols = symbols;
    }

    /** Calls a function that returns an int. */
    int number(String function, Object... arguments) {
        return result(Integer.class, call(Optional.of(JAVA_INT), function, -1, arguments));
    }

    /** Calls a function that returns a long. */
    long size(String function, Object... arguments) {
        return result(Long.class, call(Optional.of(JAVA_LONG), function, -1, arguments));
    }

    /** Calls a function that returns a pointer. */
    MemorySegment pointer(String function, Object... arguments) {
        return result(MemorySegment.class, call(Optional.of(ADDRESS), function, -1, arguments));
    }

    /** Calls a function that returns nothing. */
    void run(String function, Object... arguments) {
        call(Optional.empty(), function, -1, arguments);
    }

    /**
     * Calls a function with an ellipsis that returns an int.
     *
     * @param fixed how many arguments come before the ellipsis
     */
    int variadicNumber(String function, int fixed, Object... arguments) {
        return result(Integer.class, call(Optional.of(JAVA_INT), function, fixed, arguments));
    }

    private static <T> T result(Class<T> type, @Nullable Object value) {
        if (value == null) {
            throw new IllegalStateException("A function returned nothing in place of a " + type.getSimpleName() + ".");
        }
        return type.cast(value);
    }

    private @Nullable Object call(Optional<MemoryLayout> result, String function, int fixed, Object... arguments) {
        MemoryLayout[] layouts = new MemoryLayout[arguments.length];
        Object[] values = new Object[arguments.length];
        try (Arena arena = Arena.ofConfined()) {
            for (int i = 0; i < arguments.length; i++) {
                layouts[i] = layout(arguments[i]);
                values[i] = arguments[i] instanceof String text
                        ? arena.allocateFrom(text, StandardCharsets.UTF_8)
                        : arguments[i];
            }
            FunctionDescriptor types = result.map(type -> FunctionDescriptor.of(type, layouts))
                    .orElseGet(() -> FunctionDescriptor.ofVoid(layouts));
            MethodHandle handle = known.computeIfAbsent(new Signature(function, fixed, types), this::link);
            return (Object) handle.invokeExact(values);
        } catch (RuntimeException | Error known) {
            throw known;
        } catch (Throwable impossible) {
            // A C function throws nothing.
            throw new IllegalStateException(impossible);
        }
    }

    private MethodHandle link(Signature signature) {
        MemorySegment symbol = symbols.find(signature.function())
                .orElseThrow(() -> new IllegalStateException("libvips lacks " + signature.function() + "."));
        Linker.Option[] options = signature.fixed() < 0
                ? new Linker.Option[0]
                : new Linker.Option[] {Linker.Option.firstVariadicArg(signature.fixed())};
        int arguments = signature.types().argumentLayouts().size();
        return linker.downcallHandle(symbol, signature.types(), options)
                .asSpreader(Object[].class, arguments)
                .asType(MethodType.methodType(Object.class, Object[].class));
    }

    private static MemoryLayout layout(Object argument) {
        return switch (argument) {
            case Integer _ -> JAVA_INT;
            case Long _ -> JAVA_LONG;
            case Double _ -> JAVA_DOUBLE;
            case String _, MemorySegment _ -> ADDRESS;
            default ->
                throw new IllegalArgumentException(
                        "C takes no " + argument.getClass().getName() + ".");
        };
    }
}
