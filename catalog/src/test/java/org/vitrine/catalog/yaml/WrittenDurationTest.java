package org.vitrine.catalog.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class WrittenDurationTest {

    @Test
    void readsWhatPeopleWrite() {
        assertThat(WrittenDuration.parse("30s")).isEqualTo(Duration.ofSeconds(30));
        assertThat(WrittenDuration.parse("5 m")).isEqualTo(Duration.ofMinutes(5));
        assertThat(WrittenDuration.parse("1d")).isEqualTo(Duration.ofDays(1));
        assertThat(WrittenDuration.parse("PT2H")).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void saysWhatOneLooksLike() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WrittenDuration.parse("5 weeks"))
                .withMessage("A duration reads like 30s, 5m, 2h or 1d; not \"5 weeks\".");
    }

    @Property
    void whatIsPrintedReadsTheSame(@ForAll @LongRange(min = -100, max = 10_000_000_000L) long seconds) {
        Duration duration = Duration.ofSeconds(seconds);
        assertThat(WrittenDuration.parse(WrittenDuration.print(duration))).isEqualTo(duration);
    }
}
