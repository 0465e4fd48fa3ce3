package org.vitrine.core.governance;

import java.time.Instant;
import java.util.Optional;

/**
 * When an asset may be shown: from its start, and before its end. A window whose end does not lie after its start is
 * never open; DAMs hold such windows, and refusing to read one would leave the asset in its last, wider state.
 *
 * @param from the first moment, empty for "since always"
 * @param until the first moment after it, empty for "for ever"
 */
public record RightsWindow(Optional<Instant> from, Optional<Instant> until) {

    public static final RightsWindow UNLIMITED = new RightsWindow(Optional.empty(), Optional.empty());

    /** Whether a moment lies before the window's start. */
    public boolean opensAfter(Instant moment) {
        return from.isPresent() && moment.isBefore(from.get());
    }

    /** Whether a moment lies at or after the window's end. */
    public boolean hasClosedBy(Instant moment) {
        return until.isPresent() && !moment.isBefore(until.get());
    }

    public boolean contains(Instant moment) {
        return !opensAfter(moment) && !hasClosedBy(moment);
    }
}
