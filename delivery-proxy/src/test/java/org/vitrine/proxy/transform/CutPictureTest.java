package org.vitrine.proxy.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vitrine.core.rendition.ImageFormat;

/** A picture that is cut once. */
class CutPictureTest extends ImageTransformerContract {

    @ParameterizedTest
    @EnumSource(ImageFormat.class)
    void aPictureIsCutOnceAndWrittenSeveralTimes(ImageFormat format) {
        assumeTrue(engine().writes().contains(format), () -> engine().engine() + " writes no " + format + " here");
        Path master = store("scene.jpg", SCENE);
        engine().cut(master, "image/jpeg", Golden.COVER_16X9.order(format), picture -> {
            BufferedImage unspoilt = image(picture.pixels());
            assertAlike(unspoilt, Golden.COVER_16X9.image(), 0.97);
            byte[] low = picture.written(30);
            byte[] high = picture.written(90);
            assertThat(low.length).isLessThanOrEqualTo(high.length);
            Similarity ofLow = Similarity.of(image(picture.read(low)), unspoilt);
            Similarity ofHigh = Similarity.of(image(picture.read(high)), unspoilt);
            assertThat(ofHigh.structure()).isGreaterThan(0.98).isGreaterThanOrEqualTo(ofLow.structure());
            return true;
        });
    }

    @Test
    void aCutPictureKeepsItsTransparency() {
        Path master = store("half.png", Masters.encoded(Masters.halfTransparent(200, 100, CLAY), "png"));
        engine().cut(master, "image/png", whole(100, ImageFormat.WEBP), picture -> {
            for (Pixels pixels : List.of(picture.pixels(), picture.read(picture.written(80)))) {
                assertThat(pixels.at(10, 25) >>> 24).isZero();
                assertThat(pixels.at(90, 25) >>> 24).isEqualTo(255);
                assertThat(Similarity.distance(pixels.at(90, 25), CLAY.getRGB()))
                        .isLessThan(6);
            }
            return true;
        });
    }

    private static BufferedImage image(Pixels pixels) {
        BufferedImage image = new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < pixels.height(); y++) {
            for (int x = 0; x < pixels.width(); x++) {
                image.setRGB(x, y, pixels.at(x, y));
            }
        }
        return image;
    }
}
