package org.vitrine.core.asset;

import org.vitrine.core.refusal.SourceUnavailable;

/** Gets at the files a DAM holds. Answered by the DAM's connector. */
@FunctionalInterface
public interface MasterOpener {

    /**
     * Opens one file of an asset: its master or its poster.
     *
     * @throws SourceUnavailable if the source does not answer, or no longer holds this version
     */
    OpenedMaster open(Asset asset, MasterFile file);
}
