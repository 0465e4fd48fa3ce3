package org.vitrine.connectors.tree;

import java.io.IOException;
import java.time.Instant;
import org.vitrine.catalog.yaml.Mistakes;
import org.vitrine.connectors.metadata.UnreadableFile;
import org.vitrine.connectors.sidecar.Sidecar;

/** What people wrote of one file, not read yet. */
public interface Note {

    /** Differs whenever what is written may differ; holds no NUL character. */
    String print();

    /** When it was last changed. */
    Instant modified();

    /**
     * Reads it; every mistake in it is collected.
     *
     * @throws ChangedMeanwhile if it is another now
     * @throws UnreadableFile if it cannot be had
     */
    Sidecar read(Mistakes mistakes) throws IOException, UnreadableFile, ChangedMeanwhile;
}
