package org.vitrine.proxy.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vitrine.core.geometry.AspectRatio;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.geometry.FocalPoint;
import org.vitrine.core.rendition.Fit;
import org.vitrine.core.rendition.ImageFormat;

/** What is transparent stays so, or shows the background. */
class TransparencyTest extends ImageTransformerContract {

    static Stream<Arguments> transparentMasters() {
        return Stream.of(
                arguments("half.png", "image/png", Masters.encoded(Masters.halfTransparent(200, 100, CLAY), "png")),
                arguments("palette.png", "image/png", Masters.encoded(Masters.palette(200, 100, CLAY), "png")),
                arguments("palette.gif", "image/gif", Masters.encoded(Masters.palette(200, 100, CLAY), "gif")),
                arguments("half.webp", "image/webp", Webps.lossless(Masters.halfTransparent(200, 100, CLAY))),
                arguments("part.webp", "image/webp", Webps.animated(200, 100, 100, 0, flat(100, 100, CLAY))),
                arguments("half.svg", "image/svg+xml", """
                        <svg xmlns="http://www.w3.org/2000/svg" width="200" height="100">
                          <rect x="100" width="100" height="100" fill="#C8503C"/>
                        </svg>
                        """.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transparentMasters")
    void transparencyIsKeptOrLaidOnTheBackground(String name, String mediaType, byte[] content) {
        Path master = store(name, content);
        assertThat(engine().dimensions(master, mediaType)).isEqualTo(new Dimensions(200, 100));
        for (ImageFormat format : List.of(ImageFormat.PNG, ImageFormat.WEBP)) {
            BufferedImage kept = rendition(master, mediaType, whole(100, format));
            assertThat(kept.getRGB(10, 25) >>> 24).as("%s left", format).isZero();
            assertThat(kept.getRGB(90, 25) >>> 24).as("%s right", format).isEqualTo(255);
            assertThat(Similarity.distance(kept.getRGB(90, 25), CLAY.getRGB())).isLessThan(6);
        }
        BufferedImage flattened = rendition(master, mediaType, whole(100, ImageFormat.JPEG));
        assertThat(Similarity.distance(flattened.getRGB(10, 25), Golden.BACKGROUND))
                .isLessThan(6);
        assertThat(Similarity.distance(flattened.getRGB(90, 25), CLAY.getRGB())).isLessThan(6);
    }

    @Test
    void paddingLaysATransparentLogoOnTheBackground() {
        Path master = store("logo.png", Masters.encoded(Masters.halfTransparent(100, 100, CLAY), "png"));
        TransformOrder order = TransformOrder.plain(
                        new Cut.Placed(Fit.PAD, Optional.of(new AspectRatio(2, 1)), FocalPoint.CENTRE, 160),
                        ImageFormat.PNG,
                        80)
                .on(Golden.BACKGROUND);
        BufferedImage logo = rendition(master, "image/png", order);
        assertThat(logo.getColorModel().hasAlpha()).isFalse();
        for (int x : new int[] {5, 60, 150}) {
            assertThat(Similarity.distance(logo.getRGB(x, 40), Golden.BACKGROUND))
                    .as("at %s", x)
                    .isLessThan(3);
        }
        assertThat(Similarity.distance(logo.getRGB(105, 40), CLAY.getRGB())).isLessThan(3);
    }
}
