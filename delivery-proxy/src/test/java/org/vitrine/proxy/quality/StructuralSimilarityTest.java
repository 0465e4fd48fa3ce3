package org.vitrine.proxy.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.proxy.transform.Pixels;

class StructuralSimilarityTest {

    private static final IntBinaryOperator CHEQUERS = (x, y) -> (x / 4 + y / 4) % 2 == 0 ? 60 : 180;

    @Test
    void aPictureIsLikeItself() {
        assertThat(similarity(40, 30, CHEQUERS, CHEQUERS)).isEqualTo(1, within(1e-12));
    }

    @Test
    void twoFlatPicturesDifferInBrightnessAlone() {
        // The paper's luminance term: (2ab + C1) / (a^2 + b^2 + C1), with C1 = 6.5025.
        double expected = (2 * 100.0 * 150 + 6.5025) / (100.0 * 100 + 150.0 * 150 + 6.5025);
        assertThat(similarity(16, 16, (x, y) -> 100, (x, y) -> 150)).isEqualTo(expected, within(1e-12));
    }

    @Test
    void aPictureOfHalfTheContrastDiffersInContrastAlone() {
        // Chequers of 4 pixels have the same mean and variance in every window of 8: 60 and 30 squared, same sign.
        double c2 = 58.5225;
        double expected = (2 * 60 * 30 + c2) / (60.0 * 60 + 30.0 * 30 + c2);
        IntBinaryOperator soft = (x, y) -> 120 + (CHEQUERS.applyAsInt(x, y) - 120) / 2;
        assertThat(similarity(32, 32, CHEQUERS, soft)).isEqualTo(expected, within(1e-12));
    }

    @Test
    void aNegativeIsTheOpposite() {
        assertThat(similarity(32, 32, CHEQUERS, (x, y) -> 240 - CHEQUERS.applyAsInt(x, y)))
                .isLessThan(-0.9);
    }

    @Test
    void noiseIsLikeNothing() {
        Random first = new Random(1);
        Random second = new Random(2);
        assertThat(similarity(64, 64, (x, y) -> first.nextInt(256), (x, y) -> second.nextInt(256)))
                .isEqualTo(0, within(0.05));
    }

    @Test
    void whatIsSpoiltAtTheVeryEdgeCounts() {
        IntBinaryOperator spoilt = (x, y) -> x == 20 ? 255 : CHEQUERS.applyAsInt(x, y);
        assertThat(similarity(21, 21, CHEQUERS, spoilt)).isLessThan(0.95);
    }

    @Test
    void picturesSmallerThanAWindowAreCompared() {
        assertThat(similarity(3, 2, CHEQUERS, CHEQUERS)).isEqualTo(1, within(1e-12));
        assertThat(similarity(1, 1, (x, y) -> 0, (x, y) -> 255)).isLessThan(0.01);
    }

    @Test
    void picturesOfTwoSizesAreNotCompared() {
        Luma wide = Luma.of(grey(9, 8, CHEQUERS));
        Luma narrow = Luma.of(grey(8, 8, CHEQUERS));
        assertThatThrownBy(() -> StructuralSimilarity.of(wide, narrow)).hasMessageContaining("9 x 8 with 8 x 8");
    }

    @Test
    void greenIsBrighterThanBlueAndNeitherBlackNorWhiteVanishesWhereItIsTransparent() {
        Luma luma = Luma.of(new Pixels(new Dimensions(4, 1), 0xFF00FF00, 0xFF0000FF, 0x00FFFFFF, 0x80000000));
        assertThat(luma.at(0, 0)).isEqualTo(150);
        assertThat(luma.at(1, 0)).isEqualTo(29);
        assertThat(luma.at(2, 0)).isEqualTo(128);
        assertThat(luma.at(3, 0)).isEqualTo(64);
    }

    private static double similarity(int width, int height, IntBinaryOperator one, IntBinaryOperator other) {
        return StructuralSimilarity.of(Luma.of(grey(width, height, one)), Luma.of(grey(width, height, other)));
    }

    private static Pixels grey(int width, int height, IntBinaryOperator brightness) {
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            int value = brightness.applyAsInt(i % width, i / width);
            argb[i] = 0xFF000000 | value << 16 | value << 8 | value;
        }
        return new Pixels(new Dimensions(width, height), argb);
    }
}
