package org.vitrine.connectors.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What stands at a path, learnt by asking the operating system once.
 *
 * @param stamp of a file's content; says little of anything else
 */
record FolderEntry(Kind kind, FileStamp stamp) {

    private static final String WANTED =
            "unix:isRegularFile,isDirectory,isSymbolicLink,size,lastModifiedTime,ino,ctime";

    enum Kind {
        FILE,
        FOLDER,
        LINK,
        OTHER;

        private static Kind of(boolean file, boolean folder, boolean link) {
            if (link) {
                return LINK;
            }
            return file ? FILE : folder ? FOLDER : OTHER;
        }
    }

    /** What stands at a path now, empty if nothing does. */
    static Optional<FolderEntry> of(Path path, LinkOption... options) {
        boolean unix = path.getFileSystem().supportedFileAttributeViews().contains("unix");
        try {
            return Optional.of(unix ? unix(path, options) : basic(path, options));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static FolderEntry unix(Path path, LinkOption... options) throws IOException {
        Map<String, Object> found = Files.readAttributes(path, WANTED, options);
        return new FolderEntry(
                Kind.of(is(found, "isRegularFile"), is(found, "isDirectory"), is(found, "isSymbolicLink")),
                new FileStamp(
                        (Long) asked(found, "size"),
                        ((FileTime) asked(found, "lastModifiedTime")).toInstant(),
                        found.get("ino") + "," + found.get("ctime")));
    }

    /** What was asked for by name is always answered. */
    private static Object asked(Map<String, Object> found, String name) {
        return Objects.requireNonNull(found.get(name), name);
    }

    private static boolean is(Map<String, Object> found, String name) {
        return Boolean.TRUE.equals(found.get(name));
    }

    private static FolderEntry basic(Path path, LinkOption... options) throws IOException {
        BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class, options);
        return new FolderEntry(
                Kind.of(found.isRegularFile(), found.isDirectory(), found.isSymbolicLink()),
                new FileStamp(found.size(), found.lastModifiedTime().toInstant(), ""));
    }
}
