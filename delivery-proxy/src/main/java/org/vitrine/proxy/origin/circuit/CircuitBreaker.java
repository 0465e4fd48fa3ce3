package org.vitrine.proxy.origin.circuit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A {@link Circuit} that several threads share. What opens and closes is logged. */
public final class CircuitBreaker {

    private static final Logger LOG = LoggerFactory.getLogger(CircuitBreaker.class);

    private final String name;
    private final Circuit.Rules rules;
    private final InstantSource clock;
    private Circuit circuit = Circuit.closed();

    /** @param name of what may fail, for the log */
    public CircuitBreaker(String name, Circuit.Rules rules, InstantSource clock) {
        this.name = name;
        this.rules = rules;
        this.clock = clock;
    }

    /** Whether an attempt may be made now; if so, its end must be told. */
    public synchronized boolean begin() {
        Instant now = clock.instant();
        if (!circuit.passes(now)) {
            return false;
        }
        circuit = circuit.begun(now);
        return true;
    }

    public synchronized void succeeded() {
        if (!(circuit instanceof Circuit.Closed)) {
            LOG.info("{} answers again", name);
        }
        circuit = circuit.succeeded();
    }

    public synchronized void failed() {
        Circuit after = circuit.failed(rules, clock.instant());
        if (circuit instanceof Circuit.Closed && after instanceof Circuit.Open) {
            LOG.warn("{} does not answer and is left alone for {}", name, rules.pause());
        }
        circuit = after;
    }

    /** Lets nothing pass for a time that the other side asked for. */
    public synchronized void pause(Duration time) {
        LOG.warn("{} asks to be left alone for {}", name, time);
        circuit = new Circuit.Open(clock.instant().plus(time));
    }
}
