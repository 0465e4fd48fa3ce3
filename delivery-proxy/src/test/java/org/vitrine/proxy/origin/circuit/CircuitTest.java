package org.vitrine.proxy.origin.circuit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CircuitTest {

    private static final Circuit.Rules RULES = new Circuit.Rules(2, Duration.ofSeconds(30));
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(30);

    @Test
    void enoughFailuresInARowOpenItForAWhile() {
        Circuit once = Circuit.closed().failed(RULES, NOW);
        assertThat(once.passes(NOW)).isTrue();
        Circuit open = once.failed(RULES, NOW);
        assertThat(open.passes(NOW)).isFalse();
        assertThat(open.passes(LATER.minusMillis(1))).isFalse();
        assertThat(open.passes(LATER)).isTrue();
    }

    @Test
    void aSuccessBetweenFailuresKeepsItClosed() {
        Circuit circuit = Circuit.closed().failed(RULES, NOW).succeeded().failed(RULES, NOW);
        assertThat(circuit.passes(NOW)).isTrue();
    }

    @Test
    void halfOpenLetsOneAttemptThroughWhichDecides() {
        Circuit open = Circuit.closed().failed(RULES, NOW).failed(RULES, NOW);
        Circuit probing = open.begun(LATER);
        assertThat(probing.passes(LATER)).isFalse();
        assertThat(probing.succeeded().passes(LATER)).isTrue();
        assertThat(probing.failed(RULES, LATER).passes(LATER.plusSeconds(29))).isFalse();
        assertThat(probing.failed(RULES, LATER).passes(LATER.plusSeconds(30))).isTrue();
    }

    @Test
    void aFailureOfAnOlderAttemptDoesNotProlongThePause() {
        Circuit open = Circuit.closed().failed(RULES, NOW).failed(RULES, NOW);
        assertThat(open.failed(RULES, NOW.plusSeconds(20)).passes(LATER)).isTrue();
    }
}
