package org.vitrine.proxy.purge;

import java.time.Duration;
import java.util.Optional;

/**
 * How long to leave a cache alone that failed.
 *
 * @param first after the first failure; doubled with each further one
 * @param longest however often it failed
 */
public record Backoff(Duration first, Duration longest) {

    /** Half a second, and a minute at the most. */
    public static final Backoff DEFAULT = new Backoff(Duration.ofMillis(500), Duration.ofMinutes(1));

    /** However much a cache asks for: what waits must be purged today. */
    private static final Duration LONGEST_ASKED = Duration.ofMinutes(10);

    private static final int MOST_DOUBLINGS = 30;

    public Backoff {
        if (!first.isPositive() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("A backoff begins above nothing and does not shrink.");
        }
    }

    /**
     * How long to wait.
     *
     * @param failures in a row, at least 1
     * @param asked how long the cache asks to wait
     */
    Duration after(int failures, Optional<Duration> asked) {
        Duration own = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        Duration bounded = own.compareTo(longest) > 0 ? longest : own;
        return asked.map(wish -> wish.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : wish)
                .filter(wish -> wish.compareTo(bounded) > 0)
                .orElse(bounded);
    }
}
