package org.vitrine.proxy.origin.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.OpenedMaster;
import org.vitrine.core.refusal.Overloaded;
import org.vitrine.core.refusal.SourceUnavailable;
import org.vitrine.proxy.origin.BareAsset;
import org.vitrine.proxy.origin.MasterFetcher;

class AttemptsTest {

    private static final URI PLACE = URI.create("https://assets.example.com/a.jpg");

    /** Many times what may be under way and wait. */
    private static final int CROWD = 300;

    private final Attempts attempts = new Attempts("web", OriginLimits.DEFAULT, InstantSource.system());
    private final CountDownLatch released = new CountDownLatch(1);
    private final CountDownLatch inside = new CountDownLatch(OriginLimits.DEFAULT.concurrent());
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    @Test
    void aCrowdIsSentAwayAtTheDoorAndThoseWhoWaitAreServed() throws Exception {
        MasterFetcher masters = new MasterFetcher((asset, file) -> fetched(), Duration.ofMinutes(1));
        CountDownLatch turnedAway = new CountDownLatch(1);
        try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> answers = new ArrayList<>();
            for (int i = 0; i < CROWD; i++) {
                Asset asset = BareAsset.of(i + ".jpg", "1");
                answers.add(askers.submit(() -> served(masters, asset, turnedAway)));
            }
            turnedAway.await();
            // Those at the door may be sent away before the places within are taken.
            inside.await();
            released.countDown();
            int served = 0;
            for (Future<Boolean> answer : answers) {
                served += answer.get() ? 1 : 0;
            }
            assertThat(served).isGreaterThanOrEqualTo(OriginLimits.DEFAULT.concurrent());
            assertThat(served + refused.get()).isEqualTo(CROWD);
        }
        assertThat(most).hasValue(OriginLimits.DEFAULT.concurrent());
    }

    private boolean served(MasterFetcher masters, Asset asset, CountDownLatch turnedAway) {
        try (OpenedMaster master = masters.open(asset, BareAsset.FILE)) {
            return master.unchanged();
        } catch (Overloaded e) {
            refused.incrementAndGet();
            turnedAway.countDown();
            return false;
        }
    }

    private OpenedMaster fetched() {
        try {
            return attempts.at(PLACE, deadline -> {
                most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                inside.countDown();
                try {
                    released.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                underWay.decrementAndGet();
                return new Opened();
            });
        } catch (NotFetched e) {
            throw new SourceUnavailable("not fetched", e.reason());
        }
    }

    private record Opened() implements OpenedMaster {

        @Override
        public Path path() {
            return Path.of("a.jpg");
        }

        @Override
        public boolean unchanged() {
            return true;
        }

        @Override
        public void close() {
            // Nothing was opened.
        }
    }
}
