package org.vitrine.proxy.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.core.refusal.MalformedRequest;
import org.vitrine.proxy.purge.SurrogateKey;

class OperatorKeysTest {

    private static final String OLD = "0123456789abcdef0123456789abcdef";
    private static final String NEW = "fedcba9876543210fedcba9876543210";

    @Test
    void everyKeyHoldsWhileTheyAreChangedAndIsToldFromTheOthers() {
        OperatorKeys keys = new OperatorKeys(List.of(NEW, OLD));
        assertThat(keys.recognise("Bearer " + OLD)).isPresent().isNotEqualTo(keys.recognise("Bearer " + NEW));
        assertThat(keys.recognise("bearer  " + NEW)).isPresent();
        assertThat(keys.recognise("Bearer " + OLD).orElseThrow()).hasSize(8).doesNotContain(OLD.substring(0, 4));
    }

    @Test
    void nothingElseIsAKey() {
        OperatorKeys keys = new OperatorKeys(List.of(OLD));
        assertThat(keys.recognise(null)).isEmpty();
        assertThat(keys.recognise("Bearer ")).isEmpty();
        assertThat(keys.recognise("Basic " + OLD)).isEmpty();
        assertThat(keys.recognise("Bearer " + OLD + "0")).isEmpty();
        assertThat(new OperatorKeys(List.of()).recognise("Bearer ")).isEmpty();
    }

    @Test
    void aShortKeyIsRefusedAndNotRepeated() {
        assertThatThrownBy(() -> new OperatorKeys(List.of("hunter2")))
                .hasMessageContaining("32 characters")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void anAllowanceIsCountedAnewWhenItsTimeIsOver() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
        Allowance allowance = new Allowance(2, Duration.ofMinutes(1), now::get);
        assertThat(allowance.take()).isTrue();
        assertThat(allowance.take()).isTrue();
        assertThat(allowance.take()).isFalse();
        assertThat(allowance.secondsLeft()).isBetween(60L, 61L);
        now.set(now.get().plusSeconds(60));
        assertThat(allowance.take()).isTrue();
    }

    @Test
    void anOrderNamesWhatItMeans() {
        PurgeOrder order = PurgeOrder.parse(
                bytes("{\"assets\":[\"zjzrwk6fxzf7kz\",\"dam:enkhqmw3tkdh7a@2\"],\"sites\":[\"magazine\"]}"));
        assertThat(order.keys())
                .containsExactly(
                        new SurrogateKey("asset-zjzrwk6fxzf7kz"),
                        new SurrogateKey("asset-enkhqmw3tkdh7a"),
                        SurrogateKey.site("magazine"));
        assertThat(PurgeOrder.parse(bytes("{\"all\":true}")).keys()).containsExactly(SurrogateKey.EVERYTHING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"all\":false}",
                "{\"all\":\"yes\"}",
                "{\"assets\":\"zjzrwk6fxzf7kz\"}",
                "{\"assets\":[1]}",
                "{\"assets\":[\"*\"]}",
                "{\"presets\":[\"a b\"]}",
                "{\"urls\":[\"x\"]}",
                "{\"all\":true,\"all\":true}"
            })
    void anythingElseIsNoOrder(String text) {
        assertThatThrownBy(() -> PurgeOrder.parse(bytes(text))).isInstanceOf(MalformedRequest.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
