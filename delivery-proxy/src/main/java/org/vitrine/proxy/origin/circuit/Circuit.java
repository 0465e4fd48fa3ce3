package org.vitrine.proxy.origin.circuit;

import java.time.Duration;
import java.time.Instant;

/**
 * The way to something that may fail, as a state machine of values. Closed, everything passes; after a number of
 * failures in a row it opens and nothing passes; after a while it is half open, and one attempt shows which of the two
 * it will be.
 */
public sealed interface Circuit {

    /** Before anything has failed. */
    static Circuit closed() {
        return new Closed(0);
    }

    /** Whether an attempt may be made at a moment. */
    boolean passes(Instant now);

    /** The state once an attempt that passes is under way. */
    Circuit begun(Instant now);

    /** The state after an attempt went well. */
    default Circuit succeeded() {
        return closed();
    }

    /** The state after an attempt failed. */
    Circuit failed(Rules rules, Instant now);

    /**
     * When it opens and for how long.
     *
     * @param failures in a row that open it, at least 1
     * @param pause how long it stays open, at least a millisecond
     */
    record Rules(int failures, Duration pause) {

        public Rules {
            if (failures < 1 || pause.toMillis() < 1) {
                throw new IllegalArgumentException("A circuit opens after one failure or more, for a while.");
            }
        }
    }

    /** Everything passes. */
    record Closed(int failures) implements Circuit {

        @Override
        public boolean passes(Instant now) {
            return true;
        }

        @Override
        public Circuit begun(Instant now) {
            return this;
        }

        @Override
        public Circuit failed(Rules rules, Instant now) {
            return failures + 1 >= rules.failures() ? new Open(now.plus(rules.pause())) : new Closed(failures + 1);
        }
    }

    /** Nothing passes before a moment. */
    record Open(Instant until) implements Circuit {

        @Override
        public boolean passes(Instant now) {
            return !now.isBefore(until);
        }

        @Override
        public Circuit begun(Instant now) {
            return new HalfOpen(now);
        }

        @Override
        public Circuit failed(Rules rules, Instant now) {
            // An attempt that began before it opened says nothing new.
            return this;
        }
    }

    /** One attempt is under way since a moment; another passes only if that one seems lost. */
    record HalfOpen(Instant since) implements Circuit {

        /** Longer than any attempt may take. */
        private static final Duration LOST = Duration.ofMinutes(10);

        @Override
        public boolean passes(Instant now) {
            return !now.isBefore(since.plus(LOST));
        }

        @Override
        public Circuit begun(Instant now) {
            return new HalfOpen(now);
        }

        @Override
        public Circuit failed(Rules rules, Instant now) {
            return new Open(now.plus(rules.pause()));
        }
    }
}
