package org.vitrine.proxy.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.vitrine.core.digest.ContentDigest;

/** The cache against the plainest thing that keeps what was used last. */
class LeastRecentlyUsedTest {

    private static final int MOST_BYTES = 1_000;

    @Property(tries = 60)
    void whatHasGoneUnusedForLongestGoesFirst(
            @ForAll @Size(min = 20, max = 60) List<@IntRange(min = 0, max = 11) Integer> asked,
            @ForAll @IntRange(min = 0, max = 1_000) int hotBytes)
            throws IOException {
        Path root = Files.createTempDirectory("lru");
        AtomicLong ticks = new AtomicLong();
        DiskRenditionCache cache =
                new DiskRenditionCache(root, MOST_BYTES, hotBytes, Duration.ofMinutes(1), ticks::incrementAndGet);
        Map<Integer, Integer> model = new LinkedHashMap<>(16, 0.75f, true);

        for (int number : asked) {
            boolean there = model.get(number) != null;
            CachedRendition given = cache.get(key(number), () -> new byte[length(number)]);
            assertThat(given.outcome()).isEqualTo(there ? CacheOutcome.HIT : CacheOutcome.STORED);
            model.put(number, length(number));
            while (model.values().stream().mapToInt(Integer::intValue).sum() > MOST_BYTES) {
                model.remove(model.keySet().iterator().next());
            }
            assertThat(IntStream.range(0, 12).filter(i -> cache.digest(key(i)).isPresent()))
                    .containsExactlyInAnyOrderElementsOf(model.keySet());
        }
        remove(root);
    }

    private static int length(int number) {
        return 90 + number * 17;
    }

    private static RenditionKey key(int number) {
        return new RenditionKey(ContentDigest.of("rendition " + number));
    }

    private static void remove(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
