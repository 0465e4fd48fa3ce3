package org.vitrine.generic.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {

    @Test
    void aRateIsReadAsItIsSpoken() {
        assertThat(Rate.parse("600 per minute")).isEqualTo(new Rate(600, Duration.ofMinutes(1)));
        assertThat(Rate.parse("5 per second")).isEqualTo(new Rate(5, Duration.ofSeconds(1)));
        assertThat(Rate.parse("1 per hour")).isEqualTo(new Rate(1, Duration.ofHours(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"600", "many per minute", "0 per minute", "9999999 per hour", "1 per day", "-1 per minute"})
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> Rate.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
