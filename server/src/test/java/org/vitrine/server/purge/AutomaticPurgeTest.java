package org.vitrine.server.purge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.catalog.Catalog;
import org.vitrine.catalog.CatalogSettings;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.asset.AssetVersion;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.asset.NativeId;
import org.vitrine.core.asset.Texts;
import org.vitrine.core.governance.Approval;
import org.vitrine.core.governance.Governance;
import org.vitrine.core.governance.RightsWindow;
import org.vitrine.core.governance.UsageTerms;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.rendition.Preset;
import org.vitrine.core.site.Site;
import org.vitrine.proxy.purge.Outbox;
import org.vitrine.proxy.purge.OutboxSettings;
import org.vitrine.proxy.purge.Purger;
import org.vitrine.proxy.purge.Purging;
import org.vitrine.proxy.purge.SurrogateKey;

/** What is purged when nobody asks for it, on a catalog of its own and a clock that the test moves. */
class AutomaticPurgeTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    private Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final BlockingQueue<SurrogateKey> purged = new LinkedBlockingQueue<>();
    private Catalog catalog;
    private Purging purging;
    private AutomaticPurge automatic;

    @BeforeEach
    void open() throws InterruptedException {
        catalog = Catalog.open(CatalogSettings.inMemory());
        begin("an engine");
        assertThat(purged.poll(20, TimeUnit.SECONDS)).isEqualTo(SurrogateKey.EVERYTHING);
    }

    @AfterEach
    void close() {
        end();
        catalog.close();
    }

    @Test
    void aNewAndARemovedAssetAreToldByTheirKeys() throws Exception {
        Asset balloon = asset("balloon", RightsWindow.UNLIMITED);
        catalog.writer().put(List.of(balloon));
        expect(balloon);
        catalog.writer().remove(List.of(balloon.id()));
        expect(balloon);
    }

    @Test
    void anAliasIsToldByBothItsKeys() throws Exception {
        Asset balloon = asset("balloon", RightsWindow.UNLIMITED);
        catalog.writer().put(List.of(balloon));
        expect(balloon);
        AssetKey merged = asset("merged", RightsWindow.UNLIMITED).key();

        catalog.aliases().put(merged, balloon.key());
        assertThat(next()).isEqualTo(SurrogateKey.asset(merged));
        expect(balloon);
        catalog.aliases().remove(merged);
        assertThat(next()).isEqualTo(SurrogateKey.asset(merged));
        expect(balloon);
    }

    @Test
    void rightsThatBeginOrEndAreToldThoughNoEventComes() throws Exception {
        Asset balloon = asset("balloon", window(10, 20));
        catalog.writer().put(List.of(balloon));
        expect(balloon);
        now.set(NOON.plusSeconds(10));
        expect(balloon);
        now.set(NOON.plusSeconds(20));
        expect(balloon);
    }

    @Test
    void changedRulesAreTold() throws Exception {
        catalog.presets().put(Preset.image("hero", List.of(100)));
        assertThat(next()).isEqualTo(SurrogateKey.preset("hero"));
        catalog.presets().put(Preset.image("hero", List.of(100, 200)));
        assertThat(next()).isEqualTo(SurrogateKey.preset("hero"));
        catalog.sites()
                .put(new Site(
                        "magazine",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new LanguageTag("en")),
                        Optional.empty(),
                        "web",
                        Optional.empty()));
        assertThat(next()).isEqualTo(SurrogateKey.site("magazine"));
        catalog.presets().remove("hero");
        assertThat(next()).isEqualTo(SurrogateKey.preset("hero"));
    }

    @Test
    void whatHappenedWhileNobodyListenedIsToldAfterwards() throws Exception {
        Asset old = asset("old", RightsWindow.UNLIMITED);
        Asset embargoed = asset("embargoed", window(30, 90));
        catalog.writer().put(List.of(old, embargoed));
        expect(old);
        expect(embargoed);
        end();
        Asset late = asset("late", RightsWindow.UNLIMITED);
        catalog.writer().put(List.of(late));
        now.set(NOON.plusSeconds(60));
        purged.clear();

        begin("an engine");
        assertThat(Set.of(next(), next()))
                .containsExactlyInAnyOrder(SurrogateKey.asset(late.key()), SurrogateKey.asset(embargoed.key()));
        end();
        assertThat(purged).isEmpty();
        begin("an engine");
        end();
        assertThat(purged).isEmpty();
        begin("another engine");
        assertThat(next()).isEqualTo(SurrogateKey.EVERYTHING);
    }

    private void begin(String server) {
        OutboxSettings once = new OutboxSettings(100, Duration.ZERO, OutboxSettings.DEFAULT.backoff());
        purging = new Purging(List.of(new Outbox(new Told(purged), once, now::get)), Duration.ofSeconds(10));
        automatic =
                new AutomaticPurge(catalog, purging, new PurgeJournal(folder.resolve("purge.json")), server, now::get);
        automatic.start();
    }

    private void end() {
        automatic.close();
        purging.close();
    }

    private void expect(Asset asset) throws InterruptedException {
        assertThat(next()).isEqualTo(SurrogateKey.asset(asset.key()));
    }

    private SurrogateKey next() throws InterruptedException {
        SurrogateKey key = purged.poll(20, TimeUnit.SECONDS);
        assertThat(key).as("nothing was purged").isNotNull();
        return key;
    }

    private static RightsWindow window(int from, int until) {
        return new RightsWindow(Optional.of(NOON.plusSeconds(from)), Optional.of(NOON.plusSeconds(until)));
    }

    private static Asset asset(String name, RightsWindow window) {
        return new Asset(
                new NativeId("photos", name),
                AssetKind.IMAGE,
                new AssetVersion("1"),
                NOON,
                new Governance(Approval.APPROVED, window, UsageTerms.ANYWHERE),
                Texts.NONE,
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                new MasterFile(name, "image/jpeg", 1, Optional.empty(), false),
                Map.of());
    }

    /** A cache that writes down what it is told. */
    private record Told(BlockingQueue<SurrogateKey> keys) implements Purger {

        @Override
        public String name() {
            return "told";
        }

        @Override
        public int most() {
            return 1;
        }

        @Override
        public void purge(Set<SurrogateKey> some) {
            keys.addAll(some);
        }

        @Override
        public void purgeAll() {
            keys.add(SurrogateKey.EVERYTHING);
        }
    }
}
