package org.vitrine.proxy.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.core.geometry.Crop;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.rendition.ImageFormat;

/** Any part of a master at any size, turned and toned. */
class RegionTest extends ImageTransformerContract {

    /** Around the magenta corner of the scene. */
    private static final Crop CORNER = new Crop(1140, 0, new Dimensions(60, 60));

    static Stream<Arguments> regions() {
        return Stream.of(
                arguments(new Crop(0, 0, new Dimensions(1200, 800)), new Dimensions(300, 200)),
                arguments(new Crop(0, 0, new Dimensions(1200, 800)), new Dimensions(300, 300)),
                arguments(new Crop(700, 100, new Dimensions(400, 400)), new Dimensions(400, 400)),
                arguments(new Crop(701, 103, new Dimensions(397, 389)), new Dimensions(203, 201)),
                arguments(new Crop(810, 170, new Dimensions(180, 220)), new Dimensions(720, 880)),
                arguments(new Crop(800, 150, new Dimensions(300, 300)), new Dimensions(600, 150)));
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("regions")
    void aRegionIsShownAtExactlyItsSize(Crop region, Dimensions size) {
        Path master = store("scene.jpg", SCENE);
        BufferedImage seen = rendition(
                master, "image/jpeg", TransformOrder.plain(cut(region, size, Turn.NONE), ImageFormat.PNG, 90));
        assertAlike(seen, painted(region, size), 0.93);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 6, 8})
    void aRegionIsMeantInDisplayedPixels(int exif) {
        BufferedImage stored = FramingTest.stored(Scene.picture(), exif);
        Path master = store("turned.jpg", Masters.withExif(Masters.jpeg(stored), exif));
        BufferedImage seen = rendition(
                master,
                "image/jpeg",
                TransformOrder.plain(cut(CORNER, new Dimensions(100, 50), Turn.NONE), ImageFormat.PNG, 90));
        assertThat(seen.getWidth()).isEqualTo(100);
        assertThat(seen.getHeight()).isEqualTo(50);
        assertColour(seen, Color.MAGENTA.getRGB(), 8);
    }

    @Test
    void aPictureIsMirroredBeforeItIsTurned() {
        Path master = store("scene.jpg", SCENE);
        Crop all = Crop.whole(new Dimensions(Scene.WIDTH, Scene.HEIGHT));
        List<Color> clockwise = List.of(Color.YELLOW, Color.MAGENTA, Color.BLACK, Color.CYAN);
        for (int quarters = 0; quarters < 4; quarters++) {
            for (boolean mirrored : new boolean[] {false, true}) {
                Turn turn = new Turn(mirrored, quarters);
                BufferedImage seen = rendition(
                        master,
                        "image/jpeg",
                        TransformOrder.plain(cut(all, new Dimensions(300, 200), turn), ImageFormat.PNG, 90));
                assertThat(seen.getWidth()).isEqualTo(quarters % 2 == 0 ? 300 : 200);
                // What stands in the top left corner was so many corners further round before.
                int from = mirrored ? (1 + quarters) % 4 : (4 - quarters) % 4;
                assertThat(Similarity.distance(
                                seen.getRGB(4, 4), clockwise.get(from).getRGB()))
                        .as("%s", turn)
                        .isLessThan(20);
            }
        }
    }

    @Test
    void aGreyPictureIsAsLightAsItsColours() {
        Path master = store("clay.png", Masters.encoded(flat(64, 64, CLAY), "png"));
        BufferedImage grey =
                rendition(master, "image/png", whole(32, ImageFormat.PNG).in(Tone.GREY));
        // Luminance of IEC 61966-2-1: 0.2126 * 0.578 + 0.7152 * 0.080 + 0.0722 * 0.045 = 0.183, which is written 119.
        assertColour(grey, new Color(119, 119, 119).getRGB(), 4);
    }

    @Test
    void aBitonalPictureIsBlackOrWhite() {
        Path master = store("scene.png", Masters.encoded(Scene.picture(), "png"));
        BufferedImage seen =
                rendition(master, "image/png", whole(300, ImageFormat.PNG).in(Tone.BITONAL));
        assertThat(seen.getRGB(225, 70)).as("the balloon").isEqualTo(Color.BLACK.getRGB());
        assertThat(seen.getRGB(5, 5)).as("yellow").isEqualTo(Color.WHITE.getRGB());
        assertThat(seen.getRGB(200, 130)).as("the horizon").isEqualTo(Color.WHITE.getRGB());
    }

    private static Cut cut(Crop region, Dimensions size, Turn turn) {
        return new Cut.Region(region, size, turn);
    }

    private static BufferedImage painted(Crop region, Dimensions size) {
        BufferedImage image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.scale(
                (double) size.width() / region.size().width(),
                (double) size.height() / region.size().height());
        graphics.translate(-region.x(), -region.y());
        Scene.paint(graphics);
        graphics.dispose();
        return image;
    }
}
