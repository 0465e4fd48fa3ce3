package org.vitrine.proxy.delivery;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** The moment at which the first of several things ends. */
final class Earliest {

    private Earliest() {}

    static Optional<Instant> of(Optional<Instant> one, Optional<Instant> other) {
        return Stream.of(one, other).flatMap(Optional::stream).min(Instant::compareTo);
    }
}
