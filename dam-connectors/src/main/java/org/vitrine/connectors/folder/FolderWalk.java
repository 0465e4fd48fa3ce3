package org.vitrine.connectors.folder;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.vitrine.connectors.tree.FileNames;
import org.vitrine.core.refusal.SourceUnavailable;

/**
 * The files of a folder and those below, one folder in memory at a time. Links are met but not followed. A folder that
 * cannot be read does not keep the others from being walked; at the end it is said that the walk is not complete.
 */
final class FolderWalk implements Iterator<Path> {

    private final Deque<Path> folders = new ArrayDeque<>();
    private final Deque<Path> files = new ArrayDeque<>();
    private final List<String> unreadable = new ArrayList<>();

    FolderWalk(Path root) {
        folders.add(root);
    }

    @Override
    public boolean hasNext() {
        while (files.isEmpty() && !folders.isEmpty()) {
            list(folders.removeFirst());
        }
        if (files.isEmpty() && !unreadable.isEmpty()) {
            throw new SourceUnavailable(
                    "Not all of the source can be read at the moment.",
                    "These folders cannot be listed: " + String.join("; ", unreadable));
        }
        return !files.isEmpty();
    }

    @Override
    public Path next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return files.removeFirst();
    }

    private void list(Path folder) {
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            for (Path child : children) {
                if (FileNames.ignored(String.valueOf(child.getFileName()))) {
                    continue;
                }
                (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS) ? folders : files).add(child);
            }
        } catch (NoSuchFileException e) {
            // Deleted since its parent was listed. Files that are missed for it are looked for once more, one by one,
            // before they count as gone.
            return;
        } catch (IOException | DirectoryIteratorException e) {
            unreadable.add(e.toString());
        }
    }
}
