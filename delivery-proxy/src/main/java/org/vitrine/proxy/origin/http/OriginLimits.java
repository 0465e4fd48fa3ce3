package org.vitrine.proxy.origin.http;

import java.time.Duration;
import org.vitrine.proxy.origin.circuit.Circuit;
import org.vitrine.proxy.retry.Backoff;

/**
 * How much of everything an origin gets.
 *
 * @param mostBytes of one file
 * @param connect time to reach a host, TLS included
 * @param silence longest time without a byte, before the first and between any two
 * @param total time for one file, with all attempts and redirects
 * @param concurrent how many files are under way at once
 * @param redirects how many are followed for one file
 * @param attempts at one file
 * @param backoff between attempts
 * @param circuit when a host that fails is left alone
 */
public record OriginLimits(
        long mostBytes,
        Duration connect,
        Duration silence,
        Duration total,
        int concurrent,
        int redirects,
        int attempts,
        Backoff backoff,
        Circuit.Rules circuit) {

    public static final OriginLimits DEFAULT = new OriginLimits(
            1L << 30,
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofMinutes(5),
            8,
            3,
            3,
            new Backoff(Duration.ofMillis(250), Duration.ofSeconds(5)),
            new Circuit.Rules(5, Duration.ofSeconds(30)));

    public OriginLimits {
        if (mostBytes < 1 || concurrent < 1 || redirects < 0 || attempts < 1) {
            throw new IllegalArgumentException(
                    "An origin is allowed at least a byte of a file, one file at a time and one attempt.");
        }
        if (connect.toMillis() < 1 || silence.toMillis() < 1 || total.toMillis() < 1) {
            throw new IllegalArgumentException("An origin is given at least a millisecond.");
        }
    }
}
