package org.vitrine.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.catalog.feed.Change;
import org.vitrine.catalog.search.SearchQuery;
import org.vitrine.catalog.store.StoreAddress;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.governance.Place;

class CatalogTest {

    private static final Asset BALLOON =
            Assets.image("balloon.jpg").titled("en", "Red balloon").asset();
    private static final Asset KITE =
            Assets.image("Grüße/kite.jpg").titled("en", "Kite").asset();

    @TempDir
    private Path folder;

    private static List<Asset> found(Catalog catalog, String text) {
        SearchQuery query = new SearchQuery(
                text, Map.of(), List.of(), Place.ANYWHERE_ON_THE_WEB, SearchQuery.Order.RELEVANCE, 0, 10);
        return catalog.search().search(query).assets();
    }

    private Catalog open() {
        return Catalog.open(CatalogSettings.in(folder));
    }

    @Test
    void everythingIsThereAfterARestart() {
        try (Catalog catalog = open()) {
            catalog.writer().put(List.of(BALLOON, KITE));
        }
        try (Catalog catalog = open()) {
            assertThat(catalog.assets().find(KITE.key())).contains(KITE);
            assertThat(found(catalog, "balloon")).containsExactly(BALLOON);
        }
    }

    @Test
    void aCatalogThatWasDeletedComesBackWithTheSameKeysAndAssets() {
        try (Catalog catalog = open()) {
            catalog.writer().put(List.of(BALLOON, KITE));
        }
        delete(folder);
        try (Catalog catalog = open()) {
            assertThat(catalog.assets().find(BALLOON.key())).isEmpty();
            assertThat(found(catalog, "")).isEmpty();

            catalog.writer().put(List.of(KITE, BALLOON));

            assertThat(catalog.assets().find(BALLOON.key())).contains(BALLOON);
            assertThat(catalog.writer().held("photos").ids()).isEqualTo(Set.of(BALLOON.id(), KITE.id()));
            assertThat(found(catalog, "balloon")).containsExactly(BALLOON);
        }
    }

    @Test
    void anIndexThatIsMissingBrokenOrOfAnotherCatalogIsBuiltAnew() throws IOException {
        try (Catalog catalog = open()) {
            catalog.writer().put(List.of(BALLOON));
        }
        delete(folder.resolve("index"));
        try (Catalog catalog = open()) {
            assertThat(found(catalog, "balloon")).containsExactly(BALLOON);
        }

        try (Stream<Path> files = Files.list(folder.resolve("index"))) {
            for (Path file : files.filter(each -> !each.endsWith("write.lock")).toList()) {
                Files.writeString(file, "not an index");
            }
        }
        try (Catalog catalog = open()) {
            assertThat(found(catalog, "balloon")).containsExactly(BALLOON);
        }

        try (Stream<Path> files = Files.list(folder)) {
            files.filter(Files::isRegularFile).forEach(CatalogTest::delete);
        }
        try (Catalog catalog = open()) {
            assertThat(found(catalog, "")).isEmpty();
            catalog.writer().put(List.of(KITE));
        }
        try (Catalog catalog = open()) {
            assertThat(found(catalog, "")).containsExactly(KITE);
        }
    }

    @Test
    void anIndexThatFellBehindCatchesUp() throws IOException {
        Path older = folder.resolve("older");
        try (Catalog catalog = open()) {
            catalog.writer().put(List.of(BALLOON));
        }
        copy(folder.resolve("index"), older);
        try (Catalog catalog = open()) {
            catalog.writer().put(List.of(KITE));
            catalog.writer().remove(List.of(BALLOON.id()));
        }
        delete(folder.resolve("index"));
        copy(older, folder.resolve("index"));

        try (Catalog catalog = open()) {
            assertThat(found(catalog, "")).containsExactly(KITE);
        }
    }

    @Test
    void whoHearsOfAChangeAlreadyFindsIt() {
        try (Catalog catalog = open()) {
            List<Change> heard = new ArrayList<>();
            catalog.feed().subscribe(change -> {
                heard.add(change);
                assertThat(catalog.assets().find(change.key())).isEqualTo(change.after());
                assertThat(found(catalog, "")).hasSize(change.after().isPresent() ? 1 : 0);
            });
            catalog.writer().put(List.of(BALLOON));
            catalog.writer().remove(List.of(BALLOON.id()));
            assertThat(heard).hasSize(2);
        }
    }

    @Test
    void aCatalogInUseIsNotOpenedTwice() {
        try (Catalog catalog = open()) {
            assertThat(catalog.assets().find(BALLOON.key())).isEmpty();
            CatalogSettings second = CatalogSettings.at(StoreAddress.inMemory(), folder.resolve("index"));
            assertThatThrownBy(() -> Catalog.open(second))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("in use by another process");
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
    }

    private static void delete(Path tree) {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
