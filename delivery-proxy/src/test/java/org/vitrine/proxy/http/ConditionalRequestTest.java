package org.vitrine.proxy.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConditionalRequestTest {

    @Test
    void aValidatorIsFoundAmongSeveralWeakOrStrong() {
        assertThat(ConditionalRequest.of("\"a\", W/\"b\"", null).holds("b")).isTrue();
        assertThat(ConditionalRequest.of("\"a\",\"b\"", null).holds("c")).isFalse();
        assertThat(ConditionalRequest.of("*", null).holds("c")).isTrue();
        assertThat(ConditionalRequest.of(null, null).holds("c")).isFalse();
        assertThat(ConditionalRequest.of("c", null).holds("c")).isFalse();
    }

    @Test
    void aRangeNeedsTheVerySameBytes() {
        assertThat(ConditionalRequest.of(null, null).allowsRange("a")).isTrue();
        assertThat(ConditionalRequest.of(null, "\"a\"").allowsRange("a")).isTrue();
        assertThat(ConditionalRequest.of(null, "W/\"a\"").allowsRange("a")).isFalse();
        assertThat(ConditionalRequest.of(null, "Mon, 01 Jun 2026 12:00:00 GMT").allowsRange("a"))
                .isFalse();
    }
}
