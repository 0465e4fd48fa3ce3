package org.vitrine.proxy.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renditions as files that say what they are: {@code ab/<digest of the key>-<digest of the content>}. The folder is its
 * own index, and a file whose content does not fit its name is told from a whole one. Written beside their place and
 * moved into it, so that none is ever seen half.
 */
final class CacheFolder {

    /** One kept file. */
    record Stored(String digest, long length) {}

    /** One kept file and when it was written. */
    record Found(RenditionKey key, Stored stored, FileTime written) {}

    private static final Logger log = LoggerFactory.getLogger(CacheFolder.class);
    private static final Pattern NAME = Pattern.compile("([0-9a-f]{64})-([0-9a-f]{64})");
    private static final String UNFINISHED = ".part";

    private final Path root;

    CacheFolder(Path root) throws IOException {
        this.root = Files.createDirectories(root);
    }

    /** All kept files, the oldest first; what an earlier process left unfinished is removed. */
    List<Found> scan() throws IOException {
        List<Found> found = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String name = String.valueOf(file.getFileName());
                Matcher form = NAME.matcher(name);
                if (form.matches()) {
                    Stored stored = new Stored(form.group(2), attributes.size());
                    found.add(new Found(new RenditionKey(form.group(1)), stored, attributes.lastModifiedTime()));
                } else if (name.endsWith(UNFINISHED)) {
                    Files.delete(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        found.sort(Comparator.comparing(Found::written));
        return found;
    }

    Stored write(RenditionKey key, ByteBuffer content) throws IOException {
        Stored stored = new Stored(ContentDigest.of(content), content.remaining());
        Path place = place(key, stored);
        Files.createDirectories(place.getParent());
        Path unfinished = Files.createTempFile(root, "rendition", UNFINISHED);
        try {
            try (var channel = Files.newByteChannel(unfinished, java.nio.file.StandardOpenOption.WRITE)) {
                ByteBuffer rest = content.duplicate();
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
            }
            Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        return stored;
    }

    /** The content of a kept file; empty if it is gone or no longer what was written, and then it is removed. */
    Optional<ByteBuffer> read(RenditionKey key, Stored stored) {
        try {
            ByteBuffer content = ByteBuffer.wrap(Files.readAllBytes(place(key, stored)));
            if (content.remaining() == stored.length()
                    && ContentDigest.of(content).equals(stored.digest())) {
                return Optional.of(content);
            }
            log.warn("Removing a damaged file from the rendition cache: {}", place(key, stored));
            delete(key, stored);
        } catch (NoSuchFileException e) {
            log.debug("Gone from the rendition cache: {}", e.getMessage());
        } catch (IOException e) {
            log.warn("The rendition cache cannot read {}", place(key, stored), e);
        }
        return Optional.empty();
    }

    void delete(RenditionKey key, Stored stored) {
        try {
            Files.deleteIfExists(place(key, stored));
        } catch (IOException e) {
            log.warn("The rendition cache cannot remove {}", place(key, stored), e);
        }
    }

    private Path place(RenditionKey key, Stored stored) {
        return root.resolve(key.digest().substring(0, 2)).resolve(key.digest() + "-" + stored.digest());
    }
}
