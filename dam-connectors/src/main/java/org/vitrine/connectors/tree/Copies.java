package org.vitrine.connectors.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.connectors.metadata.FileFormat;
import org.vitrine.connectors.metadata.UnreadableFile;
import org.vitrine.core.asset.NativeId;
import org.vitrine.core.asset.OpenedMaster;
import org.vitrine.core.refusal.SourceUnavailable;
import org.vitrine.proxy.origin.http.NotFetched;
import org.vitrine.proxy.origin.store.FetchedMasters;
import org.vitrine.proxy.origin.store.MasterKey;
import org.vitrine.proxy.origin.store.MasterLoader;

/**
 * Copies of files that lie afar. Those that renditions are cut from are kept for a while; what people write about them is
 * read once and deleted.
 */
public final class Copies {

    private static final Logger LOG = LoggerFactory.getLogger(Copies.class);

    private final String source;
    private final FetchedMasters masters;
    private final Path scratch;

    /** @param scratch folder for copies that are not kept */
    public Copies(String source, FetchedMasters masters, Path scratch) throws IOException {
        this.source = source;
        this.masters = masters;
        this.scratch = Files.createDirectories(scratch);
    }

    /**
     * A copy of a file in one state; empty if it is no longer in that state.
     *
     * @throws UnreadableFile if its host answers but does not give it, or not as it should be
     * @throws SourceUnavailable if its host does not answer
     */
    public Optional<OpenedMaster> open(String id, String print, MasterLoader loader) throws UnreadableFile {
        try {
            boolean written = FileNames.isSidecar(id) || FileNames.isDefaults(id);
            return Optional.of(written ? passing(loader) : masters.open(key(id, print), loader));
        } catch (NotFetched e) {
            return switch (e.why()) {
                case MISSING, CHANGED, UNMODIFIED -> Optional.empty();
                case DENIED, REFUSED -> throw new UnreadableFile(e.reason(), e);
            };
        }
    }

    /** What speaks against taking a file of a name that begins with these bytes. */
    public static Optional<String> objection(String id, byte[] head) {
        return FileFormat.claimedBy(id).isPresent()
                ? FileFormat.mislabelling(id, FileFormat.of(head))
                : Optional.empty();
    }

    private MasterKey key(String id, String print) {
        return new MasterKey(new NativeId(source, FileNames.owner(id)).key(), print, FileNames.last(id));
    }

    private OpenedMaster passing(MasterLoader loader) throws NotFetched {
        try {
            Path copy = Files.createTempFile(scratch, source, ".part");
            Passing opened = new Passing(copy);
            try {
                loader.load(copy);
                return opened;
            } catch (NotFetched | RuntimeException e) {
                opened.close();
                throw e;
            }
        } catch (IOException e) {
            throw new SourceUnavailable("A fetched file cannot be kept at the moment.", scratch + ": " + e);
        }
    }

    /** A copy that goes with its reader. */
    private record Passing(Path path) implements OpenedMaster {

        @Override
        public boolean unchanged() {
            return true;
        }

        @Override
        public void close() {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                LOG.warn("{} cannot be deleted", path, e);
            }
        }
    }
}
