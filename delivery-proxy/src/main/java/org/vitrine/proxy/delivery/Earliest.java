package org.vitrine.proxy.delivery;

import java.time.Instant;
import java.util.Optional;

/** The moment at which the first of several things ends. */
final class Earliest {

    private Earliest() {}

    static Optional<Instant> of(Optional<Instant> one, Optional<Instant> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        return one.get().isAfter(other.get()) ? other : one;
    }
}
