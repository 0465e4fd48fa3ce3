package org.vitrine.proxy.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vitrine.core.rendition.Colours;
import org.vitrine.core.rendition.ImageFormat;

/** Display P3, for screens that show more than sRGB. */
class WideColourTest extends ImageTransformerContract {

    private static final byte[] P3 = Masters.withProfile(Masters.jpeg(flat(64, 64, CLAY)), Profiles.displayP3());

    @ParameterizedTest
    @EnumSource(ImageFormat.class)
    void wideColoursAreKeptWithTheirProfile(ImageFormat format) {
        assumeTrue(engine().writes().contains(format), () -> engine().engine() + " writes no " + format + " here");
        Path master = store("p3.jpg", P3);
        byte[] wide = engine().transform(master, "image/jpeg", whole(64, format).in(Colours.DISPLAY_P3));
        assertThat(profiled(wide, format)).isTrue();
        Path written = store("wide", wide);
        BufferedImage read = rendition(written, format.mediaType(), whole(64, ImageFormat.PNG));
        assertColour(read, inSrgb(), 5);
    }

    @Test
    void theNumbersOfWideColoursStayTheirs() {
        Path master = store("p3.jpg", P3);
        BufferedImage wide =
                rendition(master, "image/jpeg", whole(64, ImageFormat.PNG).in(Colours.DISPLAY_P3));
        assertColour(wide, CLAY.getRGB(), 5);
    }

    @Test
    void theBackgroundHasItsColourInDisplayP3Too() {
        byte[] png = Masters.withPngChunk(
                Masters.encoded(Masters.halfTransparent(64, 64, CLAY), "png"),
                "iCCP",
                Masters.pngProfile(Profiles.displayP3()));
        TransformOrder order = whole(64, ImageFormat.JPEG).on(0xFF0000).in(Colours.DISPLAY_P3);
        Path wide = store("wide.jpg", engine().transform(store("half.png", png), "image/png", order));
        BufferedImage read = rendition(wide, "image/jpeg", whole(64, ImageFormat.PNG));
        assertThat(Similarity.distance(read.getRGB(8, 32), Color.RED.getRGB())).isLessThan(8);
    }

    @Test
    void coloursWithinSrgbNeedNoProfile() {
        Path master = store("scene.jpg", SCENE);
        for (ImageFormat format : engine().writes()) {
            byte[] file =
                    engine().transform(master, "image/jpeg", whole(64, format).in(Colours.DISPLAY_P3));
            assertThat(profiled(file, format)).as("%s", format).isFalse();
        }
    }

    private static int inSrgb() {
        float[] shown = new ICC_ColorSpace(ICC_Profile.getInstance(Profiles.displayP3()))
                .toRGB(new float[] {CLAY.getRed() / 255f, CLAY.getGreen() / 255f, CLAY.getBlue() / 255f});
        return new Color(shown[0], shown[1], shown[2]).getRGB();
    }

    private static boolean profiled(byte[] file, ImageFormat format) {
        return switch (format) {
            case JPEG -> Blocks.of(file).contains("APP2");
            case PNG -> Blocks.of(file).contains("iCCP");
            case WEBP -> Blocks.of(file).contains("ICCP");
            case AVIF -> {
                String text = new String(file, StandardCharsets.ISO_8859_1);
                yield text.contains("colrprof") || text.contains("colrrICC");
            }
        };
    }
}
