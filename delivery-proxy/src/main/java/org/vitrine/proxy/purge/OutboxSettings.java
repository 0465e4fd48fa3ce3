package org.vitrine.proxy.purge;

import java.time.Duration;
import org.vitrine.proxy.retry.Backoff;

/**
 * How patient an outbox is.
 *
 * @param mostWaiting how many keys may wait before everything is purged instead, at least 1
 * @param echo after which time what was purged is purged once more, zero for never
 * @param backoff how long a failing cache is left alone
 */
public record OutboxSettings(int mostWaiting, Duration echo, Backoff backoff) {

    /** Ten thousand keys; once more after five seconds; left alone from half a second to a minute. */
    public static final OutboxSettings DEFAULT = new OutboxSettings(
            10_000, Duration.ofSeconds(5), new Backoff(Duration.ofMillis(500), Duration.ofMinutes(1)));

    public OutboxSettings {
        if (mostWaiting < 1) {
            throw new IllegalArgumentException("At least one key may wait.");
        }
        if (echo.isNegative()) {
            throw new IllegalArgumentException("Nothing is purged once more before it was purged.");
        }
    }
}
