package org.vitrine.proxy.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.core.digest.ContentDigest;

/**
 * Renditions as files that say what they are: {@code ab/<digest of the key>-<digest of the content>[~<label>]}. The
 * folder is its own index, so that nothing else has to survive a crash, and a file whose content does not fit its name is
 * told from a whole one. Written beside their place and moved into it, so that none is ever seen half.
 */
final class CacheFolder {

    /** One kept file: the first 128 bits of its content's digest, and its bytes. */
    record Stored(String digest, long length) {}

    /** One kept file and when it was last used. */
    record Found(RenditionKey key, Stored stored, Instant used) {}

    private static final Logger log = LoggerFactory.getLogger(CacheFolder.class);
    private static final Pattern NAME = Pattern.compile("([0-9a-f]{64})-([0-9a-f]{32})(?:~(.+))?");
    private static final Pattern EARLIER = Pattern.compile("[0-9a-f]{64}-[0-9a-f]{64}");
    private static final String UNFINISHED = ".part";

    private final Path root;

    CacheFolder(Path root) throws IOException {
        this.root = Files.createDirectories(root);
    }

    /** Hands out all kept files; what an earlier process left unfinished, or named otherwise, is removed. */
    void scan(Consumer<Found> reader) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String name = String.valueOf(file.getFileName());
                Matcher form = NAME.matcher(name);
                if (form.matches()) {
                    Optional<RenditionLabel> label =
                            Optional.ofNullable(form.group(3)).flatMap(RenditionLabel::parse);
                    reader.accept(new Found(
                            new RenditionKey(form.group(1), label),
                            new Stored(form.group(2), attributes.size()),
                            attributes.lastModifiedTime().toInstant()));
                } else if (name.endsWith(UNFINISHED) || EARLIER.matcher(name).matches()) {
                    Files.delete(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    Stored write(RenditionKey key, ByteBuffer content) throws IOException {
        Stored stored = new Stored(ContentDigest.validator(ContentDigest.of(content)), content.remaining());
        Path place = place(key, stored);
        Files.createDirectories(place.getParent());
        Path unfinished = Files.createTempFile(root, "rendition", UNFINISHED);
        try {
            try (SeekableByteChannel channel = Files.newByteChannel(unfinished, StandardOpenOption.WRITE)) {
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

    /**
     * The content of a kept file; empty if it is gone or no longer what was written, and then it is removed.
     *
     * @throws IOException if it cannot be read now, and may be whole
     */
    Optional<ByteBuffer> read(RenditionKey key, Stored stored) throws IOException {
        try {
            ByteBuffer content = ByteBuffer.wrap(Files.readAllBytes(place(key, stored)));
            if (content.remaining() == stored.length()
                    && ContentDigest.validator(ContentDigest.of(content)).equals(stored.digest())) {
                return Optional.of(content);
            }
            log.warn("Removing a damaged file from the rendition cache: {}", place(key, stored));
            delete(key, stored);
        } catch (NoSuchFileException e) {
            log.debug("Gone from the rendition cache: {}", e.getMessage());
        }
        return Optional.empty();
    }

    /** Remembers that a file was used, for the next start. */
    void touch(RenditionKey key, Stored stored, Instant used) {
        try {
            Files.setLastModifiedTime(place(key, stored), FileTime.from(used));
        } catch (IOException e) {
            log.debug("The rendition cache cannot touch {}", place(key, stored), e);
        }
    }

    void delete(RenditionKey key, Stored stored) {
        try {
            Files.deleteIfExists(place(key, stored));
        } catch (IOException e) {
            log.warn("The rendition cache cannot remove {}", place(key, stored), e);
        }
    }

    private Path place(RenditionKey key, Stored stored) {
        String label = key.label().map(words -> "~" + words.print()).orElse("");
        return root.resolve(key.digest().substring(0, 2)).resolve(key.digest() + "-" + stored.digest() + label);
    }
}
