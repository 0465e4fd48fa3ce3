package org.vitrine.proxy.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.vitrine.core.asset.OpenedMaster;
import org.vitrine.core.refusal.SourceUnavailable;

class SharedMastersTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private final AtomicInteger edition = new AtomicInteger();
    private final CountDownLatch released = new CountDownLatch(1);

    @Test
    void allWhoReadAtTheSameTimeShareOneFileWhichIsClosedAfterTheLast() throws Exception {
        SharedMasters masters = new SharedMasters((asset, file) -> slow(), MINUTE);
        List<OpenedMaster> shares = new ArrayList<>();
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<OpenedMaster>> asked = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                asked.add(readers.submit(() -> masters.open(BareAsset.of("a.jpg", "1"), BareAsset.FILE)));
            }
            released.countDown();
            for (Future<OpenedMaster> share : asked) {
                shares.add(share.get());
            }
        }
        shares.add(masters.open(BareAsset.of("a.jpg", "1"), BareAsset.FILE));

        for (OpenedMaster share : shares) {
            assertThat(closed).hasValue(0);
            assertThat(share.path()).isEqualTo(Path.of("a.jpg"));
            share.close();
            share.close();
        }
        assertThat(opened).hasValue(1);
        assertThat(closed).hasValue(1);

        masters.open(BareAsset.of("a.jpg", "1"), BareAsset.FILE).close();
        assertThat(opened).hasValue(2);
        assertThat(closed).hasValue(2);
    }

    @Test
    void anotherVersionIsAnotherFile() {
        released.countDown();
        SharedMasters masters = new SharedMasters((asset, file) -> slow(), MINUTE);
        try (OpenedMaster one = masters.open(BareAsset.of("a.jpg", "1"), BareAsset.FILE);
                OpenedMaster other = masters.open(BareAsset.of("a.jpg", "2"), BareAsset.FILE)) {
            assertThat(one).isNotEqualTo(other);
            assertThat(opened).hasValue(2);
        }
        assertThat(closed).hasValue(2);
    }

    @Test
    void whoComesAfterAFileWasReplacedGetsTheNewOne() {
        released.countDown();
        SharedMasters masters = new SharedMasters((asset, file) -> slow(), MINUTE);
        OpenedMaster before = masters.open(BareAsset.of("a.jpg", "1"), BareAsset.FILE);
        edition.incrementAndGet();
        OpenedMaster after = masters.open(BareAsset.of("a.jpg", "1"), BareAsset.FILE);

        assertThat(after.unchanged()).isTrue();
        assertThat(opened).hasValue(2);
        before.close();
        assertThat(closed).hasValue(1);
        after.close();
        assertThat(closed).hasValue(2);
    }

    @Test
    void aRefusalIsForAllWhoWaitedAndNotForTheNext() {
        SharedMasters masters = new SharedMasters(
                (asset, file) -> {
                    if (opened.incrementAndGet() == 1) {
                        throw new SourceUnavailable("silent", "");
                    }
                    return new Lent();
                },
                MINUTE);
        assertThatThrownBy(() -> masters.open(BareAsset.of("a.jpg", "1"), BareAsset.FILE))
                .isInstanceOf(SourceUnavailable.class);
        masters.open(BareAsset.of("a.jpg", "1"), BareAsset.FILE).close();
        assertThat(closed).hasValue(1);
    }

    @Test
    void whatComesTooLateForEveryoneIsClosedWhenItComes() throws Exception {
        SharedMasters masters = new SharedMasters((asset, file) -> slow(), Duration.ofMillis(1));
        assertThatThrownBy(() -> masters.open(BareAsset.of("a.jpg", "1"), BareAsset.FILE))
                .isInstanceOf(SourceUnavailable.class)
                .hasMessageContaining("has not given this file");
        released.countDown();
        while (closed.get() == 0) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aSourceThatHasNotBegunIsToldThatNobodyWaitsAnyMore() throws Exception {
        CountDownLatch givenUp = new CountDownLatch(1);
        SharedMasters masters = new SharedMasters(
                (asset, file) -> {
                    Demand.require();
                    OpenedMaster late = slow();
                    try {
                        Demand.require();
                    } catch (Demand.Ended e) {
                        givenUp.countDown();
                        throw e;
                    }
                    return late;
                },
                Duration.ofMillis(1));
        assertThatThrownBy(() -> masters.open(BareAsset.of("a.jpg", "1"), BareAsset.FILE))
                .isInstanceOf(SourceUnavailable.class);
        released.countDown();

        assertThat(givenUp.await(1, TimeUnit.MINUTES)).isTrue();
    }

    private OpenedMaster slow() {
        opened.incrementAndGet();
        try {
            released.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("A source is never interrupted", e);
        }
        return new Lent();
    }

    private final class Lent implements OpenedMaster {

        private final int own = edition.get();

        @Override
        public Path path() {
            return Path.of("a.jpg");
        }

        @Override
        public boolean unchanged() {
            return edition.get() == own;
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }
}
