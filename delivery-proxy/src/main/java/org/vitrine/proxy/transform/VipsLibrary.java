package org.vitrine.proxy.transform;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * libvips, loaded and set up once for the life of the process.
 *
 * @see <a href="https://www.libvips.org/API/current/">libvips API</a>
 */
@SuppressWarnings("restricted") // calling a native library is what this class is for
final class VipsLibrary {

    private static final Logger LOG = LoggerFactory.getLogger(VipsLibrary.class);

    /** Names a file of its own in the environment, for machines whose package of libvips is old. */
    private static final String PLACE = "VITRINE_LIBVIPS";

    private static final List<String> NAMES = List.of(
            "libvips.so.42",
            "libvips.so",
            "libvips.42.dylib",
            "libvips.dylib",
            "/opt/homebrew/lib/libvips.42.dylib",
            "/usr/local/lib/libvips.42.dylib");

    /** It cannot be started twice. */
    private static final Optional<VipsLibrary> LOADED = load();

    private final NativeCalls calls;

    private VipsLibrary(NativeCalls calls) {
        this.calls = calls;
    }

    /** The library, if the machine has it. */
    static Optional<VipsLibrary> find() {
        return LOADED;
    }

    private static Optional<VipsLibrary> load() {
        String named = System.getenv(PLACE);
        boolean any = named == null || named.isBlank();
        // A library that is named is used or none is: another would be a surprise.
        for (String name : any ? NAMES : List.of(named)) {
            try {
                VipsLibrary library =
                        new VipsLibrary(new NativeCalls(SymbolLookup.libraryLookup(name, Arena.global())));
                library.start();
                LOG.info("{} makes the renditions ({}).", library.version(), name);
                return Optional.of(library);
            } catch (IllegalArgumentException | IllegalStateException | IllegalCallerException absent) {
                LOG.atLevel(any ? Level.DEBUG : Level.WARN).log("{} is not used: {}", name, absent.toString());
            }
        }
        LOG.info("libvips is not on this machine; the Java engine makes the renditions, slower and without AVIF.");
        return Optional.empty();
    }

    private void start() {
        // Warnings about odd masters would go to standard error, uncounted and without the file's name.
        var _ = calls.number("g_setenv", "VIPS_WARNING", "0", 1);
        if (calls.number("vips_init", "vitrine") != 0) {
            throw new IllegalStateException("vips_init failed: " + takeError());
        }
        // One thread per picture: many pictures at once use the processors better than one in many threads.
        calls.run("vips_concurrency_set", 1);
        calls.run("vips_cache_set_max", 0);
        if (!atLeast(8, 13)) {
            throw new IllegalStateException("libvips 8.13 or newer is needed, which can block unsafe loaders.");
        }
        calls.run("vips_block_untrusted_set", 1);
    }

    /** Its functions. */
    NativeCalls calls() {
        return calls;
    }

    /** Such as {@code libvips 8.14.1}. */
    String version() {
        return "libvips " + number(0) + "." + number(1) + "." + number(2);
    }

    /** Whether it is of a version, or newer. */
    boolean atLeast(int major, int minor) {
        return number(0) > major || (number(0) == major && number(1) >= minor);
    }

    private int number(int part) {
        return calls.number("vips_version", part);
    }

    /** What libvips last complained about, in one line; taking it empties the library's buffer. */
    String takeError() {
        MemorySegment text = calls.pointer("vips_error_buffer_copy");
        try {
            return string(text).strip().replaceAll("\\s*\\R\\s*", "; ");
        } finally {
            calls.run("g_free", text);
        }
    }

    /** Refuses what an operation says went wrong. */
    void check(int status) {
        if (status != 0) {
            throw new VipsFailure(takeError());
        }
    }

    /** What a constructor made; nothing is a failure. */
    MemorySegment made(MemorySegment pointer) {
        check(pointer.equals(MemorySegment.NULL) ? -1 : 0);
        return pointer;
    }

    /** A pointer that an operation writes to. */
    static MemorySegment result(Arena arena) {
        return arena.allocate(ADDRESS);
    }

    static String string(MemorySegment text) {
        return text.equals(MemorySegment.NULL)
                ? ""
                : text.reinterpret(Long.MAX_VALUE).getString(0, StandardCharsets.UTF_8);
    }
}
