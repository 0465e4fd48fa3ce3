package org.vitrine.proxy.origin.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.core.digest.ContentDigest;
import org.vitrine.proxy.origin.http.Fetched;

/**
 * The files of fetched masters. Each stands under its key's name with its length and digest at the end of it, and is
 * moved there in one step once it is complete, so that what is under such a name is whole or was damaged later.
 */
final class MasterFolder {

    private static final Logger LOG = LoggerFactory.getLogger(MasterFolder.class);
    private static final String HALF = ".part";

    private final Path folder;

    /**
     * A complete file.
     *
     * @param name of its key
     */
    record Stored(String name, long bytes, String digest, Path path) {}

    MasterFolder(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What earlier runs left, the longest unused first; what they did not finish is deleted. */
    List<Stored> found() {
        List<Stored> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Optional<Stored> stored = stored(file);
                if (stored.isPresent() && Files.size(file) == stored.get().bytes()) {
                    found.add(stored.get());
                } else {
                    Files.deleteIfExists(file);
                }
            }
            found.sort(Comparator.comparing(stored -> lastUse(stored.path())));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A place for a file on its way. */
    Path half() {
        return folder.resolve(UUID.randomUUID() + HALF);
    }

    Stored keep(String name, Fetched fetched) throws IOException {
        Path path = folder.resolve(name + "." + fetched.bytes() + "." + fetched.digest());
        Files.move(fetched.file(), path, StandardCopyOption.ATOMIC_MOVE);
        return new Stored(name, fetched.bytes(), fetched.digest(), path);
    }

    /** Whether a file still has the content it was stored with. */
    boolean sound(Stored stored) {
        try {
            boolean same = ContentDigest.of(stored.path()).equals(stored.digest());
            if (!same) {
                LOG.warn("{} was damaged and is fetched again", stored.path());
            }
            return same;
        } catch (IOException e) {
            LOG.warn("{} cannot be read and is fetched again: {}", stored.path(), e.toString());
            return false;
        }
    }

    /** Takes note that a file was used, for the order after a restart. */
    void touch(Stored stored, Instant now) {
        try {
            Files.setLastModifiedTime(stored.path(), FileTime.from(now));
        } catch (IOException e) {
            LOG.debug("{} cannot be marked as used", stored.path(), e);
        }
    }

    void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} cannot be deleted", file, e);
        }
    }

    private static Optional<Stored> stored(Path file) {
        String[] parts = String.valueOf(file.getFileName()).split("\\.", -1);
        return parts.length == 3 && parts[1].matches("\\d{1,18}") && parts[2].matches("[0-9a-f]{64}")
                ? Optional.of(new Stored(parts[0], Long.parseLong(parts[1]), parts[2], file))
                : Optional.empty();
    }

    private static Instant lastUse(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }
}
