package org.vitrine.connectors.web;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.vitrine.connectors.metadata.UnreadableFile;
import org.vitrine.core.refusal.SourceUnavailable;

/** An index on this machine. It is small enough to be read each time. */
public final class IndexFile implements IndexPlace {

    static final long LONGEST = 4L << 20;

    private final Path file;
    private String last = "";

    public IndexFile(Path file) {
        this.file = file;
    }

    @Override
    public synchronized Optional<WebIndex> readIfChanged() throws UnreadableFile {
        String name = String.valueOf(file.getFileName());
        try {
            String content = text(file, name);
            Instant modified = Files.getLastModifiedTime(file).toInstant();
            if (content.equals(last)) {
                return Optional.empty();
            }
            WebIndex index = WebIndex.read(name, content, Optional.empty(), modified);
            last = content;
            return Optional.of(index);
        } catch (IOException e) {
            throw new SourceUnavailable("The index cannot be read at the moment.", e.toString());
        }
    }

    static String text(Path file, String name) throws IOException, UnreadableFile {
        if (Files.size(file) > LONGEST) {
            throw new UnreadableFile("The index " + name + " is longer than " + (LONGEST >> 20) + " megabytes.");
        }
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new UnreadableFile("The index " + name + " is not UTF-8; save it in that encoding.", e);
        }
    }
}
