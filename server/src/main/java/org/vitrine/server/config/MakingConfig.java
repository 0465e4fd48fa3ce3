package org.vitrine.server.config;

import java.time.Duration;
import org.vitrine.proxy.transform.TransformLimits;

/**
 * How pictures are made.
 *
 * @param engine what they are cut with
 * @param limits what cutting one may cost
 * @param source how long a source may take to give a file
 * @param intermediates whether intermediates of large masters are kept, from which further pictures are cut
 * @param warming what was asked for within this time is made ahead when its asset is replaced; nothing for zero
 */
public record MakingConfig(
        Engine engine, TransformLimits limits, Duration source, boolean intermediates, Duration warming) {

    private static final Duration LEAST_WAIT = Duration.ofMinutes(1);

    /** How long anyone waits for a picture: a minute, or as long as its steps may take together where that is more. */
    public Duration longestWait() {
        Duration steps = source.plus(limits.longestWait()).plus(limits.longestWork());
        return steps.compareTo(LEAST_WAIT) > 0 ? steps : LEAST_WAIT;
    }
}
