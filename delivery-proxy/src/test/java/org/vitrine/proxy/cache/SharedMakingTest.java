package org.vitrine.proxy.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.core.digest.ContentDigest;
import org.vitrine.core.refusal.TookTooLong;
import org.vitrine.core.refusal.UnusableMaster;

/** Those who ask for the same rendition at the same time. */
class SharedMakingTest {

    private static final byte[] PICTURE = "a picture".getBytes(StandardCharsets.UTF_8);
    private static final RenditionKey KEY = new RenditionKey(ContentDigest.of("rendition"));

    @TempDir
    Path root;

    @Test
    void workThatNobodyWaitsForAnyMoreIsInterrupted() throws Exception {
        DiskRenditionCache cache = cache();
        CountDownLatch making = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        List<Thread> askers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            askers.add(asker(
                    new AtomicReference<>(),
                    () -> cache.get(KEY, () -> {
                        making.countDown();
                        try {
                            Thread.sleep(Duration.ofMinutes(5));
                        } catch (InterruptedException e) {
                            interrupted.countDown();
                        }
                        return PICTURE;
                    })));
        }
        making.await();
        for (Thread asker : askers) {
            while (asker.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
        }

        for (Thread asker : askers) {
            assertThat(interrupted.getCount()).isEqualTo(1);
            asker.interrupt();
            asker.join();
        }

        assertThat(interrupted.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(cache.get(KEY, () -> PICTURE).content()).isEqualTo(ByteBuffer.wrap(PICTURE));
    }

    @Test
    void nobodyWaitsForEver() throws Exception {
        DiskRenditionCache hasty = new DiskRenditionCache(root, 1_000, 0, Duration.ofMillis(1));
        assertThatThrownBy(() -> hasty.get(KEY, () -> {
                    await(new CountDownLatch(1));
                    return PICTURE;
                }))
                .isInstanceOf(TookTooLong.class);
    }

    @Test
    void allWhoAskAtOnceShareOneMaking() throws Exception {
        DiskRenditionCache cache = cache();
        AtomicInteger made = new AtomicInteger();
        Callable<CachedRendition> ask = () -> cache.get(KEY, () -> {
            made.incrementAndGet();
            return PICTURE;
        });
        try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<CachedRendition> asker : askers.invokeAll(Collections.nCopies(100, ask))) {
                assertThat(asker.get().content()).isEqualTo(ByteBuffer.wrap(PICTURE));
            }
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void whatFewAskForIsSharedByThoseWhoAskAtOnceAndNotKept() throws Exception {
        DiskRenditionCache cache = cache();
        AtomicInteger made = new AtomicInteger();
        CountDownLatch released = new CountDownLatch(1);
        List<AtomicReference<CachedRendition>> given = List.of(new AtomicReference<>(), new AtomicReference<>());
        List<Thread> askers = new ArrayList<>();
        for (AtomicReference<CachedRendition> place : given) {
            askers.add(asker(
                    new AtomicReference<>(),
                    () -> place.set(cache.once(KEY, () -> {
                        made.incrementAndGet();
                        await(released);
                        return PICTURE;
                    }))));
        }
        for (Thread asker : askers) {
            while (asker.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
        }
        released.countDown();
        for (Thread asker : askers) {
            asker.join();
        }

        for (AtomicReference<CachedRendition> one : given) {
            assertThat(one.get().outcome()).isEqualTo(CacheOutcome.BYPASS);
            assertThat(one.get().content()).isEqualTo(ByteBuffer.wrap(PICTURE));
        }
        assertThat(made).hasValue(1);
        assertThat(cache.digest(KEY)).isEmpty();
        try (Stream<Path> files = Files.walk(root)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void whoWaitsForAMakingThatFailsIsRefusedTheSameAndTheNextMayTryAgain() throws Exception {
        DiskRenditionCache cache = cache();
        UnusableMaster refusal = new UnusableMaster("broken", "");
        CountDownLatch making = new CountDownLatch(1);
        CountDownLatch fail = new CountDownLatch(1);
        AtomicReference<Throwable> ofMaker = new AtomicReference<>();
        AtomicReference<Throwable> ofWaiting = new AtomicReference<>();
        Thread maker = asker(
                ofMaker,
                () -> cache.get(KEY, () -> {
                    making.countDown();
                    await(fail);
                    throw refusal;
                }));
        making.await();
        Thread waiting = asker(ofWaiting, () -> cache.get(KEY, SharedMakingTest::mustNotBeMade));
        while (waiting.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        fail.countDown();
        maker.join();
        waiting.join();

        assertThat(ofMaker).hasValue(refusal);
        assertThat(ofWaiting).hasValue(refusal);
        assertThat(cache.get(KEY, () -> PICTURE).outcome()).isEqualTo(CacheOutcome.STORED);
    }

    private DiskRenditionCache cache() throws IOException {
        return new DiskRenditionCache(root, 1_000_000, 10_000);
    }

    private static byte[] mustNotBeMade() {
        throw new IllegalStateException("This was there already");
    }

    private static Thread asker(AtomicReference<Throwable> failure, Runnable ask) {
        return Thread.ofPlatform()
                .uncaughtExceptionHandler((thread, e) -> failure.set(e))
                .start(ask);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
