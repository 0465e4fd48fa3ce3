package org.vitrine.proxy.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.core.refusal.UnusableMaster;

class DiskRenditionCacheTest {

    private static final byte[] PICTURE = "a picture".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path root;

    @Test
    void whatWasMadeIsFoundAgainAfterARestart() throws Exception {
        String digest = cache().get(key(1), () -> PICTURE).digest();

        DiskRenditionCache restarted = cache();

        assertThat(restarted.digest(key(1))).contains(digest);
        CachedRendition found = restarted.get(key(1), DiskRenditionCacheTest::mustNotBeMade);
        assertThat(found.content()).isEqualTo(ByteBuffer.wrap(PICTURE));
        assertThat(found.outcome()).isEqualTo(CacheOutcome.HIT);
    }

    @Test
    void aShortenedOrChangedFileIsMadeAnew() throws Exception {
        cache().get(key(1), () -> PICTURE);
        cache().get(key(2), () -> PICTURE);
        for (Path file : files()) {
            byte[] damaged = file.getFileName().toString().startsWith(key(1).digest())
                    ? Arrays.copyOf(PICTURE, 4)
                    : "b picture".getBytes(StandardCharsets.UTF_8);
            Files.write(file, damaged);
        }
        DiskRenditionCache restarted = cache();

        for (int n : List.of(1, 2)) {
            CachedRendition remade = restarted.get(key(n), () -> PICTURE);
            assertThat(remade.outcome()).isEqualTo(CacheOutcome.STORED);
            assertThat(remade.content()).isEqualTo(ByteBuffer.wrap(PICTURE));
        }
    }

    @Test
    void whatAnEarlierProcessLeftUnfinishedIsRemovedAndNeverServed() throws Exception {
        Path unfinished = Files.write(root.resolve("rendition1.part"), new byte[] {1, 2});
        cache();
        assertThat(unfinished).doesNotExist();
    }

    @Test
    void theFolderHoldsNoMoreThanItsBound() throws Exception {
        DiskRenditionCache small = new DiskRenditionCache(root, 10_000, 0);
        for (int i = 0; i < 60; i++) {
            small.get(key(i), () -> new byte[1_000]);
        }
        assertThat(files()).hasSizeBetween(1, 10);
    }

    @Test
    void allWhoAskAtOnceShareOneMaking() throws Exception {
        DiskRenditionCache cache = cache();
        AtomicInteger made = new AtomicInteger();
        Callable<CachedRendition> ask = () -> cache.get(key(1), () -> {
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
    void whoWaitsForAMakingThatFailsIsRefusedTheSameAndTheNextMayTryAgain() throws Exception {
        DiskRenditionCache cache = cache();
        UnusableMaster refusal = new UnusableMaster("broken", "");
        CountDownLatch making = new CountDownLatch(1);
        CountDownLatch fail = new CountDownLatch(1);
        AtomicReference<Throwable> ofMaker = new AtomicReference<>();
        AtomicReference<Throwable> ofWaiting = new AtomicReference<>();
        Thread maker = asker(
                ofMaker,
                () -> cache.get(key(1), () -> {
                    making.countDown();
                    await(fail);
                    throw refusal;
                }));
        making.await();
        Thread waiting = asker(ofWaiting, () -> cache.get(key(1), DiskRenditionCacheTest::mustNotBeMade));
        while (waiting.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        fail.countDown();
        maker.join();
        waiting.join();

        assertThat(ofMaker).hasValue(refusal);
        assertThat(ofWaiting).hasValue(refusal);
        assertThat(cache.get(key(1), () -> PICTURE).outcome()).isEqualTo(CacheOutcome.STORED);
    }

    @Test
    void aFolderThatCannotBeWrittenCostsTimeButNoPicture() throws Exception {
        DiskRenditionCache cache = cache();
        Files.delete(root);
        Files.write(root, new byte[] {1});
        CachedRendition made = cache.get(key(1), () -> PICTURE);
        assertThat(made.outcome()).isEqualTo(CacheOutcome.NOT_STORED);
        assertThat(made.content()).isEqualTo(ByteBuffer.wrap(PICTURE));
    }

    private DiskRenditionCache cache() throws IOException {
        return new DiskRenditionCache(root, 1_000_000, 10_000);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static RenditionKey key(int number) {
        return new RenditionKey(ContentDigest.of("rendition " + number));
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
