package org.vitrine.connectors.folder;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    /**
     * What stands at a path now, empty if nothing does.
     *
     * @throws IOException if the file system does not say: then something may stand there
     */
    static Optional<FolderEntry> of(Path path, LinkOption... options) throws IOException {
        boolean unix = path.getFileSystem().supportedFileAttributeViews().contains("unix");
        try {
            return Optional.of(unix ? unix(path, options) : basic(path, options));
        } catch (FileSystemException e) {
            if (mayBeThere(path, e)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** Whether anything stands at a path, be it a link; throws as {@link #of}. */
    static boolean exists(Path path) throws IOException {
        return attributes(path) != null;
    }

    /** Whether a link stands at a path; throws as {@link #of}. */
    static boolean isLink(Path path) throws IOException {
        BasicFileAttributes attributes = attributes(path);
        return attributes != null && attributes.isSymbolicLink();
    }

    /** Nearly nothing has a sidecar or a poster: what is not there must be cheap to ask for. */
    private static @Nullable BasicFileAttributes attributes(Path path) throws IOException {
        try {
            return path.getFileSystem()
                    .provider()
                    .readAttributesIfExists(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (FileSystemException e) {
            if (mayBeThere(path, e)) {
                throw e;
            }
            return null;
        }
    }

    /** Whether there may be a file although it could not be asked for. */
    private static boolean mayBeThere(Path path, FileSystemException e) throws IOException {
        if (e instanceof NoSuchFileException || e instanceof NotDirectoryException) {
            return false;
        }
        // A name may only be too long for one; its folder knows.
        return e instanceof AccessDeniedException || isListed(path);
    }

    private static boolean isListed(Path path) throws IOException {
        try (DirectoryStream<Path> siblings = Files.newDirectoryStream(Objects.requireNonNull(path.getParent()))) {
            for (Path sibling : siblings) {
                if (Objects.equals(sibling.getFileName(), path.getFileName())) {
                    return true;
                }
            }
            return false;
        } catch (NoSuchFileException | NotDirectoryException e) {
            return false;
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
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
