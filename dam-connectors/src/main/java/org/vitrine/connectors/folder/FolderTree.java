package org.vitrine.connectors.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.connectors.metadata.UnreadableFile;
import org.vitrine.connectors.source.Source;
import org.vitrine.connectors.tree.FileTree;
import org.vitrine.connectors.tree.TreeFile;
import org.vitrine.core.asset.OpenedMaster;

/** The files of a directory. */
final class FolderTree implements FileTree {

    private static final Logger LOG = LoggerFactory.getLogger(FolderTree.class);

    private final FolderRoot root;

    FolderTree(FolderRoot root) {
        this.root = root;
    }

    @Override
    public Stream<String> ids() {
        root.require();
        Iterator<Path> walk = new FolderWalk(root.path());
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(walk, Spliterator.NONNULL), false)
                .map(root::id);
    }

    @Override
    public Optional<TreeFile> file(String id) throws UnreadableFile {
        Optional<TreeFile> file = root.file(id)
                .map(FolderRoot.Found::stamp)
                .map(stamp -> new TreeFile(stamp.print(), stamp.bytes(), stamp.modified(), Optional.empty()));
        if (file.isEmpty()) {
            // Without its root, nothing follows from a file that is not there.
            root.requireContent();
        }
        return file;
    }

    @Override
    public Optional<OpenedMaster> open(String id, String print) throws UnreadableFile {
        return root.file(id)
                .filter(found -> found.stamp().print().equals(print))
                .map(found -> new FolderMaster(found.path(), found.stamp()));
    }

    @Override
    public Source.Watch watch(Consumer<String> changed, Consumer<String> lost) {
        return new FolderWatch(root.path(), path -> changed.accept(root.id(path)), lost)::close;
    }

    @Override
    public void close() {
        // Files are opened and closed one by one.
    }

    /** A file that is read where it lies. */
    private record FolderMaster(Path path, FileStamp stamp) implements OpenedMaster {

        @Override
        public boolean unchanged() {
            try {
                return FileStamp.of(path).equals(Optional.of(stamp));
            } catch (IOException e) {
                LOG.warn("It is not known whether {} is still the same", path, e);
                return false;
            }
        }

        @Override
        public void close() {
            // Nothing was copied.
        }
    }
}
