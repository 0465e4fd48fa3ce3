package org.vitrine.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.vitrine.catalog.preset.PresetYaml;
import org.vitrine.catalog.search.SearchQuery;
import org.vitrine.catalog.store.PostgresServer;
import org.vitrine.catalog.store.StoreAddress;
import org.vitrine.catalog.yaml.Mistakes;
import org.vitrine.catalog.yaml.YamlFile;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.governance.Place;
import org.vitrine.core.rendition.Preset;

/** Two nodes on one PostgreSQL. */
class OtherNodesTest {

    private static final Asset BALLOON =
            Assets.image("balloon.jpg").titled("en", "Red balloon").asset();
    private static final List<Preset> PRESETS = PresetYaml.read(
            YamlFile.read("x.yaml", "presets: {hero: {widths: [480]}, card: {widths: [200]}}", new Mistakes()));

    private final StoreAddress address = PostgresServer.get().emptyDatabase();

    @Test
    void nodesThatBeginTogetherOnAnEmptyStoreFindTheSameCatalog() throws Exception {
        try (ExecutorService starters = Executors.newFixedThreadPool(2)) {
            List<Future<String>> starts = starters.invokeAll(List.of(this::start, this::start));
            assertThat(starts.getFirst().get()).isEqualTo(starts.getLast().get());
        }
        try (Catalog third = open()) {
            assertThat(third.presets().all()).extracting(Preset::revision).containsExactly(1, 1);
        }
    }

    @Test
    void whatOneNodeWritesTheOtherServes() throws Exception {
        try (Catalog here = open();
                Catalog there = open();
                OtherNodes _ = OtherNodes.follow(here)) {
            assertThat(here.assets().find(BALLOON.key())).isEmpty();
            there.writer().put(List.of(BALLOON));
            there.presets().seed(PRESETS);

            await(() -> here.assets().find(BALLOON.key()).isPresent());
            await(() -> here.presets().all().size() == 2);
            await(() -> found(here).contains(BALLOON));
            there.writer().remove(List.of(BALLOON.id()));
            await(() ->
                    here.assets().find(BALLOON.key()).isEmpty() && found(here).isEmpty());
        }
    }

    private String start() {
        try (Catalog catalog = open()) {
            catalog.presets().seed(PRESETS);
            catalog.writer().put(List.of(BALLOON));
            return catalog.changes().identity();
        }
    }

    private Catalog open() {
        return Catalog.open(CatalogSettings.at(address));
    }

    private static List<Asset> found(Catalog catalog) {
        return catalog.search()
                .search(new SearchQuery(
                        "balloon", Map.of(), List.of(), Place.ANYWHERE_ON_THE_WEB, SearchQuery.Order.RELEVANCE, 0, 10))
                .assets();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + 60_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(50);
        }
    }
}
