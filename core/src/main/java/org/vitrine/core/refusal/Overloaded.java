package org.vitrine.core.refusal;

import java.time.Duration;

/** There is more work than may wait; ask again later. */
public final class Overloaded extends Refusal {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public Overloaded(String publicText, String detail, Duration retryAfter) {
        super(publicText, detail);
        this.retryAfter = retryAfter;
    }

    /** How long to wait, at least a second. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
