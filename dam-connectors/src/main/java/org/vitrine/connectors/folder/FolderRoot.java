package org.vitrine.connectors.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Optional;
import java.util.stream.Stream;
import org.vitrine.connectors.metadata.UnreadableFile;
import org.vitrine.core.refusal.SourceUnavailable;

/**
 * The root of a folder source: turns ids into files and back. An id is the path relative to the root, with {@code /},
 * in Unicode normalisation form C; no id leads out of the root, by dots or by links.
 */
final class FolderRoot {

    private final String source;
    private final Path root;

    FolderRoot(String source, Path root) {
        this.source = source;
        this.root = root.toAbsolutePath().normalize();
    }

    Path path() {
        return root;
    }

    /**
     * The root without links, known to be there.
     *
     * @throws SourceUnavailable if it is not a folder that can be read
     */
    Path real() {
        try {
            Path real = root.toRealPath();
            if (Files.isDirectory(real) && Files.isReadable(real)) {
                return real;
            }
            throw unavailable("is not a folder that can be read");
        } catch (IOException e) {
            throw unavailable("cannot be found: " + e);
        }
    }

    /** The id of a file below the root. */
    String id(Path file) {
        Path relative = root.relativize(file);
        StringBuilder id = new StringBuilder();
        for (Path part : relative) {
            id.append(id.isEmpty() ? "" : "/").append(part);
        }
        return Normalizer.normalize(id, Normalizer.Form.NFC);
    }

    /**
     * The file an id names, without links; empty if there is none.
     *
     * @throws UnreadableFile if the id or a link leads out of the root, or it names what is no file
     */
    Optional<Path> file(String id) throws UnreadableFile {
        Optional<Path> named = named(id);
        if (named.isEmpty() || Files.isDirectory(named.get(), LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            Path real = named.get().toRealPath();
            if (!real.startsWith(root.toRealPath())) {
                throw new UnreadableFile("The link leads out of the folder; put the file itself here.");
            }
            if (!Files.isRegularFile(real)) {
                throw new UnreadableFile(
                        Files.isDirectory(real)
                                ? "A link to a folder is not followed; put the files themselves here."
                                : "This is not a regular file.");
            }
            return Optional.of(real);
        } catch (IOException e) {
            if (Files.isSymbolicLink(named.get())) {
                throw new UnreadableFile("The link leads nowhere; put the file itself here.", e);
            }
            return Optional.empty();
        }
    }

    /** Whether an id names a file that lies in the root. */
    boolean has(String id) {
        try {
            return file(id).isPresent();
        } catch (UnreadableFile e) {
            return false;
        }
    }

    /** The path of an id before links are followed; empty if nothing can be called so. */
    private Optional<Path> named(String id) throws UnreadableFile {
        try {
            Path path = root.resolve(id).normalize();
            if (id.startsWith("/") || !path.startsWith(root) || path.equals(root)) {
                throw new UnreadableFile("The name \"" + id + "\" leads out of the folder.");
            }
            return Files.exists(path, LinkOption.NOFOLLOW_LINKS) ? Optional.of(path) : inAnyForm(id);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Some systems keep names decomposed; then an id's path is found by comparing names. */
    private Optional<Path> inAnyForm(String id) {
        Optional<Path> at = Optional.of(root);
        for (String part : id.split("/")) {
            at = at.flatMap(folder -> child(folder, part));
        }
        return at;
    }

    private static Optional<Path> child(Path folder, String name) {
        if (name.chars().allMatch(c -> c < 0x80)) {
            Path child = folder.resolve(name);
            return Files.exists(child, LinkOption.NOFOLLOW_LINKS) ? Optional.of(child) : Optional.empty();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(
                            child -> Normalizer.normalize(String.valueOf(child.getFileName()), Normalizer.Form.NFC)
                                    .equals(name))
                    .findFirst();
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private SourceUnavailable unavailable(String why) {
        return new SourceUnavailable(
                "The folder of the source \"" + source + "\" cannot be read at the moment.", root + " " + why);
    }
}
