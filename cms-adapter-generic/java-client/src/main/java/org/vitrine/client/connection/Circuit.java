package org.vitrine.client.connection;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Keeps pages from waiting for a server that has just failed. After the pause one asker tries; the others go on without
 * until that one has been answered.
 */
final class Circuit {

    private final Duration pause;
    private final InstantSource clock;
    /** Nobody asks before; the distant past while all is well. */
    private Instant closedUntil = Instant.MIN;

    Circuit(Duration pause, InstantSource clock) {
        this.pause = pause;
        this.clock = clock;
    }

    synchronized boolean mayAsk() {
        if (closedUntil.equals(Instant.MIN)) {
            return true;
        }
        Instant now = clock.instant();
        if (now.isBefore(closedUntil)) {
            return false;
        }
        closedUntil = now.plus(pause);
        return true;
    }

    synchronized void worked() {
        closedUntil = Instant.MIN;
    }

    /** The server is there, and wants to be left alone for so long, which may be no time at all. */
    synchronized void busy(Duration asked) {
        closedUntil = asked.isZero() ? Instant.MIN : clock.instant().plus(asked);
    }

    /** @param atLeast for how long the server itself wants to be left alone */
    synchronized void failed(Duration atLeast) {
        closedUntil = clock.instant().plus(atLeast.compareTo(pause) > 0 ? atLeast : pause);
    }
}
