package org.vitrine.catalog.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vitrine.catalog.Assets;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKey;

class AssetRecordsTest {

    private static Asset state(int number) {
        return Assets.image("balloon.jpg").titled("en", "State " + number).asset();
    }

    @ParameterizedTest
    @EnumSource(StoreEngine.class)
    void nobodyReadsAnOlderStateThanOneAlreadyPut(StoreEngine engine) throws Exception {
        AssetKey key = state(0).key();
        AtomicInteger put = new AtomicInteger();
        AtomicBoolean done = new AtomicBoolean();
        try (Database database = Database.open(engine.emptyStore());
                ExecutorService readers = Executors.newFixedThreadPool(3)) {
            AssetStore store = new AssetStore(database.jdbi(), 1_000);
            store.put(List.of(state(0)));
            List<Future<Integer>> readings = IntStream.range(0, 3)
                    .mapToObj(reader -> readers.submit(() -> {
                        int stale = 0;
                        while (!done.get()) {
                            int least = put.get();
                            stale += number(store.assets().find(key).orElseThrow()) < least ? 1 : 0;
                        }
                        return stale;
                    }))
                    .toList();
            try {
                for (int i = 1; i <= 100; i++) {
                    store.put(List.of(state(i)));
                    put.set(i);
                    assertThat(store.assets().find(key)).contains(state(i));
                }
            } finally {
                done.set(true);
            }
            for (Future<Integer> reading : readings) {
                assertThat(reading.get()).isZero();
            }
        }
    }

    private static int number(Asset asset) {
        String title = asset.texts().title().byLanguage().values().iterator().next();
        return Integer.parseInt(title.substring("State ".length()));
    }
}
