package org.vitrine.proxy.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.core.geometry.AspectRatio;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.geometry.FocalPoint;
import org.vitrine.core.rendition.Fit;
import org.vitrine.core.rendition.Framing;
import org.vitrine.core.rendition.ImageFormat;

/** How masters are cut and scaled. */
class FramingTest extends ImageTransformerContract {

    @ParameterizedTest
    @FieldSource("org.vitrine.proxy.transform.Golden#ALL")
    void aRenditionLooksLikeItsGoldenImage(Golden golden) {
        Path master = store("scene.jpg", SCENE);
        assertAlike(rendition(master, "image/jpeg", golden.order(ImageFormat.PNG)), golden.image(), 0.97);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aTurnedPhotographStandsUpright(int exif) {
        BufferedImage stored = stored(Scene.picture(), exif);
        Path master = store("turned-" + exif + ".jpg", Masters.withExif(Masters.jpeg(stored), exif));
        assertThat(engine().dimensions(master, "image/jpeg")).isEqualTo(new Dimensions(Scene.WIDTH, Scene.HEIGHT));
        Golden golden = Golden.ALL.get(2);
        assertAlike(rendition(master, "image/jpeg", golden.order(ImageFormat.PNG)), golden.image(), 0.97);
    }

    /** What a camera stores so that it is displayed as the picture: the inverse of Exif's turn, pixel by pixel. */
    static BufferedImage stored(BufferedImage shown, int exif) {
        int w = shown.getWidth();
        int h = shown.getHeight();
        boolean turned = exif >= 5;
        BufferedImage stored = new BufferedImage(turned ? h : w, turned ? w : h, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < stored.getHeight(); y++) {
            for (int x = 0; x < stored.getWidth(); x++) {
                int pixel = switch (exif) {
                    case 2 -> shown.getRGB(w - 1 - x, y);
                    case 3 -> shown.getRGB(w - 1 - x, h - 1 - y);
                    case 4 -> shown.getRGB(x, h - 1 - y);
                    case 5 -> shown.getRGB(y, x);
                    case 6 -> shown.getRGB(w - 1 - y, x);
                    case 7 -> shown.getRGB(w - 1 - y, h - 1 - x);
                    case 8 -> shown.getRGB(y, h - 1 - x);
                    default -> shown.getRGB(x, y);
                };
                stored.setRGB(x, y, pixel);
            }
        }
        return stored;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 333, 640, 2000})
    void aRenditionHasExactlyTheFramedSize(int width) {
        Dimensions size = new Dimensions(1023, 767);
        Path master = store("odd.png", Masters.encoded(Scene.painted(1023, 767, BufferedImage.TYPE_INT_RGB), "png"));
        for (String shape : List.of("", "16:9", "2:3", "1:1")) {
            for (Fit fit : Fit.values()) {
                TransformOrder order = TransformOrder.plain(
                                new Cut.Placed(
                                        fit,
                                        Optional.of(shape)
                                                .filter(text -> !text.isEmpty())
                                                .map(AspectRatio::parse),
                                        new FocalPoint(0.7, 0.3),
                                        width),
                                ImageFormat.JPEG,
                                75)
                        .on(0);
                Framing framing = order.frame(size, false);
                BufferedImage rendition = rendition(master, "image/png", order);
                assertThat(new Dimensions(rendition.getWidth(), rendition.getHeight()))
                        .as("%s %s", fit, shape)
                        .isEqualTo(framing.canvas());
            }
        }
    }

    static Stream<Arguments> focalPoints() {
        return Stream.of("16:9", "9:16", "1:1", "5:1", "1:5")
                .flatMap(shape -> Stream.of(0.02, 0.3, 0.5, 0.77, 0.98)
                        .map(x -> arguments(shape, new FocalPoint(x, 1 - x * 0.9))));
    }

    @ParameterizedTest
    @MethodSource("focalPoints")
    void theFocalPointIsWhereTheFramingSays(String shape, FocalPoint focus) {
        Dimensions size = new Dimensions(900, 600);
        BufferedImage marked = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB);
        int markX = (int) (focus.x() * 900);
        int markY = (int) (focus.y() * 600);
        var graphics = marked.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(markX - 12, markY - 12, 24, 24);
        graphics.dispose();
        Path master = store("marked.png", Masters.encoded(marked, "png"));
        TransformOrder order = TransformOrder.plain(
                        new Cut.Placed(Fit.COVER, Optional.of(AspectRatio.parse(shape)), focus, 150),
                        ImageFormat.PNG,
                        80)
                .on(0);
        Framing framing = order.frame(size, false);
        double scale = (double) framing.image().width() / framing.crop().size().width();
        int x = (int) ((markX - framing.crop().x()) * scale);
        int y = (int) ((markY - framing.crop().y()) * scale);
        BufferedImage rendition = rendition(master, "image/png", order);
        int seen = rendition.getRGB(
                Math.clamp(x, 0, rendition.getWidth() - 1), Math.clamp(y, 0, rendition.getHeight() - 1));
        assertThat(Similarity.distance(seen, Color.RED.getRGB())).isLessThan(60);
    }
}
