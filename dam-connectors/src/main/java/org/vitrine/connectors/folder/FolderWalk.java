package org.vitrine.connectors.folder;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.vitrine.connectors.tree.FileNames;
import org.vitrine.core.refusal.SourceUnavailable;

/**
 * The files of a folder and those below, one folder in memory at a time. Links are met but not followed. A folder below
 * that cannot be listed is met in place of its files: who asks what it is learns why.
 */
final class FolderWalk implements Iterator<Path> {

    private final Path root;
    private final Deque<Path> folders = new ArrayDeque<>();
    private final Deque<Path> files = new ArrayDeque<>();

    FolderWalk(Path root) {
        this.root = root;
        folders.add(root);
    }

    /** @throws SourceUnavailable if the root cannot be listed */
    @Override
    public boolean hasNext() {
        while (files.isEmpty() && !folders.isEmpty()) {
            list(folders.removeFirst());
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
        } catch (IOException | DirectoryIteratorException e) {
            if (folder.equals(root)) {
                throw new SourceUnavailable("The source cannot be listed at the moment.", e.toString());
            }
            // It may only have been deleted since its parent was listed. What is missed for it is looked for once more,
            // one by one, before it counts as gone.
            files.add(folder);
        }
    }
}
