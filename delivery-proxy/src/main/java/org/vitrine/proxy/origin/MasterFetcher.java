package org.vitrine.proxy.origin;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.asset.MasterOpener;
import org.vitrine.core.asset.OpenedMaster;
import org.vitrine.core.refusal.SourceUnavailable;
import org.vitrine.core.refusal.UnusableMaster;

/**
 * Lends masters to readers, opened once for all who read one at the same time, and takes back what they made if the file
 * changed under their hands.
 */
public final class MasterFetcher {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final MasterOpener opener;

    /** Fetches files that come within half a minute. */
    public MasterFetcher(MasterOpener opener) {
        this(opener, LONGEST_WAIT);
    }

    /** @param longestWait how long anyone waits for a file */
    public MasterFetcher(MasterOpener opener, Duration longestWait) {
        this.opener = new SharedMasters(opener, longestWait);
    }

    /**
     * What a reader makes of a file.
     *
     * @throws SourceUnavailable if the source does not answer, or the file changed while it was read
     * @throws UnusableMaster if the reader says so of a file that did not change
     */
    public <T> T read(Asset asset, MasterFile file, Function<Path, T> reader) {
        try (OpenedMaster master = opener.open(asset, file)) {
            try {
                T made = reader.apply(master.path());
                requireUnchanged(master, file);
                return made;
            } catch (UnusableMaster e) {
                // Half of a file that is just being written looks broken, and is not.
                requireUnchanged(master, file);
                throw e;
            }
        }
    }

    /**
     * Opens a file that is delivered as it is. The caller closes it, and asks whether it is
     * {@linkplain OpenedMaster#unchanged unchanged} before its last byte is out.
     *
     * @throws SourceUnavailable if the source does not answer, or the file is not the asset's version
     */
    public OpenedMaster open(Asset asset, MasterFile file) {
        OpenedMaster master = opener.open(asset, file);
        if (!master.unchanged()) {
            master.close();
            throw changed(file);
        }
        return master;
    }

    private static void requireUnchanged(OpenedMaster master, MasterFile file) {
        if (!master.unchanged()) {
            throw changed(file);
        }
    }

    private static SourceUnavailable changed(MasterFile file) {
        return new SourceUnavailable(
                "This asset is being replaced; ask again in a moment.", file.fileName() + " changed while being read");
    }
}
