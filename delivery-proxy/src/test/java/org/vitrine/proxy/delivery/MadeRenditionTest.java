package org.vitrine.proxy.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.geometry.AspectRatio;
import org.vitrine.core.rendition.Preset;

/** Presets that prefer what the DAM made. */
class MadeRenditionTest extends EitherEngineTest {

    @Test
    void aPresetShowsWhatTheDamMadeForItWhereThereIsSomething() throws Exception {
        gallery.put(Rules.made(square(), "square"));
        AssetKey key = balloon().made("square", 500, 500, Color.BLUE).hang();

        assertThat(Answer.colour(gallery.get(key + "/square/b.jpg?w=200"))).isEqualTo("blue");
        assertThat(Answer.colour(gallery.get(key + "/hero/b.jpg?w=480"))).isEqualTo("red");
        assertThat(Answer.colour(gallery.get(gallery.exhibit("plain.jpg")
                                .painted(900, 900, Color.GREEN)
                                .hang() + "/square/b.jpg?w=200")))
                .isEqualTo("green");
    }

    @Test
    void theMasterIsCutWhereWhatTheDamMadeIsTooSmall() throws Exception {
        gallery.put(Rules.made(square(), "square"));
        AssetKey key = balloon().made("square", 300, 300, Color.BLUE).hang();

        assertThat(Answer.colour(gallery.get(key + "/square/b.jpg?w=200"))).isEqualTo("blue");
        assertThat(Answer.colour(gallery.get(key + "/square/b.jpg?w=800"))).isEqualTo("red");
        assertThat(Answer.size(gallery.get(key + "/square/b.jpg?w=800"))).isEqualTo("800x800");
    }

    private static Preset square() {
        return Rules.preset("square", AssetKind.IMAGE, Optional.of(new AspectRatio(1, 1)), 200, 800);
    }
}
