package org.vitrine.proxy.purge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.vitrine.proxy.purge.RecordedCache.Answer;
import org.vitrine.proxy.retry.Backoff;

class OutboxTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final OutboxSettings QUICK =
            new OutboxSettings(100, Duration.ZERO, new Backoff(Duration.ofMillis(1), Duration.ofMillis(5)));

    @Test
    void whatFailsIsTriedUntilItWorksAndKeepsItsOrder() throws Exception {
        try (RecordedCache cache = new RecordedCache(Answer.ok(""));
                PurgeClient client = new PurgeClient(InstantSource.system())) {
            cache.willAnswer(new Answer(503, Map.of(), "not now"));
            cache.willAnswer(new Answer(429, Map.of("Retry-After", "1"), "slower"));
            try (Outbox outbox = outbox(new FastlyPurger("fastly", cache.address(), "S", "t", client), QUICK)) {
                outbox.add(Set.of(SurrogateKey.source("a")));
                assertThat(cache.next().headers()).containsEntry("Surrogate-Key", "source-a");
                outbox.add(Set.of(SurrogateKey.source("b")));
                assertThat(cache.next().headers().get("Surrogate-Key")).startsWith("source-a");
                assertThat(cache.next().headers()).containsEntry("Surrogate-Key", "source-a source-b");

                assertThat(outbox.awaitSettled(LIMIT)).isTrue();
                assertThat(outbox.state()).isEqualTo(new OutboxState("fastly", 0, 2, 2, Optional.empty()));
            }
        }
    }

    @Test
    void aCacheThatIsAwayIsSeenInTheStateAndHoldsNobodyUp() throws Exception {
        CountDownLatch tried = new CountDownLatch(1);
        Purger away = new Scripted(keys -> {
            tried.countDown();
            throw new PurgeFailure("varnish:6081 cannot be reached.", Optional.empty());
        });
        OutboxSettings patient =
                new OutboxSettings(100, Duration.ZERO, new Backoff(Duration.ofHours(1), Duration.ofHours(1)));
        try (Outbox outbox = outbox(away, patient)) {
            outbox.add(Set.of(SurrogateKey.source("a")));
            assertThat(tried.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(outbox.awaitSettled(Duration.ofMillis(20))).isFalse();
            for (int i = 0; i < 50; i++) {
                outbox.add(Set.of(SurrogateKey.preset("p" + i)));
            }
            assertThat(outbox.state().waiting()).isEqualTo(51);
            assertThat(outbox.state().failure()).contains("varnish:6081 cannot be reached.");
            assertThat(outbox.state().settled()).isFalse();
        }
    }

    @Test
    void aFlushDoesNotRestAndPurgesSecondTimesAtOnce() throws Exception {
        LinkedBlockingQueue<Set<SurrogateKey>> purged = new LinkedBlockingQueue<>();
        Purger once = new Scripted(purged::add);
        OutboxSettings slow =
                new OutboxSettings(100, Duration.ofHours(1), new Backoff(Duration.ofHours(1), Duration.ofHours(1)));
        try (Outbox outbox = outbox(once, slow)) {
            outbox.add(Set.of(SurrogateKey.source("a")));
            assertThat(outbox.awaitSettled(LIMIT)).isTrue();
            assertThat(purged).hasSize(1);
            assertThat(outbox.flush(LIMIT)).isTrue();
            assertThat(purged).hasSize(2);
        }
    }

    @Test
    void aMistakeOfAPurgerDoesNotEndPurging() throws Exception {
        LinkedBlockingQueue<Set<SurrogateKey>> purged = new LinkedBlockingQueue<>();
        CountDownLatch stumbled = new CountDownLatch(1);
        Purger clumsy = new Scripted(keys -> {
            if (stumbled.getCount() > 0) {
                stumbled.countDown();
                throw new IllegalStateException("unforeseen");
            }
            purged.add(keys);
        });
        try (Outbox outbox = outbox(clumsy, QUICK)) {
            outbox.add(Set.of(SurrogateKey.source("a")));
            assertThat(purged.poll(20, TimeUnit.SECONDS)).containsExactly(SurrogateKey.source("a"));
        }
    }

    @Test
    void aCacheThatAsksForMoreTimeGetsItButNotForDays() {
        Duration own = Duration.ofSeconds(4);
        assertThat(Outbox.rest(own, Optional.empty())).isEqualTo(own);
        assertThat(Outbox.rest(own, Optional.of(Duration.ofSeconds(1)))).isEqualTo(own);
        assertThat(Outbox.rest(own, Optional.of(Duration.ofSeconds(30)))).isEqualTo(Duration.ofSeconds(30));
        assertThat(Outbox.rest(own, Optional.of(Duration.ofDays(3)))).isEqualTo(Duration.ofMinutes(10));
    }

    private static Outbox outbox(Purger purger, OutboxSettings settings) {
        return new Outbox(purger, settings, InstantSource.system());
    }

    private interface Script {
        void purge(Set<SurrogateKey> keys) throws PurgeFailure;
    }

    /** A cache in this process. */
    private record Scripted(Script script) implements Purger {

        @Override
        public String name() {
            return "scripted";
        }

        @Override
        public int most() {
            return 10;
        }

        @Override
        public void purge(Set<SurrogateKey> keys) throws PurgeFailure {
            script.purge(keys);
        }

        @Override
        public void purgeAll() throws PurgeFailure {
            script.purge(Set.of(SurrogateKey.EVERYTHING));
        }
    }
}
