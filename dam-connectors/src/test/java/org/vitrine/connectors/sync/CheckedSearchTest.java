package org.vitrine.connectors.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.catalog.Catalog;
import org.vitrine.catalog.CatalogSettings;
import org.vitrine.catalog.search.AssetSearch;
import org.vitrine.catalog.search.Facet;
import org.vitrine.catalog.search.SearchQuery;
import org.vitrine.catalog.search.SearchResult;
import org.vitrine.connectors.folder.FolderSource;
import org.vitrine.connectors.metadata.MetadataReader;
import org.vitrine.connectors.metadata.Painted;
import org.vitrine.connectors.source.SourceProblems;
import org.vitrine.connectors.tree.TreeSource;
import org.vitrine.core.asset.NativeId;
import org.vitrine.core.governance.Approval;
import org.vitrine.core.governance.Place;
import org.vitrine.core.refusal.SourceUnavailable;

/** The real catalog, started again over a real folder that changed meanwhile; the comparison is still at its beginning. */
final class CheckedSearchTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    private Path temporary;

    private final Catalog catalog = Catalog.open(CatalogSettings.inMemory());
    private final AtomicBoolean listed = new AtomicBoolean(true);
    private Path root;
    private TreeSource source;
    private SourceSync sync;

    @BeforeEach
    void holdTwoApprovedPictures() throws Exception {
        root = Files.createDirectories(temporary.resolve("photos"));
        Files.writeString(root.resolve(".vitrine.yaml"), "approval: approved\n");
        Files.write(root.resolve("a.jpg"), Painted.jpeg(40, 30));
        Files.write(root.resolve("b.jpg"), Painted.jpeg(30, 40));
        start();
        assertThat(sync.awaitFirst(Duration.ofSeconds(20))).isTrue();
        stop();
        listed.set(false);
    }

    @AfterEach
    void end() {
        stop();
        catalog.close();
    }

    @Test
    void whatWasWithdrawnWhileNobodyWatchedIsFoundAsItStandsNow() throws Exception {
        Files.writeString(root.resolve("a.jpg.yaml"), "approval: withdrawn\n");
        start();

        assertThat(search().search(query(Map.of())).assets())
                .extracting(asset -> asset.governance().approval())
                .containsExactlyInAnyOrder(Approval.WITHDRAWN, Approval.APPROVED);
    }

    @Test
    void whatNoLongerMatchesIsNeitherGivenNorCounted() throws Exception {
        Files.writeString(root.resolve("a.jpg.yaml"), "approval: withdrawn\n");
        start();

        SearchResult permitted = search().search(query(Map.of(Facet.STATUS, Set.of("permitted"))));

        assertThat(permitted.assets()).extracting(asset -> asset.id().id()).containsExactly("b.jpg");
        assertThat(permitted.total()).isEqualTo(1);
    }

    @Test
    void whatItsSourceSaysNothingOfIsLeftOut() throws Exception {
        start();
        AssetSearch search = new CheckedSearch(catalog.search(), key -> {
            if (key.equals(new NativeId("photos", "a.jpg").key())) {
                throw new SourceUnavailable("The source has not said yet how this asset stands.", "silent");
            }
            return catalog.assets().find(key);
        });

        SearchResult found = search.search(query(Map.of()));

        assertThat(found.assets()).extracting(asset -> asset.id().id()).containsExactly("b.jpg");
        assertThat(found.total()).isEqualTo(2);
    }

    private AssetSearch search() {
        return new CheckedSearch(catalog.search(), new CheckedAssets(catalog.assets(), List.of(sync), PATIENCE));
    }

    private static SearchQuery query(Map<Facet, Set<String>> narrowed) {
        return new SearchQuery("", narrowed, List.of(), Place.ANYWHERE_ON_THE_WEB, SearchQuery.Order.RELEVANCE, 0, 20);
    }

    private void start() throws IOException {
        source = FolderSource.open("photos", root, ZoneOffset.UTC, new MetadataReader(), temporary.resolve("data"));
        sync = new SourceSync(
                new Late(source, listed),
                catalog.writer(),
                new SourceProblems(InstantSource.system()),
                Duration.ofMinutes(10),
                InstantSource.system());
        sync.start();
    }

    private void stop() {
        listed.set(true);
        sync.close();
        source.close();
    }
}
