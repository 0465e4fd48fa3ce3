package org.vitrine.catalog.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.vitrine.catalog.Assets;
import org.vitrine.catalog.feed.Change;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.LocaleVariant;
import org.vitrine.core.locale.LanguageTag;

@ParameterizedClass
@EnumSource(StoreEngine.class)
class AssetStoreTest {

    private static final Asset BALLOON =
            Assets.image("balloon.jpg").titled("en", "Red balloon").asset();
    private static final Asset BALLON = Assets.image("ballon.jpg")
            .titled("de", "Roter Ballon")
            .speaking("de-DE")
            .variantOf(BALLOON.key())
            .asset();
    private static final AssetKey OLD_KEY = Assets.image("old.jpg").asset().key();

    private final StoreAddress address;
    private final Database database;
    private final AssetStore store;
    private final List<Change> heard = new ArrayList<>();

    AssetStoreTest(StoreEngine engine) {
        address = engine.emptyStore();
        database = Database.open(address);
        store = new AssetStore(database.jdbi(), 1_000);
        store.feed().subscribe(heard::add);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anAssetIsFoundAsItWasPut() {
        store.put(List.of(BALLOON));

        assertThat(store.assets().find(BALLOON.key())).contains(BALLOON);
        assertThat(heard).containsExactly(new Change(1, BALLOON.key(), Optional.empty(), Optional.of(BALLOON)));
    }

    @Test
    void aNewStateIsReadAsSoonAsItIsWritten() {
        store.put(List.of(BALLOON));
        store.assets().find(BALLOON.key());
        Asset renamed = Assets.image("balloon.jpg").titled("en", "Blue balloon").asset();

        store.put(List.of(renamed));

        assertThat(store.assets().find(BALLOON.key())).contains(renamed);
        assertThat(heard.getLast()).isEqualTo(new Change(2, BALLOON.key(), Optional.of(BALLOON), Optional.of(renamed)));
    }

    @Test
    void whatSaysNothingNewLeavesNoTrace() {
        store.put(List.of(BALLOON, BALLON));
        long latest = store.latest();

        store.put(List.of(BALLON, BALLOON));
        store.remove(List.of(Assets.image("never.jpg").asset().id()));

        assertThat(store.latest()).isEqualTo(latest);
        assertThat(heard).hasSize(2);
    }

    @Test
    void aRemovedAssetIsGoneAndItsRemovalIsRemembered() {
        store.put(List.of(BALLOON));
        store.remove(List.of(BALLOON.id()));

        assertThat(store.assets().find(BALLOON.key())).isEmpty();
        assertThat(store.held("photos").ids()).isEmpty();
        assertThat(store.since(0, 10))
                .containsExactly(new Change(2, BALLOON.key(), Optional.empty(), Optional.empty()));

        store.put(List.of(BALLOON));
        assertThat(store.since(0, 10))
                .containsExactly(new Change(3, BALLOON.key(), Optional.empty(), Optional.of(BALLOON)));
    }

    @Test
    void aBaseKnowsItsVariantsWhateverCameFirst() {
        store.put(List.of(BALLON));
        store.put(List.of(BALLOON));

        assertThat(store.assets().find(BALLOON.key()).orElseThrow().variants())
                .containsExactly(new LocaleVariant(new LanguageTag("de-DE"), BALLON.key()));
        assertThat(heard).extracting(Change::key).containsExactly(BALLON.key(), BALLOON.key(), BALLON.key());
    }

    @Test
    void aVariantThatChangesOrGoesIsAChangeOfItsBase() {
        store.put(List.of(BALLOON, BALLON));
        heard.clear();

        store.put(List.of(Assets.image("ballon.jpg")
                .titled("de", "Blauer Ballon")
                .speaking("de-DE")
                .variantOf(BALLOON.key())
                .asset()));
        assertThat(heard).extracting(Change::key).containsExactly(BALLON.key(), BALLOON.key());
        heard.clear();

        store.remove(List.of(BALLON.id()));
        assertThat(heard).extracting(Change::key).containsExactly(BALLON.key(), BALLOON.key());
        assertThat(heard.getLast().before().orElseThrow().variants()).hasSize(1);
        assertThat(heard.getLast().after()).contains(BALLOON);
        assertThat(store.assets().find(BALLOON.key())).contains(BALLOON);
    }

    @Test
    void anAliasLeadsToWhereAnAssetIsNow() {
        store.put(List.of(BALLOON));
        assertThat(store.assets().find(OLD_KEY)).isEmpty();

        store.aliases().put(OLD_KEY, BALLOON.key());
        assertThat(store.assets().find(OLD_KEY)).contains(BALLOON);

        store.aliases().remove(OLD_KEY);
        assertThat(store.assets().find(OLD_KEY)).isEmpty();
    }

    @Test
    void anAliasIsAChangeOfBothItsKeysAndOfTheOneItLedToBefore() {
        store.put(List.of(BALLOON, BALLON));
        AssetStore otherNode = new AssetStore(database.jdbi(), 1_000);
        List<Change> heardThere = new ArrayList<>();
        otherNode.feed().subscribe(heardThere::add);
        assertThat(otherNode.assets().find(OLD_KEY)).isEmpty();
        heard.clear();

        store.aliases().put(OLD_KEY, BALLOON.key());
        assertThat(heard).extracting(Change::key).containsExactly(OLD_KEY, BALLOON.key());
        heard.clear();
        store.aliases().put(OLD_KEY, BALLOON.key());
        assertThat(heard).isEmpty();
        store.aliases().put(OLD_KEY, BALLON.key());
        assertThat(heard).extracting(Change::key).containsExactly(OLD_KEY, BALLOON.key(), BALLON.key());
        heard.clear();
        store.aliases().remove(OLD_KEY);
        assertThat(heard).extracting(Change::key).containsExactly(OLD_KEY, BALLON.key());

        store.aliases().put(OLD_KEY, BALLOON.key());
        otherNode.catchUp();
        assertThat(heardThere).extracting(Change::key).contains(OLD_KEY, BALLOON.key());
        assertThat(otherNode.assets().find(OLD_KEY)).map(Asset::key).contains(BALLOON.key());
    }

    @Test
    void aliasesNeverGoInCircles() {
        AssetKey other = Assets.image("other.jpg").asset().key();
        store.aliases().put(OLD_KEY, other);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.aliases().put(other, OLD_KEY))
                .withMessageContaining("would be a circle");
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO alias (from_key, to_key) VALUES (?, ?)", other.value(), OLD_KEY.value()));
        assertThat(store.assets().find(OLD_KEY)).isEmpty();
    }

    @Test
    void anUnreadableDocumentCountsAsMissingAndIsRestoredByTheNextSync() {
        store.put(List.of(BALLOON));
        database.jdbi().useHandle(handle -> handle.execute("UPDATE asset SET document = '{\"format\": 99}'"));
        AssetStore reopened = new AssetStore(database.jdbi(), 1_000);
        assertThat(reopened.assets().find(BALLOON.key())).isEmpty();
        assertThat(reopened.held(BALLOON.id().source()).ids()).isEmpty();

        reopened.put(List.of(BALLOON));

        assertThat(reopened.assets().find(BALLOON.key())).contains(BALLOON);
    }

    @Test
    void anotherNodeHearsWhatWasWrittenHere() {
        store.put(List.of(BALLOON));
        try (Database elsewhere = Database.open(address)) {
            AssetStore other = new AssetStore(elsewhere.jdbi(), 1_000);
            List<Change> heardThere = new ArrayList<>();
            other.feed().subscribe(heardThere::add);
            assertThat(other.assets().find(BALLOON.key())).contains(BALLOON);

            store.put(List.of(BALLON));
            other.catchUp();
            assertThat(heardThere).extracting(Change::sequence).containsExactly(2L, 3L);
            assertThat(other.assets().find(BALLOON.key()).orElseThrow().variants())
                    .hasSize(1);

            store.remove(List.of(BALLON.id()));
            other.remove(List.of(BALLOON.id()));
            assertThat(heardThere).extracting(Change::sequence).containsExactly(2L, 3L, 4L, 6L);
            assertThat(other.identity()).isEqualTo(store.identity());
        }
    }

    @Test
    void aLargeWriteIsOneTransactionInSequence() {
        List<Asset> many = IntStream.range(0, 10_000)
                .mapToObj(i -> Assets.image("many/" + i + ".jpg").asset())
                .toList();

        store.put(many);

        assertThat(heard).hasSize(10_000);
        assertThat(heard).extracting(Change::sequence).isSorted();
        assertThat(store.latest()).isEqualTo(10_000);
        assertThat(store.held("photos").ids()).hasSize(10_000);
        assertThat(store.since(9_990, 100)).hasSize(10);
    }

    @Test
    void whatCameFromASourceThatIsNamedNoMoreIsTakenOutAndAnnounced() {
        Asset foreign = Assets.image("foreign.jpg").from("agency").asset();
        store.put(List.of(BALLOON, foreign));
        store.noteComplete("agency");
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE asset SET document = '{\"format\": 99}' WHERE asset_key = ?",
                        foreign.key().value()));
        AssetStore reopened = new AssetStore(database.jdbi(), 1_000);
        reopened.feed().subscribe(heard::add);
        heard.clear();

        reopened.retainSources(Set.of("photos"));

        assertThat(heard)
                .singleElement()
                .satisfies(change -> assertThat(change.key()).isEqualTo(foreign.key()))
                .satisfies(change -> assertThat(change.after()).isEmpty());
        assertThat(reopened.held("agency")).isEqualTo(new HeldIds(Set.of(), false));
        assertThat(reopened.assets().find(BALLOON.key())).contains(BALLOON);
        reopened.put(List.of(foreign));
        assertThat(reopened.assets().find(foreign.key())).contains(foreign);
    }

    @Test
    void aSourceIsCompleteOnceThatWasNoted() {
        store.put(List.of(BALLOON));
        assertThat(store.held("photos").complete()).isFalse();
        store.noteComplete("photos");
        store.noteComplete("photos");
        assertThat(new AssetStore(database.jdbi(), 10).held("photos"))
                .isEqualTo(new HeldIds(Set.of(BALLOON.id()), true));
        assertThat(store.held("agency").complete()).isFalse();
    }
}
