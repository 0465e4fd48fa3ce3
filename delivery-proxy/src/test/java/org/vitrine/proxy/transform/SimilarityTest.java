package org.vitrine.proxy.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class SimilarityTest {

    private final BufferedImage scene = Scene.painted(240, 160, BufferedImage.TYPE_INT_RGB);

    @Test
    void aPictureIsLikeItself() {
        Similarity same = Similarity.of(scene, scene);
        assertThat(same.structure()).isGreaterThan(0.9999);
        assertThat(same.colour()).isZero();
    }

    @Test
    void aPictureMovedByThreePixelsIsNotTheSame() {
        BufferedImage moved = new BufferedImage(240, 160, BufferedImage.TYPE_INT_RGB);
        moved.createGraphics().drawImage(scene, 3, 0, null);
        assertThat(Similarity.of(scene, moved).structure()).isLessThan(0.95);
    }

    @Test
    void anotherTintIsADistanceOfColour() {
        BufferedImage grey = new BufferedImage(240, 160, BufferedImage.TYPE_BYTE_GRAY);
        grey.createGraphics().drawImage(scene, 0, 0, null);
        assertThat(Similarity.of(scene, grey).colour()).isGreaterThan(15);
    }
}
