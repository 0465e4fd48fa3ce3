package org.vitrine.proxy.purge;

import java.time.Duration;
import java.util.Optional;

/** A cache did not forget. Its message is for operators: it names no secret. */
public final class PurgeFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Optional<Duration> retryAfter;

    public PurgeFailure(String message, Optional<Duration> retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    /** How long the cache asks to be left alone, empty if it does not say. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
