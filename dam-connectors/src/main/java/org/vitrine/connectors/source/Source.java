package org.vitrine.connectors.source;

import java.util.stream.Stream;
import org.vitrine.core.asset.MasterOpener;
import org.vitrine.core.asset.NativeId;
import org.vitrine.core.refusal.SourceUnavailable;

/** One connected DAM. All methods may be called by several threads at once. */
public interface Source extends MasterOpener {

    /** Its name, the first part of its assets' native ids. */
    String name();

    /**
     * The ids of all it holds, in no order, as they are met: of assets, and of what it refuses to take for one. To be
     * closed.
     *
     * @throws SourceUnavailable here or while the stream is read, if the list is not complete: then nothing follows
     *     from what is missing in it
     */
    Stream<NativeId> ids();

    /**
     * Reads one asset as it is now.
     *
     * @param held whether what was last read of it is still held, so that it need not be read again if nothing changed
     * @throws SourceUnavailable if the DAM as a whole does not answer
     */
    Reading read(NativeId id, boolean held);

    /**
     * Tells of what may have changed, until the answer is closed.
     *
     * @param listener is called by threads of the source, and answers quickly
     */
    Watch watch(SourceListener listener);

    /** A listener's place. */
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }
}
