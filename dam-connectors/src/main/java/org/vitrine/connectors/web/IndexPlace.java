package org.vitrine.connectors.web;

import java.util.Optional;
import org.vitrine.connectors.metadata.UnreadableFile;
import org.vitrine.core.refusal.SourceUnavailable;

/** Where an index is kept. */
public sealed interface IndexPlace permits IndexFile, IndexAddress {

    /**
     * The index, if it is another than the one that was read last.
     *
     * @throws UnreadableFile if what is there cannot be understood
     * @throws SourceUnavailable if it cannot be read at the moment
     */
    Optional<WebIndex> readIfChanged() throws UnreadableFile;
}
