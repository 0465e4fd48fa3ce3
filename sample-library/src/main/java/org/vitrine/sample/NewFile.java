package org.vitrine.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that appears whole or not at all, and only where there is none yet. */
final class NewFile {

    /** Names with this ending are passed over by whoever watches the folder. */
    static final String UNFINISHED = ".part";

    interface Content {
        void writeTo(Path part) throws IOException;
    }

    private NewFile() {}

    static void write(Path file, String text) throws IOException {
        write(file, part -> Files.writeString(part, text));
    }

    static void write(Path file, Content content) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        Path part = Path.of(file + UNFINISHED);
        content.writeTo(part);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
