package org.vitrine.proxy.retry;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before another attempt: twice as long each time, and a random part of it, so that many who failed
 * together do not come back together.
 *
 * @param first the longest wait before the second attempt
 * @param longest no wait is longer
 */
public record Backoff(Duration first, Duration longest) {

    public Backoff {
        if (first.isNegative() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("The longest wait is no shorter than the first.");
        }
    }

    /**
     * The wait after an attempt.
     *
     * @param attempt that failed, counted from 1
     */
    public Duration after(int attempt, RandomGenerator random) {
        long most = Math.min(longest.toMillis(), first.toMillis() << Math.min(attempt - 1, 20));
        return Duration.ofMillis(random.nextLong(most / 2, most + 1));
    }
}
