package org.vitrine.proxy.origin.http;

import java.io.IOException;
import java.time.Duration;

/** A host that answers, but only to say that it cannot now. */
final class AnswersLater extends IOException {

    private static final long serialVersionUID = 1L;

    private final Duration after;

    /** @param after how long it asks to wait, nothing if it does not say */
    AnswersLater(String message, Duration after) {
        super(message);
        this.after = after;
    }

    Duration after() {
        return after;
    }
}
