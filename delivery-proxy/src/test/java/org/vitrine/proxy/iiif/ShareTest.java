package org.vitrine.proxy.iiif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.vitrine.core.refusal.Overloaded;

class ShareTest {

    private static final int AT_ONCE = 8;
    private static final byte[] TILE = {1};

    @Test
    void onlyAFewAreMadeAtOnceAndAllTheOthersAfterThem() throws Exception {
        Share share = new Share();
        CountDownLatch full = new CountDownLatch(AT_ONCE);
        Semaphore go = new Semaphore(0);
        AtomicInteger making = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (ExecutorService viewers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<byte[]>> tiles = new ArrayList<>();
            for (int i = 0; i < 3 * AT_ONCE; i++) {
                tiles.add(viewers.submit(() -> share.take(() -> {
                    most.accumulateAndGet(making.incrementAndGet(), Math::max);
                    full.countDown();
                    go.acquireUninterruptibly();
                    making.decrementAndGet();
                    return TILE;
                })));
            }
            full.await();
            go.release(tiles.size());
            for (Future<byte[]> tile : tiles) {
                assertThat(tile.get()).isEqualTo(TILE);
            }
        }
        assertThat(most).hasValue(AT_ONCE);
    }

    @Test
    void whatFailsGivesItsPlaceBack() {
        Share share = new Share();
        for (int i = 0; i < 2 * AT_ONCE; i++) {
            assertThatThrownBy(() -> share.take(() -> {
                        throw new IllegalStateException("broken");
                    }))
                    .hasMessage("broken");
        }
        assertThat(share.take(() -> TILE)).isEqualTo(TILE);
    }

    @Test
    void whoeverIsGoneWhileWaitingIsSentAwayAndStaysInterrupted() {
        Share share = new Share();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> share.take(() -> TILE)).isInstanceOf(Overloaded.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(share.take(() -> TILE)).isEqualTo(TILE);
    }
}
