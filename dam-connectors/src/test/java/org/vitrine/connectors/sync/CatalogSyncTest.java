package org.vitrine.connectors.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.catalog.store.AssetStore;
import org.vitrine.catalog.store.Database;
import org.vitrine.catalog.store.StoreAddress;
import org.vitrine.connectors.folder.FolderSource;
import org.vitrine.connectors.metadata.MetadataReader;
import org.vitrine.connectors.metadata.Painted;
import org.vitrine.connectors.source.MasterOpeners;
import org.vitrine.connectors.source.SourceProblems;
import org.vitrine.connectors.tree.TreeSource;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.NativeId;
import org.vitrine.core.asset.OpenedMaster;
import org.vitrine.core.governance.Approval;

/** A folder and the real catalog. */
final class CatalogSyncTest {

    @TempDir
    Path temporary;

    @Test
    void aLostCatalogIsRebuiltWithTheSameAssets() throws Exception {
        Path root = Files.createDirectories(temporary.resolve("photos"));
        Files.writeString(root.resolve(".vitrine.yaml"), "approval: approved\n");
        Files.write(
                root.resolve("a.jpg"),
                Painted.jpegWithXmp(40, 30, Painted.packetOf("<plus:LicenseEndDate>2099</plus:LicenseEndDate>")));

        Asset before = synced(root, "first");
        Asset after = synced(root, "second");

        assertThat(before.governance().approval()).isEqualTo(Approval.APPROVED);
        assertThat(after).isEqualTo(before);
    }

    private Asset synced(Path root, String catalog) throws Exception {
        SourceProblems problems = new SourceProblems(InstantSource.system());
        try (Database database = Database.open(StoreAddress.of("jdbc:h2:" + temporary.resolve(catalog)));
                TreeSource source = FolderSource.open(
                        "photos", root, ZoneOffset.UTC, new MetadataReader(), temporary.resolve("data"))) {
            AssetStore store = new AssetStore(database.jdbi(), 100);
            try (SourceSync sync =
                    new SourceSync(source, store, problems, Duration.ofMinutes(10), InstantSource.system())) {
                sync.start();
                assertThat(sync.awaitFirst(Duration.ofSeconds(20))).isTrue();
                assertThat(problems.all()).isEmpty();
            }
            Asset asset =
                    store.assets().find(new NativeId("photos", "a.jpg").key()).orElseThrow();
            try (OpenedMaster master = new MasterOpeners(List.of(source)).open(asset, asset.master())) {
                assertThat(master.unchanged()).isTrue();
            }
            return asset;
        }
    }
}
