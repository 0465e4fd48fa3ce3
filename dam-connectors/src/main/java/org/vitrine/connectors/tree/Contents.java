package org.vitrine.connectors.tree;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.vitrine.connectors.metadata.EmbeddedMetadata;
import org.vitrine.connectors.metadata.MetadataReader;
import org.vitrine.connectors.metadata.TextTrack;
import org.vitrine.connectors.metadata.UnreadableFile;
import org.vitrine.core.asset.AssetVersion;
import org.vitrine.core.asset.OpenedMaster;
import org.vitrine.core.digest.ContentDigest;

/** What is in the files of a tree. What was found in one is remembered until it changes. */
final class Contents implements AutoCloseable {

    /** Of the digest that a version is made of: 80 bits, so that a lost catalog is rebuilt with the same. */
    private static final int DIGITS = 20;

    private final FileTree tree;
    private final MetadataReader metadata;
    private final EmbeddedBook book;

    Contents(FileTree tree, MetadataReader metadata, EmbeddedBook book) {
        this.tree = tree;
        this.metadata = metadata;
        this.book = book;
    }

    /** What is embedded in a file, empty if it is of no format that becomes an asset. */
    Optional<EmbeddedMetadata> metadata(String id, TreeFile file) throws IOException, UnreadableFile, ChangedMeanwhile {
        Optional<EmbeddedBook.Found> known = book.find(id, file.print());
        if (known.isPresent()) {
            return known.get().metadata();
        }
        try (OpenedMaster opened = opened(id, file)) {
            Optional<EmbeddedMetadata> found = metadata.read(opened.path());
            if (opened.unchanged()) {
                book.put(id, file.print(), new EmbeddedBook.Found(found));
            }
            return found;
        }
    }

    /** @throws UnreadableFile if a file holds no subtitles, whatever its name says */
    void checkTrack(String id, TreeFile file) throws IOException, UnreadableFile, ChangedMeanwhile {
        try (OpenedMaster opened = opened(id, file)) {
            TextTrack.check(opened.path());
        }
    }

    /** Forgets what was found in a file that is gone, and in those made of it. */
    void forget(String id) {
        book.remove(id);
    }

    /** The version of a file with the renditions that lie beside it, by their file names. */
    AssetVersion version(String id, TreeFile master, SortedMap<String, TreeFile> renditions)
            throws IOException, UnreadableFile, ChangedMeanwhile {
        if (renditions.isEmpty() && master.version().isPresent()) {
            return master.version().get();
        }
        String state = state(id, master);
        for (Map.Entry<String, TreeFile> rendition : renditions.entrySet()) {
            state = ContentDigest.of(state + state(FileNames.beside(id, rendition.getKey()), rendition.getValue()));
        }
        return new AssetVersion(state.substring(0, DIGITS));
    }

    private String state(String id, TreeFile file) throws IOException, UnreadableFile, ChangedMeanwhile {
        if (file.version().isPresent()) {
            return file.version().get().value();
        }
        try (OpenedMaster opened = opened(id, file)) {
            return ContentDigest.of(opened.path());
        }
    }

    private OpenedMaster opened(String id, TreeFile file) throws UnreadableFile, ChangedMeanwhile {
        return tree.open(id, file.print()).orElseThrow(() -> new ChangedMeanwhile(id));
    }

    @Override
    public void close() {
        book.close();
    }
}
