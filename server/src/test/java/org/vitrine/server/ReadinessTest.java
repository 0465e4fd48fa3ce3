package org.vitrine.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.catalog.Catalog;
import org.vitrine.catalog.CatalogSettings;
import org.vitrine.catalog.feed.Change;
import org.vitrine.catalog.feed.ChangeLog;
import org.vitrine.proxy.purge.Purging;
import org.vitrine.proxy.transform.ImageTransformer;
import org.vitrine.proxy.transform.ThumbnailatorTransformer;
import org.vitrine.proxy.transform.TransformLimits;
import org.vitrine.proxy.transform.TransformLoad;
import org.vitrine.server.config.SourcesConfig;
import org.vitrine.server.web.Health.PartHealth;

/** Which part is named when one of them does not do its work. */
class ReadinessTest {

    @TempDir
    private Path folder;

    private final AtomicReference<TransformLoad> load = new AtomicReference<>(new TransformLoad(2, 2, 5, false));
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
    private final ImageTransformer engine = new ThumbnailatorTransformer(TransformLimits.DEFAULT);
    private final Catalog catalog = Catalog.open(CatalogSettings.inMemory());
    private final CountDownLatch closing = new CountDownLatch(1);
    private Path renditions;
    private Sources sources;

    @BeforeEach
    void open() throws IOException {
        renditions = Files.createDirectory(folder.resolve("renditions"));
        sources = Sources.start(new SourcesConfig(List.of(), 1 << 20), folder, 1_000_000, catalog.writer(), now::get);
    }

    @AfterEach
    void close() {
        closing.countDown();
        sources.close();
        catalog.close();
        engine.close();
    }

    @Test
    void workThatDoesNotEndInEveryPlaceIsAPartThatFails() {
        Readiness readiness = readiness(catalog.changes());
        assertThat(failing(readiness)).isEmpty();

        load.set(new TransformLoad(2, 2, 5, true));
        now.updateAndGet(instant -> instant.plusSeconds(2));
        assertThat(failing(readiness)).containsExactly("transforms");

        load.set(new TransformLoad(2, 1, 0, false));
        now.updateAndGet(instant -> instant.plusSeconds(2));
        assertThat(failing(readiness)).isEmpty();
    }

    @Test
    void aRenditionStoreThatIsNoFolderAnyMoreIsAPartThatFails() throws IOException {
        Files.delete(renditions);
        Files.writeString(renditions, "a disk that came back as something else");
        assertThat(failing(readiness(catalog.changes()))).containsExactly("cache");
    }

    @Test
    void aStoreThatNeverAnswersIsNotWaitedFor() {
        Instant asked = Instant.now();
        assertThat(failing(readiness(new Silent()))).containsExactly("store");
        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(30));
    }

    private Readiness readiness(ChangeLog store) {
        return new Readiness(
                store, renditions, engine, load::get, sources, new Purging(List.of(), Duration.ZERO), now::get);
    }

    private static List<String> failing(Readiness readiness) {
        return readiness.get().parts().stream()
                .filter(part -> !part.ready())
                .map(PartHealth::name)
                .toList();
    }

    private final class Silent implements ChangeLog {

        @Override
        public String identity() {
            return "silent";
        }

        @Override
        public long latest() {
            try {
                closing.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return 0;
        }

        @Override
        public List<Change> since(long sequence, int most) {
            return List.of();
        }
    }
}
