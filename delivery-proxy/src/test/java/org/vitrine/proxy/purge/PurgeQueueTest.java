package org.vitrine.proxy.purge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vitrine.proxy.purge.PurgeQueue.Batch;

class PurgeQueueTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration ECHO = Duration.ofSeconds(5);
    private static final SurrogateKey A = SurrogateKey.source("a");
    private static final SurrogateKey B = SurrogateKey.source("b");
    private static final SurrogateKey C = SurrogateKey.source("c");

    private final PurgeQueue queue = new PurgeQueue(3, ECHO);

    @Test
    void keysAreTakenInTheirOrderAndWaitOnce() {
        queue.add(List.of(B, A));
        queue.add(List.of(A, C, B));
        assertThat(next(2).keys()).containsExactly(B, A);
        assertThat(next(2).keys()).containsExactly(C);
        assertThat(queue.next(2, NOW)).isEmpty();
    }

    @Test
    void aKeyAddedWhileItIsBeingPurgedIsPurgedAgain() {
        queue.add(Set.of(A));
        Batch underWay = next(9);
        queue.add(Set.of(A));
        queue.done(underWay, NOW);
        assertThat(next(9).first()).containsExactly(A);
    }

    @Test
    void moreThanMayWaitBecomesEverything() {
        queue.add(List.of(A, B, C));
        queue.add(List.of(SurrogateKey.source("d")));
        queue.add(List.of(A));
        assertThat(next(9)).satisfies(batch -> assertThat(batch.everything()).isTrue());
        assertThat(queue.next(9, NOW)).isEmpty();
    }

    @Test
    void whatFailedComesFirst() {
        queue.add(List.of(A));
        Batch failed = next(1);
        queue.add(List.of(B));
        queue.failed(failed);
        assertThat(next(9).keys()).containsExactly(A, B);
    }

    @Test
    void everythingThatFailedTakesLaterKeysWithIt() {
        queue.add(List.of(SurrogateKey.EVERYTHING));
        Batch failed = next(9);
        queue.add(List.of(B));
        queue.failed(failed);
        assertThat(next(9).keys()).containsExactly(SurrogateKey.EVERYTHING);
        assertThat(queue.isEmpty()).isTrue();
    }

    @Test
    void whatWasPurgedIsPurgedOnceMoreAndNotAThirdTime() {
        queue.add(List.of(A));
        queue.done(next(9), NOW);
        assertThat(queue.next(9, NOW.plus(ECHO).minusMillis(1))).isEmpty();
        assertThat(queue.due(NOW)).contains(NOW.plus(ECHO));
        Batch second = queue.next(9, NOW.plus(ECHO)).orElseThrow();
        assertThat(second.first()).isEmpty();
        assertThat(second.again()).containsExactly(A);
        queue.done(second, NOW.plus(ECHO));
        assertThat(queue.isEmpty()).isTrue();
    }

    @Test
    void aSecondPurgeDoesNotCountAsWaiting() {
        queue.add(List.of(A));
        queue.done(next(9), NOW);
        assertThat(queue.waiting()).isEmpty();
        assertThat(queue.isEmpty()).isFalse();
        queue.hurry(NOW);
        assertThat(next(9).again()).containsExactly(A);
    }

    @Test
    void everythingIsPurgedTwiceLikeAKey() {
        queue.add(List.of(SurrogateKey.EVERYTHING));
        queue.done(next(9), NOW);
        Batch second = queue.next(9, NOW.plus(ECHO)).orElseThrow();
        assertThat(second.everything()).isTrue();
        queue.done(second, NOW.plus(ECHO));
        assertThat(queue.isEmpty()).isTrue();
    }

    @Test
    void tooManySecondPurgesBecomeOneOfEverything() {
        queue.add(List.of(A, B, C));
        queue.done(next(9), NOW);
        queue.add(List.of(SurrogateKey.source("d")));
        queue.done(next(9), NOW);
        Batch second = queue.next(9, NOW.plus(ECHO)).orElseThrow();
        assertThat(second.everything()).isTrue();
        assertThat(queue.isEmpty()).isTrue();
    }

    private Batch next(int most) {
        return queue.next(most, NOW).orElseThrow();
    }
}
