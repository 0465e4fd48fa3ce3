package org.vitrine.connectors.source;

import java.util.Optional;
import org.vitrine.core.asset.Asset;

/** What came of reading one asset. */
public sealed interface Reading {

    /**
     * The asset as it is now.
     *
     * @param held to be run once the asset is safely held, so that it need not be read again until it changes
     */
    record Current(Asset asset, Runnable held) implements Reading {}

    /** Nothing has changed since it was last read. */
    record Unchanged() implements Reading {}

    /**
     * Some of what governs the asset cannot be understood. It must not be shown more widely than before: what is held
     * of it stays as it is, and only if nothing is held, this draft is taken.
     *
     * @param draft the asset, not approved
     * @param reason what is wrong, in plain words; empty if another id's reading says it
     */
    record Doubtful(Asset draft, Optional<String> reason) implements Reading {}

    /**
     * It cannot become an asset as it is. What is held of an earlier state stays.
     *
     * @param reason what is wrong, in plain words
     */
    record Unreadable(String reason) implements Reading {}

    /** The source has no such asset, or no longer. */
    record Gone() implements Reading {}
}
