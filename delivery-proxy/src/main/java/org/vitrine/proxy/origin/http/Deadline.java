package org.vitrine.proxy.origin.http;

import java.time.Duration;

/** The end of a time span, by the JVM's own clock, which nobody sets. */
record Deadline(long nanos) {

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    Duration left() {
        return Duration.ofNanos(nanos - System.nanoTime());
    }

    boolean allows(Duration wait) {
        return left().compareTo(wait) > 0;
    }
}
