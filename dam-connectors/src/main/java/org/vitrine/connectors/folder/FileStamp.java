package org.vitrine.connectors.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What shows, without reading a file, that its content is still the same: length, last change, and where the file
 * system knows them its number and the last change of its entry, which no copying tool can set back.
 *
 * @param bytes its length
 * @param modified when its content last changed
 * @param entry number and change time of its entry, empty where unknown
 */
record FileStamp(long bytes, Instant modified, String entry) {

    /** The stamp of a file as it is now, empty if there is none. Links are followed. */
    static Optional<FileStamp> of(Path file) {
        try {
            return Optional.of(
                    file.getFileSystem().supportedFileAttributeViews().contains("unix") ? unix(file) : basic(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** For comparing with a stamp that was kept. */
    String print() {
        return bytes + "," + modified + "," + entry;
    }

    private static FileStamp unix(Path file) throws IOException {
        BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
        Map<String, Object> entry = Files.readAttributes(file, "unix:ino,ctime");
        return new FileStamp(
                found.size(), found.lastModifiedTime().toInstant(), entry.get("ino") + "," + entry.get("ctime"));
    }

    private static FileStamp basic(Path file) throws IOException {
        BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
        return new FileStamp(found.size(), found.lastModifiedTime().toInstant(), "");
    }
}
