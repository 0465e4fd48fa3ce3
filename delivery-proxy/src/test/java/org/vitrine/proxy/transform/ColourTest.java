package org.vitrine.proxy.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.awt.Color;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.rendition.ImageFormat;

/** Colours come out as they were meant. */
class ColourTest extends ImageTransformerContract {

    @Test
    void aProfilesColoursAreShownInSrgb() {
        BufferedImage flat = flat(64, 64, CLAY);
        float[] expected = new ICC_ColorSpace(ICC_Profile.getInstance(Profiles.displayP3()))
                .toRGB(new float[] {200 / 255f, 80 / 255f, 60 / 255f});
        int srgb = new Color(expected[0], expected[1], expected[2]).getRGB();
        assertThat(Similarity.distance(srgb, CLAY.getRGB())).isGreaterThan(10);

        byte[] jpeg = Masters.withProfile(Masters.jpeg(flat), Profiles.displayP3());
        byte[] png =
                Masters.withPngChunk(Masters.encoded(flat, "png"), "iCCP", Masters.pngProfile(Profiles.displayP3()));
        byte[] deep = Masters.withPngChunk(
                Masters.encoded(Masters.deep(flat), "png"), "iCCP", Masters.pngProfile(Profiles.displayP3()));
        assertColour(rendition(store("p3.jpg", jpeg), "image/jpeg", whole(64, ImageFormat.PNG)), srgb, 4);
        assertColour(rendition(store("p3.png", png), "image/png", whole(64, ImageFormat.PNG)), srgb, 4);
        byte[] webp = Webps.withProfile(Webps.lossless(flat), 64, 64, Profiles.displayP3());
        byte[] tiff = Masters.encoded(Masters.tagged(flat, Profiles.displayP3()), "tiff");
        assertColour(rendition(store("p3.webp", webp), "image/webp", whole(64, ImageFormat.PNG)), srgb, 4);
        assertColour(rendition(store("p3.tif", tiff), "image/tiff", whole(64, ImageFormat.PNG)), srgb, 4);
        assertColour(rendition(store("p3-16.png", deep), "image/png", whole(64, ImageFormat.PNG)), srgb, 4);
    }

    @Test
    void aDamagedProfileIsIgnored() {
        byte[] jpeg = Masters.withProfile(Masters.jpeg(flat(64, 64, CLAY)), new byte[300]);
        Path master = store("damaged-profile.jpg", jpeg);
        assertColour(rendition(master, "image/jpeg", whole(64, ImageFormat.PNG)), CLAY.getRGB(), 4);
    }

    @Test
    void inksOfAPrintersPhotographBecomeColours() {
        Path master = store("cmyk.jpg", Masters.adobeCmykJpeg(flat(64, 64, CLAY)));
        // Without a profile the inks are an estimate: one engine takes a press's, the other the arithmetic.
        assertColour(rendition(master, "image/jpeg", whole(64, ImageFormat.PNG)), CLAY.getRGB(), 20);
    }

    @Test
    void greyStaysAsDarkAsItIs() {
        BufferedImage grey = new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_GRAY);
        grey.getRaster()
                .setSamples(
                        0,
                        0,
                        64,
                        64,
                        0,
                        IntStream.generate(() -> 100).limit(64 * 64).toArray());
        Path jpeg = store("grey.jpg", Masters.jpeg(grey));
        Path png = store("grey.png", Masters.encoded(grey, "png"));
        int expected = new Color(100, 100, 100).getRGB();
        assertColour(rendition(jpeg, "image/jpeg", whole(32, ImageFormat.PNG)), expected, 3);
        assertColour(rendition(png, "image/png", whole(32, ImageFormat.JPEG)), expected, 3);
    }

    @Test
    void aGreyProfileSaysHowLightGreyIs() {
        BufferedImage grey = new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_GRAY);
        grey.getRaster()
                .setSamples(
                        0,
                        0,
                        64,
                        64,
                        0,
                        IntStream.generate(() -> 55).limit(64 * 64).toArray());
        byte[] png =
                Masters.withPngChunk(Masters.encoded(grey, "png"), "iCCP", Masters.pngProfile(Profiles.linearGrey()));
        // Linear light of 55 / 255 is written as 128 in sRGB.
        BufferedImage seen = rendition(store("linear.png", png), "image/png", whole(32, ImageFormat.PNG));
        assertColour(seen, new Color(128, 128, 128).getRGB(), 4);
    }

    static Stream<Arguments> prints() {
        int size = 64 * 64;
        // L* 53.2, a* 80.1, b* 67.2 is the red of sRGB.
        byte[] lab = Tiffs.repeated(size, 136, 80, 67);
        byte[] deepGrey = Tiffs.repeated(size, 100, 100);
        byte[] deep = Tiffs.repeated(size, 200, 200, 80, 80, 60, 60);
        byte[] inks = Tiffs.repeated(size, 0, 255, 255, 0);
        byte[] green = Profiles.pressThatPrintsEverythingGreen();
        return Stream.of(
                arguments("lab.tif", Tiffs.file(64, 64, 8, 8, 3, lab, Optional.empty()), 0xFF0000),
                arguments("deep-grey.tif", Tiffs.file(64, 64, 1, 16, 1, deepGrey, Optional.empty()), 0x646464),
                arguments("deep.tif", Tiffs.file(64, 64, 2, 16, 3, deep, Optional.empty()), 0xC8503C),
                arguments("inks.tif", Tiffs.file(64, 64, 5, 8, 4, inks, Optional.of(green)), 0x00A000));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("prints")
    void whatPrintersKeepIsShownInSrgb(String name, byte[] tiff, int rgb) {
        BufferedImage seen = rendition(store(name, tiff), "image/tiff", whole(32, ImageFormat.PNG));
        assertColour(seen, rgb, 12);
    }

    @Test
    void aPressesProfileSaysWhatItsInksLookLike() {
        byte[] jpeg = Masters.withProfile(
                Masters.adobeCmykJpeg(flat(64, 64, CLAY)), Profiles.pressThatPrintsEverythingGreen());
        assertColour(rendition(store("cmyk.jpg", jpeg), "image/jpeg", whole(64, ImageFormat.PNG)), 0x00A000, 12);
    }

    @Test
    void ofALightersMapOnlyThePictureIsKept() {
        byte[] base = Masters.withXmp(
                SCENE,
                "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                        + "<rdf:Description xmlns:hdrgm='http://ns.adobe.com/hdr-gain-map/1.0/' hdrgm:Version='1.0'/>"
                        + "</rdf:RDF></x:xmpmeta>");
        byte[] map = Masters.jpeg(flat(300, 200, Color.WHITE));
        byte[] hdr = Masters.inserted(Secrets.withPictureIndex(base), Secrets.withPictureIndex(base).length, map);
        Path master = store("hdr.jpg", hdr);
        assertThat(engine().dimensions(master, "image/jpeg")).isEqualTo(new Dimensions(Scene.WIDTH, Scene.HEIGHT));
        Golden golden = Golden.COVER_16X9;
        assertAlike(rendition(master, "image/jpeg", golden.order(ImageFormat.PNG)), golden.image(), 0.97);
        for (ImageFormat format : engine().writes()) {
            String file = new String(
                    engine().transform(master, "image/jpeg", golden.order(format)), StandardCharsets.ISO_8859_1);
            assertThat(file).doesNotContain("hdrgm", "MPF\0").doesNotContain("\u00FF\u00D9\u00FF\u00D8");
        }
    }
}
