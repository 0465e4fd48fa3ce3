package org.vitrine.connectors.sync;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a sync is.
 *
 * @param comparing whether everything is being compared at the moment
 * @param seen how many ids this comparison has met, or the last one did
 * @param held how many assets the catalog holds of the source
 * @param completed when everything was last compared to the end, empty if never since the start
 */
public record SyncProgress(boolean comparing, long seen, long held, Optional<Instant> completed) {

    static final SyncProgress NOT_BEGUN = new SyncProgress(false, 0, 0, Optional.empty());
}
