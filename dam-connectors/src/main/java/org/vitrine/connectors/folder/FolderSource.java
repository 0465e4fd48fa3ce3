package org.vitrine.connectors.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import org.vitrine.connectors.metadata.MetadataReader;
import org.vitrine.connectors.tree.FileTree;
import org.vitrine.connectors.tree.NoteFiles;
import org.vitrine.connectors.tree.TreeSource;

/** Opens a directory as a DAM. */
public final class FolderSource {

    private FolderSource() {}

    /**
     * The source of a directory.
     *
     * @param name the source's name
     * @param folder its root
     * @param zone of dates that are written without one
     * @param metadata reads what is embedded in files
     * @param data folder for what is kept between starts; may be deleted while nothing runs
     * @throws IOException if the data folder cannot be written
     */
    public static TreeSource open(String name, Path folder, ZoneId zone, MetadataReader metadata, Path data)
            throws IOException {
        FileTree tree = new FolderTree(new FolderRoot(name, folder));
        return new TreeSource(name, tree, new NoteFiles(tree), zone, metadata, data);
    }
}
