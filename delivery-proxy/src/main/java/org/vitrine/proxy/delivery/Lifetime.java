package org.vitrine.proxy.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long an answer may be kept by others.
 *
 * @param browser in browsers, before asking again
 * @param shared in caches that can be purged
 * @param staleWhileRevalidate beyond that, while a new answer is asked for
 * @param staleIfError beyond that, while this server fails
 * @param until first moment at which nobody may show it any more, whatever the other times say
 */
public record Lifetime(
        Duration browser,
        Duration shared,
        Duration staleWhileRevalidate,
        Duration staleIfError,
        Optional<Instant> until) {

    /** Not at all: what others keep from better times is better than this. */
    public static final Lifetime NONE = brief(Duration.ZERO, Optional.empty());

    /** The same short time everywhere, and none of it stale. */
    public static Lifetime brief(Duration everywhere, Optional<Instant> until) {
        return new Lifetime(everywhere, everywhere, Duration.ZERO, Duration.ZERO, until);
    }
}
