package org.vitrine.connectors.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
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

    /** The root as it was when something was in it; it looks different as soon as that may be otherwise. */
    private volatile Optional<FolderEntry> filled = Optional.empty();

    FolderRoot(String source, Path root) {
        this.source = source;
        this.root = root.toAbsolutePath().normalize();
    }

    Path path() {
        return root;
    }

    /**
     * Makes sure that the root is there, so that something follows from a file that is not.
     *
     * @throws SourceUnavailable if it is not a folder that can be read
     */
    void require() {
        if (!Files.isDirectory(root) || !Files.isReadable(root)) {
            throw unavailable(Files.exists(root) ? "is not a folder that can be read" : "cannot be found");
        }
    }

    /**
     * Makes sure that a file which is not there is missing by itself: a folder that is not mounted is there, but empty.
     *
     * @throws SourceUnavailable if nothing is in the root, or it cannot be read
     */
    void requireContent() {
        require();
        try {
            Optional<FolderEntry> now = FolderEntry.of(root);
            if (now.equals(filled)) {
                return;
            }
            try (Stream<Path> children = Files.list(root)) {
                if (children.findAny().isEmpty()) {
                    throw unavailable("is empty; it may only not be mounted");
                }
            }
            filled = now;
        } catch (IOException | UncheckedIOException e) {
            throw unavailable("cannot be listed: " + e);
        }
    }

    /** The id of a file below the root. */
    String id(Path file) {
        Path relative = root.relativize(file);
        StringBuilder id = new StringBuilder();
        for (Path part : relative) {
            id.append(id.isEmpty() ? "" : "/").append(part);
        }
        return isAscii(id) ? id.toString() : Normalizer.normalize(id, Normalizer.Form.NFC);
    }

    /**
     * A file that is there.
     *
     * @param path where it lies; no part of it below the root is a link
     */
    record Found(Path path, FileStamp stamp) {}

    /**
     * The file an id names; empty if there is none. Links are resolved only where one is met: nearly all files have
     * none on their way, and this is asked several times for each of them whenever everything is compared.
     *
     * @throws UnreadableFile if the id or a link leads out of the root, it names what is no file, or the file system does
     *     not say what is there
     * @throws SourceUnavailable if it says nothing of the root either
     */
    Optional<Found> file(String id) throws UnreadableFile {
        try {
            Optional<Path> named = named(id);
            return named.isEmpty() ? Optional.empty() : found(named.get());
        } catch (IOException e) {
            require();
            // Nothing follows from that: least of all that it is gone, or that there is no sidecar.
            throw new UnreadableFile("The file system does not say what is there: " + e, e);
        }
    }

    private Optional<Found> found(Path path) throws IOException, UnreadableFile {
        if (liesBehindLink(path)) {
            return linked(path);
        }
        Optional<FolderEntry> entry = FolderEntry.of(path, LinkOption.NOFOLLOW_LINKS);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        return switch (entry.get().kind()) {
            case FOLDER -> {
                requireListed(path);
                yield Optional.empty();
            }
            case FILE -> Optional.of(new Found(path, entry.get().stamp()));
            case LINK -> linked(path);
            case OTHER -> throw new UnreadableFile("This is not a regular file.");
        };
    }

    /** A folder is no file; but that nobody knows what lies in one must be said. */
    private static void requireListed(Path folder) throws UnreadableFile {
        try (Stream<Path> children = Files.list(folder)) {
            children.forEach(child -> {});
        } catch (NoSuchFileException | NotDirectoryException e) {
            // Gone since it was asked for.
            return;
        } catch (IOException | UncheckedIOException e) {
            throw new UnreadableFile("This folder cannot be listed; what it held is kept as it was: " + e, e);
        }
    }

    private boolean liesBehindLink(Path path) throws IOException {
        for (Path folder = path.getParent(); folder != null && !folder.equals(root); folder = folder.getParent()) {
            if (FolderEntry.isLink(folder)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Found> linked(Path path) throws IOException, UnreadableFile {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            Path real = path.toRealPath();
            if (!real.startsWith(root.toRealPath())) {
                throw new UnreadableFile("The link leads out of the folder; put the file itself here.");
            }
            if (Files.isDirectory(real)) {
                throw new UnreadableFile("A link to a folder is not followed; put the files themselves here.");
            }
            if (!Files.isRegularFile(real)) {
                throw new UnreadableFile("This is not a regular file.");
            }
            return FileStamp.of(real).map(stamp -> new Found(real, stamp));
        } catch (NoSuchFileException | NotDirectoryException e) {
            if (FolderEntry.isLink(path)) {
                throw new UnreadableFile("The link leads nowhere; put the file itself here.", e);
            }
            return Optional.empty();
        }
    }

    /** The path of an id before links are followed; empty if nothing can be called so. */
    private Optional<Path> named(String id) throws IOException, UnreadableFile {
        try {
            Path path = root.resolve(id).normalize();
            if (id.startsWith("/") || !path.startsWith(root) || path.equals(root)) {
                throw new UnreadableFile("The name \"" + id + "\" leads out of the folder.");
            }
            if (FolderEntry.exists(path)) {
                return Optional.of(path);
            }
            return isAscii(id) ? Optional.empty() : inAnyForm(id);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Some systems keep names decomposed; then an id's path is found by comparing names. */
    private Optional<Path> inAnyForm(String id) throws IOException {
        Path at = root;
        for (String part : id.split("/")) {
            Optional<Path> child = child(at, part);
            if (child.isEmpty()) {
                return Optional.empty();
            }
            at = child.get();
        }
        return Optional.of(at);
    }

    private static Optional<Path> child(Path folder, String name) throws IOException {
        if (isAscii(name)) {
            Path child = folder.resolve(name);
            return FolderEntry.exists(child) ? Optional.of(child) : Optional.empty();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(
                            child -> Normalizer.normalize(String.valueOf(child.getFileName()), Normalizer.Form.NFC)
                                    .equals(name))
                    .findFirst();
        } catch (NoSuchFileException | NotDirectoryException e) {
            return Optional.empty();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean isAscii(CharSequence text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private SourceUnavailable unavailable(String why) {
        return new SourceUnavailable(
                "The folder of the source \"" + source + "\" cannot be read at the moment.", root + " " + why);
    }
}
