package org.vitrine.proxy.resolution;

import java.time.Instant;
import java.util.Optional;

/** The moment at which the first of several things ends. */
public final class Earliest {

    private Earliest() {}

    /** The earlier of two moments; empty if there is neither. */
    public static Optional<Instant> of(Optional<Instant> one, Optional<Instant> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        return one.get().isAfter(other.get()) ? other : one;
    }
}
