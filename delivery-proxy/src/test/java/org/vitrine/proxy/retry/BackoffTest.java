package org.vitrine.proxy.retry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void waitsDoubleUpToALimitAndAreSpread() {
        Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofMillis(350));
        Random random = new Random(1);
        for (int round = 0; round < 50; round++) {
            assertThat(backoff.after(1, random)).isBetween(Duration.ofMillis(50), Duration.ofMillis(100));
            assertThat(backoff.after(2, random)).isBetween(Duration.ofMillis(100), Duration.ofMillis(200));
            assertThat(backoff.after(99, random)).isBetween(Duration.ofMillis(175), Duration.ofMillis(350));
        }
    }
}
