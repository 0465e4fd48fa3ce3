package org.vitrine.proxy.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.core.asset.NativeId;
import org.vitrine.core.digest.ContentDigest;
import org.vitrine.core.rendition.ImageFormat;

class DiskRenditionCacheTest {

    private static final byte[] PICTURE = "a picture".getBytes(StandardCharsets.UTF_8);

    private static final Duration MINUTE = Duration.ofMinutes(1);

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
    void aFileThatCannotBeReadForTheMomentIsStillCountedAndFoundLater() throws Exception {
        cache().get(key(1), () -> PICTURE);
        DiskRenditionCache cache = cache();
        Path place = file(1);
        Path aside = Files.move(place, root.resolve("aside"));
        Files.createDirectory(place); // which no one can read as a file

        assertThat(cache.find(key(1))).isEmpty();
        assertThat(cache.use().bytes()).isEqualTo(PICTURE.length);

        Files.delete(place);
        Files.move(aside, place);
        assertThat(cache.find(key(1))).isPresent();
    }

    @Test
    void whatAnEarlierProcessLeftUnfinishedIsRemovedAndNeverServed() throws Exception {
        Path unfinished = Files.write(root.resolve("rendition1.part"), new byte[] {1, 2});
        cache();
        assertThat(unfinished).doesNotExist();
    }

    @Test
    void theFolderHoldsNoMoreThanItsBoundHoweverManyWriteAtOnce() throws Exception {
        DiskRenditionCache small = new DiskRenditionCache(root, 10_000, 0);
        List<Callable<CacheUse>> writers = IntStream.range(0, 200)
                .<Callable<CacheUse>>mapToObj(i -> () -> {
                    small.get(key(i), () -> new byte[100 + i * 7]);
                    return small.use();
                })
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<CacheUse> writer : threads.invokeAll(writers)) {
                assertThat(writer.get().bytes()).isLessThanOrEqualTo(10_000);
            }
        }
        long bytes = files().stream().mapToLong(file -> file.toFile().length()).sum();
        assertThat(bytes).isEqualTo(small.use().bytes()).isBetween(5_000L, 10_000L);
        assertThat(small.use().files() + small.use().evictions()).isLessThanOrEqualTo(200);
    }

    @Test
    void theOrderOfUseSurvivesARestart() throws Exception {
        AtomicLong minutes = new AtomicLong();
        DiskRenditionCache cache =
                new DiskRenditionCache(root, 3_000, 0, MINUTE, () -> minutes.incrementAndGet() * MINUTE.toNanos());
        for (int i = 1; i <= 3; i++) {
            cache.get(key(i), () -> new byte[1_000]);
            Files.setLastModifiedTime(file(i), FileTime.from(Instant.now().minusSeconds(600 - i)));
        }
        FileTime written = Files.getLastModifiedTime(file(1));
        cache.find(key(1));
        while (Files.getLastModifiedTime(file(1)).equals(written)) {
            Thread.onSpinWait();
        }

        DiskRenditionCache restarted = new DiskRenditionCache(root, 2_000, 0);

        assertThat(restarted.digest(key(1))).isPresent();
        assertThat(restarted.digest(key(2))).isEmpty();
        assertThat(restarted.digest(key(3))).isPresent();
    }

    @Test
    void whatAskersHoldAlreadyIsUsedToo() throws Exception {
        AtomicLong ticks = new AtomicLong();
        DiskRenditionCache cache = new DiskRenditionCache(root, 2_000, 0, MINUTE, ticks::incrementAndGet);
        String digest = cache.get(key(1), () -> new byte[1_000]).digest();
        cache.get(key(2), () -> new byte[1_000]);

        assertThat(cache.held(key(1), digest::equals)).contains(digest);
        assertThat(cache.held(key(2), digest.concat("x")::equals)).isEmpty();
        cache.get(key(3), () -> new byte[1_000]);

        assertThat(cache.digest(key(1))).isPresent();
        assertThat(cache.digest(key(2))).isEmpty();
    }

    @Test
    void aRenditionLargerThanTheWholeCacheIsGivenAndNotKept() throws Exception {
        DiskRenditionCache small = new DiskRenditionCache(root, 10, 0);
        assertThat(small.get(key(1), () -> new byte[11]).outcome()).isEqualTo(CacheOutcome.NOT_STORED);
        assertThat(files()).isEmpty();
    }

    @Test
    void whatIsKeptIsDroppedByItsAssetSourcePresetOrAltogetherAlsoAfterARestart() throws Exception {
        DiskRenditionCache cache = cache();
        for (String source : List.of("photos", "brand")) {
            for (String preset : List.of("hero", "card")) {
                cache.get(labelled(source, "a.jpg", preset), () -> PICTURE);
                cache.get(labelled(source, "b.jpg", preset), () -> PICTURE);
            }
        }
        cache.get(key(1), () -> PICTURE);

        DiskRenditionCache restarted = cache();
        assertThat(restarted.of(new NativeId("photos", "a.jpg").key())).hasSize(2);
        assertThat(restarted.dropAsset(new NativeId("photos", "a.jpg").key())).isEqualTo(2);
        assertThat(restarted.digest(labelled("photos", "a.jpg", "hero"))).isEmpty();
        assertThat(restarted.digest(labelled("brand", "a.jpg", "hero"))).isPresent();
        assertThat(restarted.dropSource("brand")).isEqualTo(4);
        assertThat(restarted.dropPreset("hero")).isEqualTo(1);
        assertThat(restarted.dropAll()).isEqualTo(2);
        assertThat(files()).isEmpty();
        assertThat(restarted.use().bytes()).isZero();
    }

    @Test
    void whatWasBegunBeforeADropIsGivenAndNotKept() throws Exception {
        DiskRenditionCache cache = cache();

        CachedRendition made = cache.get(labelled("photos", "a.jpg", "hero"), () -> {
            cache.dropSource("photos");
            return PICTURE;
        });

        assertThat(made.content()).isEqualTo(ByteBuffer.wrap(PICTURE));
        assertThat(made.outcome()).isEqualTo(CacheOutcome.NOT_STORED);
        assertThat(cache.use().files()).isZero();
        assertThat(files()).isEmpty();
    }

    @Test
    void smallRenditionsAreRecalledFromDirectMemoryOnceAskedForAgainAndLargeOnesAreNot() throws Exception {
        DiskRenditionCache cache = new DiskRenditionCache(root, 2_000_000, 2_000_000);
        cache.get(key(1), () -> PICTURE);
        cache.get(key(2), () -> new byte[500_000]);
        assertThat(cache.recall(key(1))).isEmpty();

        assertThat(cache.find(key(1))).isPresent();
        assertThat(cache.recall(key(1)).orElseThrow().content().isDirect()).isTrue();
        assertThat(cache.recall(key(2))).isEmpty();
        assertThat(cache.find(key(2))).isPresent();
        assertThat(cache.use().hits()).isEqualTo(3);
        assertThat(cache.use().misses()).isEqualTo(2);
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

    private Path file(int number) throws IOException {
        return files().stream()
                .filter(file ->
                        file.getFileName().toString().startsWith(key(number).digest()))
                .findFirst()
                .orElseThrow();
    }

    private static RenditionKey labelled(String source, String name, String preset) {
        RenditionLabel label = new RenditionLabel(
                new NativeId(source, name).key(),
                source,
                preset,
                "0123456789abcdef",
                "fedcba9876543210",
                480,
                ImageFormat.AVIF);
        return new RenditionKey(ContentDigest.of(label.print()), Optional.of(label));
    }

    private static RenditionKey key(int number) {
        return new RenditionKey(ContentDigest.of("rendition " + number));
    }

    private static byte[] mustNotBeMade() {
        throw new IllegalStateException("This was there already");
    }
}
