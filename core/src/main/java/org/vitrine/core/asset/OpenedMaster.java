package org.vitrine.core.asset;

import java.nio.file.Path;

/** A DAM's file within reach. Close it when done: it may be a temporary copy. */
public interface OpenedMaster extends AutoCloseable {

    /** Where its content lies; read only. */
    Path path();

    /**
     * Whether the content is still that of the version it was opened for. Asked after reading: a file overwritten
     * meanwhile gave a mixture that must not be kept.
     */
    boolean unchanged();

    @Override
    void close();
}
