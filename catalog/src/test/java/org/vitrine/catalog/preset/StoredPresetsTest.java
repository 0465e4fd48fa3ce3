package org.vitrine.catalog.preset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.vitrine.catalog.store.Database;
import org.vitrine.catalog.store.StoreEngine;
import org.vitrine.catalog.yaml.Mistakes;
import org.vitrine.catalog.yaml.YamlFile;
import org.vitrine.core.rendition.Preset;

@ParameterizedClass
@EnumSource(StoreEngine.class)
class StoredPresetsTest {

    private static final Preset HERO = preset("hero", 480);
    private static final Preset CARD = preset("card", 200);

    private final Database database;
    private final StoredPresets presets;

    StoredPresetsTest(StoreEngine engine) {
        database = Database.open(engine.emptyStore());
        presets = new StoredPresets(database.jdbi());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Preset preset(String name, int width) {
        String yaml = "presets: {" + name + ": {widths: [" + width + "]}}";
        return PresetYaml.read(YamlFile.read("x.yaml", yaml, new Mistakes())).getFirst();
    }

    @Test
    void aFileSeedsTheStoreAtTheFirstStartOnly() {
        presets.seed(List.of(HERO, CARD));
        assertThat(presets.all()).containsExactly(CARD, HERO);

        presets.seed(List.of(preset("hero", 960), preset("teaser", 1)));
        assertThat(presets.all()).containsExactly(CARD, HERO);

        presets.remove("hero");
        presets.remove("card");
        presets.seed(List.of(HERO));
        assertThat(presets.all()).isEmpty();
    }

    @Test
    void anImportReplacesAndRaisesTheRevisionOfWhatChanged() {
        presets.seed(List.of(HERO, CARD));

        presets.replace(List.of(preset("hero", 960), CARD, preset("teaser", 1)));

        assertThat(presets.all()).extracting(Preset::name).containsExactly("card", "hero", "teaser");
        assertThat(presets.all()).extracting(Preset::revision).containsExactly(1, 2, 1);
        assertThat(presets.find("hero").orElseThrow().widths()).containsExactly(960);
    }

    @Test
    void aNameUsedAgainGoesOnWithItsRevisions() {
        presets.put(HERO);
        presets.remove("hero");
        assertThat(presets.find("hero")).isEmpty();

        presets.put(HERO);

        assertThat(presets.find("hero")).contains(HERO.withRevision(2));
    }

    @Test
    void whatIsStoredIsThereAfterARestart() {
        presets.put(HERO);
        presets.put(preset("hero", 960));

        assertThat(new StoredPresets(database.jdbi()).find("hero"))
                .contains(preset("hero", 960).withRevision(2));
    }
}
