package org.vitrine.picker.selection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vitrine.core.asset.Asset;
import org.vitrine.picker.standing.SampleAsset;

class SelectionTest {

    private final Asset red = SampleAsset.named("red");
    private final Asset blue = SampleAsset.named("blue");

    @Test
    void whereOneIsWantedTheNextTakesItsPlace() {
        assertThat(Selection.none(false).with(red).with(blue).assets()).containsExactly(blue);
    }

    @Test
    void whereSeveralAreWantedTheyKeepTheOrderOfChoice() {
        Selection both = Selection.none(true).with(blue).with(red).with(blue);

        assertThat(both.assets()).containsExactly(blue, red);
        assertThat(both.position(red.key())).hasValue(2);
        assertThat(both.without(blue.key()).position(red.key())).hasValue(1);
    }

    @Test
    void togglingTwiceChangesNothing() {
        Selection one = Selection.none(true).with(red);

        assertThat(one.toggled(blue).toggled(blue)).isEqualTo(one);
    }

    @Test
    void aFullSelectionTakesNoMore() {
        Selection full = Selection.none(true);
        for (int i = 0; i < Selection.MOST; i++) {
            full = full.with(SampleAsset.named("asset-" + i));
        }

        assertThat(full.with(red)).isEqualTo(full);
    }
}
