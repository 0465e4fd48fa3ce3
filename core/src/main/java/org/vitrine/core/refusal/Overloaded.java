package org.vitrine.core.refusal;

import java.time.Duration;

/** There is more work than may wait; ask again later. */
public final class Overloaded extends Refusal {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;
    private final boolean turnedAway;

    /** Its turn did not come while it waited. */
    public Overloaded(String publicText, String detail, Duration retryAfter) {
        this(publicText, detail, retryAfter, false);
    }

    private Overloaded(String publicText, String detail, Duration retryAfter, boolean turnedAway) {
        super(publicText, detail);
        this.retryAfter = retryAfter;
        this.turnedAway = turnedAway;
    }

    /** As many wait as may: it was not even let in. */
    public static Overloaded atTheDoor(String publicText, String detail, Duration retryAfter) {
        return new Overloaded(publicText, detail, retryAfter, true);
    }

    /** Whether it was not even let in. */
    public boolean turnedAway() {
        return turnedAway;
    }

    /** How long to wait, at least a second. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
