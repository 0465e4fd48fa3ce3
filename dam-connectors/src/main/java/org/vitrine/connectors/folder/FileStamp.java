package org.vitrine.connectors.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
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

    /**
     * The stamp of a file as it is now, empty if there is none. Links are followed.
     *
     * @throws IOException if the file system does not say
     */
    static Optional<FileStamp> of(Path file) throws IOException {
        return FolderEntry.of(file).map(FolderEntry::stamp);
    }

    /** For comparing with a stamp that was kept. */
    String print() {
        return bytes + "," + modified + "," + entry;
    }
}
