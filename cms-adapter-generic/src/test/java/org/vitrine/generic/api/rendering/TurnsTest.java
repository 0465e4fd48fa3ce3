package org.vitrine.generic.api.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnsTest {

    @Test
    void whatIsQuickIsDoneOneAfterTheOther() {
        Thread caller = Thread.currentThread();
        Turns turns = new Turns(InstantSource.fixed(Instant.EPOCH));
        assertThat(turns.take(List.of(1, 2, 3), item -> Thread.currentThread() == caller ? item : -1))
                .containsExactly(1, 2, 3);
    }

    @Test
    void onceOneHadToBeWaitedForTheOthersAreWaitedForTogether() {
        AtomicInteger seconds = new AtomicInteger();
        CountDownLatch others = new CountDownLatch(2);
        Turns turns = new Turns(() -> Instant.ofEpochSecond(seconds.get()));
        assertThat(turns.take(List.of("slow", "a", "b"), item -> {
                    if (item.equals("slow")) {
                        seconds.set(10);
                        return "slow";
                    }
                    others.countDown();
                    return together(others) ? item : "alone";
                }))
                .containsExactly("slow", "a", "b");
    }

    private static boolean together(CountDownLatch others) {
        try {
            return others.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
