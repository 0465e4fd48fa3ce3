package org.vitrine.proxy.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.rendition.ImageFormat;

/** Animations. */
class AnimationTest extends ImageTransformerContract {

    @Test
    void aGifsFirstFrameLiesWhereItSays() {
        Path master = store("part.gif", Masters.gifOnScreen(200, 100, 100, 0, flat(100, 100, CLAY)));
        assertThat(engine().dimensions(master, "image/gif")).isEqualTo(new Dimensions(200, 100));
        BufferedImage drawn = rendition(master, "image/gif", whole(100, ImageFormat.PNG));
        // What an opaque frame leaves uncovered is transparent to one engine and black to the other.
        assertThat(Similarity.distance(drawn.getRGB(10, 25), CLAY.getRGB())).isGreaterThan(60);
        assertThat(Similarity.distance(drawn.getRGB(90, 25), CLAY.getRGB())).isLessThan(6);
    }
}
