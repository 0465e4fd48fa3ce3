package org.vitrine.generic.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vitrine.generic.api.access.Allowances.Taken;

class AllowancesTest {

    private Instant now = Instant.parse("2026-06-15T10:00:00Z");
    private final Allowances allowances = new Allowances(() -> now);
    private final Caller caller = caller("shop");

    @Test
    void anAllowanceIsUsedUpAndComesBackBitByBit() {
        for (int call = 0; call < 60; call++) {
            assertThat(allowances.take(caller).granted()).isTrue();
        }
        Taken refused = allowances.take(caller);
        assertThat(refused.granted()).isFalse();
        assertThat(refused.left()).isZero();
        assertThat(refused.pause()).isEqualTo(Duration.ofSeconds(1));
        assertThat(refused.restored()).isEqualTo(Duration.ofMinutes(1));

        now = now.plusSeconds(2);
        assertThat(allowances.take(caller).granted()).isTrue();
        assertThat(allowances.take(caller).granted()).isTrue();
        assertThat(allowances.take(caller).granted()).isFalse();
    }

    @Test
    void callersDoNotShareAnAllowance() {
        for (int call = 0; call < 61; call++) {
            allowances.take(caller);
        }
        assertThat(allowances.take(caller("other")).granted()).isTrue();
    }

    private static Caller caller(String name) {
        return new Caller(name, true, Optional.empty(), Set.of(), new Rate(60, Duration.ofMinutes(1)));
    }
}
