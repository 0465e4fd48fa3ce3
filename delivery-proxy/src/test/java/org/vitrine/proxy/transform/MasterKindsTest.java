package org.vitrine.proxy.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.rendition.ImageFormat;

/** Which files are read and written. */
class MasterKindsTest extends ImageTransformerContract {

    static Stream<Arguments> everyKindOfMaster() {
        BufferedImage scene = Scene.picture();
        return Stream.of(
                arguments("scene.png", "image/png", Masters.encoded(scene, "png")),
                arguments("scene-16-bit.png", "image/png", Masters.encoded(Masters.deep(scene), "png")),
                arguments("scene.webp", "image/webp", Webps.lossless(scene)),
                arguments("scene-animated.webp", "image/webp", Webps.animated(1200, 800, 0, 0, scene)),
                arguments("scene.tif", "image/tiff", Masters.encoded(scene, "tiff")),
                arguments("scene.svg", "image/svg+xml", Masters.svg()),
                arguments("scene.pdf", "application/pdf", Masters.pdf("")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyKindOfMaster")
    void everyKindOfMasterGivesTheSamePicture(String name, String mediaType, byte[] content) {
        Path master = store(name, content);
        assertThat(engine().dimensions(master, mediaType)).isEqualTo(new Dimensions(Scene.WIDTH, Scene.HEIGHT));
        Golden golden = Golden.COVER_16X9;
        assertAlike(rendition(master, mediaType, golden.order(ImageFormat.PNG)), golden.image(), 0.97);
    }

    @ParameterizedTest
    @EnumSource(ImageFormat.class)
    void aRenditionHasTheSizeAndFormatThatWereOrdered(ImageFormat format) {
        assumeTrue(engine().writes().contains(format), () -> engine().engine() + " writes no " + format + " here");
        Path master = store("scene.jpg", SCENE);
        byte[] bytes = engine().transform(master, "image/jpeg", Golden.COVER_16X9.order(format));
        assertThat(MasterType.sniffed(bytes).map(MasterType::mediaType)).contains(format.mediaType());
        Path written = store("rendition", bytes);
        assertThat(engine().dimensions(written, format.mediaType())).isEqualTo(new Dimensions(480, 270));
    }
}
