package org.vitrine.core.governance;

import java.time.Instant;
import java.util.Optional;

/** What governance says of one asset at one moment in one place. It changes by itself at most once: see the dates. */
public sealed interface Verdict {

    /**
     * The asset may be shown.
     *
     * @param until the first moment at which it no longer may, empty if no end is known
     */
    record Permitted(Optional<Instant> until) implements Verdict {}

    /**
     * The asset must not be shown.
     *
     * @param reason the most lasting of the reasons that hold
     * @param since when it began to hold, where a date says so
     * @param until when this reason ends by itself (an embargo does), empty if never
     */
    record Withheld(Reason reason, Optional<Instant> since, Optional<Instant> until) implements Verdict {

        /** Withheld for a reason that no date explains. */
        public static Withheld because(Reason reason) {
            return new Withheld(reason, Optional.empty(), Optional.empty());
        }
    }

    /** When this verdict stops holding by itself; no cache may keep what was made of it any longer. */
    Optional<Instant> until();

    default boolean permits() {
        return this instanceof Permitted;
    }
}
