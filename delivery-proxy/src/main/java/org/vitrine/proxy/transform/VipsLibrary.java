package org.vitrine.proxy.transform;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The few functions of libvips that are called, as they are declared in C. Functions with named options are variadic
 * there: the options are bound in a fixed order, closed by a null pointer.
 *
 * @see <a href="https://www.libvips.org/API/current/">libvips API</a>
 */
@SuppressWarnings("restricted") // calling a native library is what this class is for
final class VipsLibrary {

    /** Constants of the C enumerations. */
    static final int SIZE_FORCE = 3;

    static final int EXTEND_BACKGROUND = 5;
    static final int INTERPRETATION_SRGB = 22;
    static final int FORMAT_UCHAR = 0;

    private static final Logger LOG = LoggerFactory.getLogger(VipsLibrary.class);

    private static final List<String> NAMES = List.of(
            "libvips.so.42",
            "libvips.so",
            "libvips.42.dylib",
            "libvips.dylib",
            "/opt/homebrew/lib/libvips.42.dylib",
            "/usr/local/lib/libvips.42.dylib");

    private static final MemoryLayout SIZE_T = JAVA_LONG;

    /** Loaded once for the life of the process: libvips cannot be started twice. */
    private static final Optional<VipsLibrary> LOADED = load();

    private final Linker linker = Linker.nativeLinker();
    private final SymbolLookup symbols;

    final MethodHandle init = function("vips_init", JAVA_INT, ADDRESS);
    final MethodHandle versionNumber = function("vips_version", JAVA_INT, JAVA_INT);
    final MethodHandle errorText = function("vips_error_buffer_copy", ADDRESS);
    final MethodHandle unref = action("g_object_unref", ADDRESS);
    final MethodHandle free = action("g_free", ADDRESS);

    /** {@code VipsImage *(void *buf, size_t len, char *options, NULL)}. */
    final MethodHandle newFromBuffer =
            variadic(3, "vips_image_new_from_buffer", ADDRESS, ADDRESS, SIZE_T, ADDRESS, ADDRESS);

    /** {@code VipsImage *(void *data, size_t size, int width, int height, int bands, VipsBandFormat)}. */
    final MethodHandle newFromMemory =
            function("vips_image_new_from_memory", ADDRESS, ADDRESS, SIZE_T, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);

    final MethodHandle width = function("vips_image_get_width", JAVA_INT, ADDRESS);
    final MethodHandle height = function("vips_image_get_height", JAVA_INT, ADDRESS);
    final MethodHandle orientation = function("vips_image_get_orientation", JAVA_INT, ADDRESS);
    final MethodHandle hasAlpha = function("vips_image_hasalpha", JAVA_INT, ADDRESS);
    final MethodHandle bands = function("vips_image_get_bands", JAVA_INT, ADDRESS);

    /** {@code VipsImage *(image)}: the same with its pixels computed. */
    final MethodHandle copyMemory = function("vips_image_copy_memory", ADDRESS, ADDRESS);

    /** {@code void *(image, size_t *size)}. */
    final MethodHandle writeToMemory = function("vips_image_write_to_memory", ADDRESS, ADDRESS, ADDRESS);

    final MethodHandle setKill = action("vips_image_set_kill", ADDRESS, JAVA_INT);

    /** {@code gboolean (image, char *name)}. */
    final MethodHandle removeField = function("vips_image_remove", JAVA_INT, ADDRESS, ADDRESS);

    /** {@code char **(image)}; the names are freed by {@link #freeNames}. */
    final MethodHandle fieldNames = function("vips_image_get_fields", ADDRESS, ADDRESS);

    final MethodHandle freeNames = action("g_strfreev", ADDRESS);

    final MethodHandle typeOf = function("vips_image_get_typeof", JAVA_LONG, ADDRESS, ADDRESS);

    /**
     * {@code (void *buf, size_t len, out, int width, height=, size=, option_string=, export_profile=, NULL)}; a null
     * name in place of the last option ends the list early.
     */
    final MethodHandle thumbnail = variadic(
            4,
            "vips_thumbnail_buffer",
            JAVA_INT,
            ADDRESS,
            SIZE_T,
            ADDRESS,
            JAVA_INT,
            ADDRESS,
            JAVA_INT,
            ADDRESS,
            JAVA_INT,
            ADDRESS,
            ADDRESS,
            ADDRESS,
            ADDRESS,
            ADDRESS);

    /** {@code (in, out, interpretation=, NULL)}; a null name in place of the option leaves it out. */
    final MethodHandle copy = variadic(2, "vips_copy", JAVA_INT, ADDRESS, ADDRESS, ADDRESS, JAVA_INT, ADDRESS);

    /** {@code (in, out, VipsInterpretation, NULL)}. */
    final MethodHandle colourspace = variadic(3, "vips_colourspace", JAVA_INT, ADDRESS, ADDRESS, JAVA_INT, ADDRESS);

    /** {@code (in, out, int left, int top, int width, int height, NULL)}. */
    final MethodHandle extractArea = variadic(
            6, "vips_extract_area", JAVA_INT, ADDRESS, ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS);

    /** {@code (in, out, background=, NULL)}. */
    final MethodHandle flatten = variadic(2, "vips_flatten", JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS);

    /** {@code (in, out, int x, int y, int width, int height, extend=, background=, NULL)}. */
    final MethodHandle embed = variadic(
            6,
            "vips_embed",
            JAVA_INT,
            ADDRESS,
            ADDRESS,
            JAVA_INT,
            JAVA_INT,
            JAVA_INT,
            JAVA_INT,
            ADDRESS,
            JAVA_INT,
            ADDRESS,
            ADDRESS,
            ADDRESS);

    final MethodHandle newDoubles = function("vips_array_double_new", ADDRESS, ADDRESS, JAVA_INT);
    final MethodHandle unrefArea = action("vips_area_unref", ADDRESS);

    /** {@code (in, char *suffix, void **buf, size_t *len, NULL)}. */
    final MethodHandle writeToBuffer =
            variadic(4, "vips_image_write_to_buffer", JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS);

    private VipsLibrary(SymbolLookup symbols) {
        // Before the fields above are initialised, which look their functions up.
        this.symbols = symbols;
        super();
    }

    /** The library, if the machine has it. */
    static Optional<VipsLibrary> find() {
        return LOADED;
    }

    private static Optional<VipsLibrary> load() {
        for (String name : NAMES) {
            try {
                VipsLibrary library = new VipsLibrary(SymbolLookup.libraryLookup(name, Arena.global()));
                library.start();
                LOG.info("{} makes the renditions ({}).", library.version(), name);
                return Optional.of(library);
            } catch (IllegalArgumentException | IllegalStateException | IllegalCallerException absent) {
                LOG.debug("{} is not used: {}", name, absent.toString());
            }
        }
        LOG.info("libvips is not on this machine; the Java engine makes the renditions, slower and without AVIF.");
        return Optional.empty();
    }

    private void start() {
        try (Arena arena = Arena.ofConfined()) {
            MethodHandle setenv = function("g_setenv", JAVA_INT, ADDRESS, ADDRESS, JAVA_INT);
            // Warnings about odd masters would go to standard error, uncounted and without the file's name.
            var _ = (int) setenv.invokeExact(text(arena, "VIPS_WARNING"), text(arena, "0"), 1);
            if ((int) init.invokeExact(text(arena, "vitrine")) != 0) {
                throw new IllegalStateException("vips_init failed: " + takeError());
            }
            // One thread per picture: many pictures at once use the processors better than one in many threads.
            action("vips_concurrency_set", JAVA_INT).invokeExact(1);
            action("vips_cache_set_max", JAVA_INT).invokeExact(0);
            if (atLeast(8, 13)) {
                action("vips_block_untrusted_set", JAVA_INT).invokeExact(1);
            } else {
                throw new IllegalStateException("libvips 8.13 or newer is needed, which can block unsafe loaders.");
            }
        } catch (Throwable failed) {
            throw propagated(failed);
        }
    }

    private boolean atLeast(int major, int minor) throws Throwable {
        int foundMajor = (int) versionNumber.invokeExact(0);
        int foundMinor = (int) versionNumber.invokeExact(1);
        return foundMajor > major || (foundMajor == major && foundMinor >= minor);
    }

    /** Such as {@code libvips 8.14.1}. */
    String version() {
        try {
            return "libvips " + (int) versionNumber.invokeExact(0) + "." + (int) versionNumber.invokeExact(1) + "."
                    + (int) versionNumber.invokeExact(2);
        } catch (Throwable failed) {
            throw propagated(failed);
        }
    }

    /** What libvips last complained about, in one line; taking it empties the library's buffer. */
    String takeError() {
        try {
            MemorySegment text = (MemorySegment) errorText.invokeExact();
            try {
                return string(text).strip().replaceAll("\\s*\\R\\s*", "; ");
            } finally {
                free.invokeExact(text);
            }
        } catch (Throwable failed) {
            throw propagated(failed);
        }
    }

    /** A downcall itself throws nothing; whatever else comes is a defect of the binding or the machine. */
    static RuntimeException propagated(Throwable failed) {
        return switch (failed) {
            case RuntimeException known -> known;
            case Error error -> throw error;
            default -> new IllegalStateException(failed);
        };
    }

    static MemorySegment text(Arena arena, String value) {
        return arena.allocateFrom(value, StandardCharsets.UTF_8);
    }

    static String string(MemorySegment text) {
        return text.equals(MemorySegment.NULL)
                ? ""
                : text.reinterpret(Long.MAX_VALUE).getString(0, StandardCharsets.UTF_8);
    }

    private MethodHandle function(String name, MemoryLayout result, MemoryLayout... parameters) {
        return linker.downcallHandle(symbol(name), FunctionDescriptor.of(result, parameters));
    }

    private MethodHandle action(String name, MemoryLayout... parameters) {
        return linker.downcallHandle(symbol(name), FunctionDescriptor.ofVoid(parameters));
    }

    private MethodHandle variadic(int named, String name, MemoryLayout result, MemoryLayout... parameters) {
        return linker.downcallHandle(
                symbol(name), FunctionDescriptor.of(result, parameters), Linker.Option.firstVariadicArg(named));
    }

    private MemorySegment symbol(String name) {
        return symbols.find(name).orElseThrow(() -> new IllegalStateException("libvips lacks " + name + "."));
    }
}
