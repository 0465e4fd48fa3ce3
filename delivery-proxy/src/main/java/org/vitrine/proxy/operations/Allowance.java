package org.vitrine.proxy.operations;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** So many calls within so much time, counted anew when that is over. Thread-safe. */
final class Allowance {

    private final int calls;
    private final Duration within;
    private final InstantSource clock;
    private Instant began = Instant.MIN;
    private int made;

    Allowance(int calls, Duration within, InstantSource clock) {
        this.calls = calls;
        this.within = within;
        this.clock = clock;
    }

    /** Takes one call; false if there is none left. */
    synchronized boolean take() {
        Instant now = clock.instant();
        if (!now.isBefore(end())) {
            began = now;
            made = 0;
        }
        made++;
        return made <= calls;
    }

    /** How long until there are calls again, in whole seconds and at least one. */
    synchronized long secondsLeft() {
        return Math.max(1, Duration.between(clock.instant(), end()).toSeconds() + 1);
    }

    private Instant end() {
        return began.equals(Instant.MIN) ? Instant.MIN : began.plus(within);
    }
}
