package org.vitrine.proxy.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.vitrine.proxy.delivery.Lifetime;

class CachePolicyTest {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    @Property
    void noCacheMayShowAnythingAtOrAfterItsEnd(
            @ForAll @IntRange(max = 200_000) int fresh,
            @ForAll @IntRange(max = 200_000) int revalidating,
            @ForAll @IntRange(max = 200_000) int failing,
            @ForAll @LongRange(min = -1_000, max = 200_000_000) long millisLeft) {
        Lifetime lifetime = new Lifetime(
                Duration.ofSeconds(fresh),
                Duration.ofSeconds(fresh),
                Duration.ofSeconds(revalidating),
                Duration.ofSeconds(failing),
                Optional.of(NOW.plusMillis(millisLeft)));

        String policy = CachePolicy.forCdns(lifetime, NOW);

        long age = seconds(policy, "max-age");
        assertThat(age).isBetween(0L, (long) fresh);
        long longest = age + Math.max(seconds(policy, "stale-while-revalidate"), seconds(policy, "stale-if-error"));
        assertThat(longest * 1000).isLessThanOrEqualTo(Math.max(0, millisLeft));
        assertThat(policy.contains("must-revalidate")).isEqualTo(!policy.contains("stale"));
    }

    @Test
    void withoutAnEndTheTimesStandAsTheyAre() {
        Lifetime lifetime = new Lifetime(
                Duration.ofMinutes(1),
                Duration.ofDays(1),
                Duration.ofSeconds(30),
                Duration.ofHours(1),
                Optional.empty());
        assertThat(CachePolicy.forBrowsers(lifetime, NOW)).isEqualTo("public, max-age=60");
        assertThat(CachePolicy.forCdns(lifetime, NOW))
                .isEqualTo("public, max-age=86400, stale-while-revalidate=30, stale-if-error=3600");
    }

    private static long seconds(String policy, String directive) {
        for (String part : policy.split(", ")) {
            if (part.startsWith(directive + "=")) {
                return Long.parseLong(part.substring(directive.length() + 1));
            }
        }
        return 0;
    }
}
