package org.vitrine.proxy.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
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
        byte[] webp = Masters.webpWithProfile(Masters.losslessWebp(flat), 64, 64, Profiles.displayP3());
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
}
