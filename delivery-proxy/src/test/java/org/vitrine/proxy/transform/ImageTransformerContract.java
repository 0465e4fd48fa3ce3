package org.vitrine.proxy.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.core.geometry.AspectRatio;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.geometry.FocalPoint;
import org.vitrine.core.refusal.SourceUnavailable;
import org.vitrine.core.refusal.UnusableMaster;
import org.vitrine.core.rendition.Fit;
import org.vitrine.core.rendition.Framing;
import org.vitrine.core.rendition.ImageFormat;

/** What both engines promise. */
abstract class ImageTransformerContract {

    private static final Color CLAY = new Color(200, 80, 60);
    private static final byte[] SCENE = Masters.jpeg(Scene.picture());

    @TempDir
    private Path folder;

    private Masters masters;
    private ImageTransformer engine;

    abstract ImageTransformer start(TransformLimits limits);

    @BeforeEach
    void start() {
        masters = new Masters(folder);
        engine = start(TransformLimits.DEFAULT);
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @ParameterizedTest
    @FieldSource("org.vitrine.proxy.transform.Golden#ALL")
    void aRenditionLooksLikeItsGoldenImage(Golden golden) {
        Path master = masters.store("scene.jpg", SCENE);
        assertAlike(rendition(master, "image/jpeg", golden.order(ImageFormat.PNG)), golden.image(), 0.97);
    }

    static Stream<Arguments> everyKindOfMaster() {
        BufferedImage scene = Scene.picture();
        return Stream.of(
                arguments("scene.png", "image/png", Masters.encoded(scene, "png")),
                arguments("scene-16-bit.png", "image/png", Masters.encoded(Masters.deep(scene), "png")),
                arguments("scene.webp", "image/webp", Masters.losslessWebp(scene)),
                arguments("scene-animated.webp", "image/webp", Masters.animatedWebp(1200, 800, 0, 0, scene)),
                arguments("scene.tif", "image/tiff", Masters.encoded(scene, "tiff")),
                arguments("scene.svg", "image/svg+xml", Masters.svg()),
                arguments("scene.pdf", "application/pdf", Masters.pdf("")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyKindOfMaster")
    void everyKindOfMasterGivesTheSamePicture(String name, String mediaType, byte[] content) {
        Path master = masters.store(name, content);
        assertThat(engine.dimensions(master, mediaType)).isEqualTo(new Dimensions(Scene.WIDTH, Scene.HEIGHT));
        Golden golden = Golden.COVER_16X9;
        assertAlike(rendition(master, mediaType, golden.order(ImageFormat.PNG)), golden.image(), 0.97);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aTurnedPhotographStandsUpright(int exif) {
        BufferedImage stored = stored(Scene.picture(), exif);
        Path master = masters.store("turned-" + exif + ".jpg", Masters.withExif(Masters.jpeg(stored), exif));
        assertThat(engine.dimensions(master, "image/jpeg")).isEqualTo(new Dimensions(Scene.WIDTH, Scene.HEIGHT));
        Golden golden = Golden.ALL.get(2);
        assertAlike(rendition(master, "image/jpeg", golden.order(ImageFormat.PNG)), golden.image(), 0.97);
    }

    /** What a camera stores so that it is displayed as the picture: the inverse of Exif's turn, pixel by pixel. */
    private static BufferedImage stored(BufferedImage shown, int exif) {
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
    @EnumSource(ImageFormat.class)
    void aRenditionHasTheSizeAndFormatThatWereOrdered(ImageFormat format) {
        assumeTrue(engine.writes().contains(format), () -> engine.engine() + " writes no " + format + " here");
        Path master = masters.store("scene.jpg", SCENE);
        byte[] bytes = engine.transform(master, "image/jpeg", Golden.COVER_16X9.order(format));
        assertThat(MasterType.sniffed(bytes).map(MasterType::mediaType)).contains(format.mediaType());
        Path written = masters.store("rendition", bytes);
        assertThat(engine.dimensions(written, format.mediaType())).isEqualTo(new Dimensions(480, 270));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 333, 640, 2000})
    void aRenditionHasExactlyTheFramedSize(int width) {
        Dimensions size = new Dimensions(1023, 767);
        Path master =
                masters.store("odd.png", Masters.encoded(Scene.painted(1023, 767, BufferedImage.TYPE_INT_RGB), "png"));
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
        Path master = masters.store("marked.png", Masters.encoded(marked, "png"));
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
        assertColour(rendition(masters.store("p3.jpg", jpeg), "image/jpeg", whole(64, ImageFormat.PNG)), srgb, 4);
        assertColour(rendition(masters.store("p3.png", png), "image/png", whole(64, ImageFormat.PNG)), srgb, 4);
        byte[] webp = Masters.webpWithProfile(Masters.losslessWebp(flat), 64, 64, Profiles.displayP3());
        byte[] tiff = Masters.encoded(Masters.tagged(flat, Profiles.displayP3()), "tiff");
        assertColour(rendition(masters.store("p3.webp", webp), "image/webp", whole(64, ImageFormat.PNG)), srgb, 4);
        assertColour(rendition(masters.store("p3.tif", tiff), "image/tiff", whole(64, ImageFormat.PNG)), srgb, 4);
        assertColour(rendition(masters.store("p3-16.png", deep), "image/png", whole(64, ImageFormat.PNG)), srgb, 4);
    }

    @Test
    void aDamagedProfileIsIgnored() {
        byte[] jpeg = Masters.withProfile(Masters.jpeg(flat(64, 64, CLAY)), new byte[300]);
        Path master = masters.store("damaged-profile.jpg", jpeg);
        assertColour(rendition(master, "image/jpeg", whole(64, ImageFormat.PNG)), CLAY.getRGB(), 4);
    }

    @Test
    void inksOfAPrintersPhotographBecomeColours() {
        Path master = masters.store("cmyk.jpg", Masters.adobeCmykJpeg(flat(64, 64, CLAY)));
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
        Path jpeg = masters.store("grey.jpg", Masters.jpeg(grey));
        Path png = masters.store("grey.png", Masters.encoded(grey, "png"));
        int expected = new Color(100, 100, 100).getRGB();
        assertColour(rendition(jpeg, "image/jpeg", whole(32, ImageFormat.PNG)), expected, 3);
        assertColour(rendition(png, "image/png", whole(32, ImageFormat.JPEG)), expected, 3);
    }

    static Stream<Arguments> transparentMasters() {
        return Stream.of(
                arguments("half.png", "image/png", Masters.encoded(Masters.halfTransparent(200, 100, CLAY), "png")),
                arguments("palette.png", "image/png", Masters.encoded(Masters.palette(200, 100, CLAY), "png")),
                arguments("palette.gif", "image/gif", Masters.encoded(Masters.palette(200, 100, CLAY), "gif")),
                arguments("half.webp", "image/webp", Masters.losslessWebp(Masters.halfTransparent(200, 100, CLAY))),
                arguments("part.webp", "image/webp", Masters.animatedWebp(200, 100, 100, 0, flat(100, 100, CLAY))),
                arguments("half.svg", "image/svg+xml", """
                        <svg xmlns="http://www.w3.org/2000/svg" width="200" height="100">
                          <rect x="100" width="100" height="100" fill="#C8503C"/>
                        </svg>
                        """.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transparentMasters")
    void transparencyIsKeptOrLaidOnTheBackground(String name, String mediaType, byte[] content) {
        Path master = masters.store(name, content);
        assertThat(engine.dimensions(master, mediaType)).isEqualTo(new Dimensions(200, 100));
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
    void aGifsFirstFrameLiesWhereItSays() {
        Path master = masters.store("part.gif", Masters.gifOnScreen(200, 100, 100, 0, flat(100, 100, CLAY)));
        assertThat(engine.dimensions(master, "image/gif")).isEqualTo(new Dimensions(200, 100));
        BufferedImage drawn = rendition(master, "image/gif", whole(100, ImageFormat.PNG));
        // What an opaque frame leaves uncovered is transparent to one engine and black to the other.
        assertThat(Similarity.distance(drawn.getRGB(10, 25), CLAY.getRGB())).isGreaterThan(60);
        assertThat(Similarity.distance(drawn.getRGB(90, 25), CLAY.getRGB())).isLessThan(6);
    }

    @Test
    void paddingLaysATransparentLogoOnTheBackground() {
        Path master = masters.store("logo.png", Masters.encoded(Masters.halfTransparent(100, 100, CLAY), "png"));
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

    @ParameterizedTest
    @EnumSource(ImageFormat.class)
    void nothingOfTheMastersMetadataGetsOut(ImageFormat format) {
        assumeTrue(engine.writes().contains(format), () -> engine.engine() + " writes no " + format + " here");
        byte[] jpeg = Masters.withExif(SCENE, 1);
        Path master = masters.store(
                "tagged.jpg",
                Masters.withXmp(jpeg, "<x:xmpmeta xmlns:x='adobe:ns:meta/'><secret>packet 4711</secret></x:xmpmeta>"));
        String written = new String(
                engine.transform(master, "image/jpeg", Golden.COVER_16X9.order(format)), StandardCharsets.ISO_8859_1);
        assertThat(written).doesNotContain("4711", "xmpmeta", "adobe:ns:meta");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.vitrine.proxy.transform.BrokenMasters#all")
    void anUnusableMasterIsRefusedAndTheEngineGoesOn(String name, String mediaType, byte[] content, String publicText) {
        Path master = masters.store(name, content);
        assertThatThrownBy(() -> engine.transform(master, mediaType, whole(200, ImageFormat.JPEG)))
                .isInstanceOfSatisfying(UnusableMaster.class, refusal -> {
                    assertThat(refusal.publicText()).contains(publicText).doesNotContain(folder.toString());
                    assertThat(refusal.detail()).contains(name);
                });
        Path good = masters.store("good.jpg", SCENE);
        assertThat(rendition(good, "image/jpeg", whole(200, ImageFormat.JPEG)).getWidth())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(ImageFormat.class)
    void aPictureIsCutOnceAndWrittenSeveralTimes(ImageFormat format) {
        assumeTrue(engine.writes().contains(format), () -> engine.engine() + " writes no " + format + " here");
        Path master = masters.store("scene.jpg", SCENE);
        engine.cut(master, "image/jpeg", Golden.COVER_16X9.order(format), picture -> {
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
        Path master = masters.store("half.png", Masters.encoded(Masters.halfTransparent(200, 100, CLAY), "png"));
        engine.cut(master, "image/png", whole(100, ImageFormat.WEBP), picture -> {
            for (Pixels pixels : List.of(picture.pixels(), picture.read(picture.written(80)))) {
                assertThat(pixels.at(10, 25) >>> 24).isZero();
                assertThat(pixels.at(90, 25) >>> 24).isEqualTo(255);
                assertThat(Similarity.distance(pixels.at(90, 25), CLAY.getRGB()))
                        .isLessThan(6);
            }
            return true;
        });
    }

    @Test
    void aMissingFileIsTheSourcesFault() {
        Path missing = folder.resolve("gone.jpg");
        assertThatThrownBy(() -> engine.transform(missing, "image/jpeg", whole(200, ImageFormat.JPEG)))
                .isInstanceOf(SourceUnavailable.class);
        assertThatThrownBy(() -> engine.dimensions(missing, "image/jpeg")).isInstanceOf(SourceUnavailable.class);
    }

    @Test
    void anExternalEntityIsNotRead() {
        masters.store("secret.txt", "<rect width='100' height='100' fill='red'/>".getBytes(StandardCharsets.UTF_8));
        byte[] svg = """
                <?xml version="1.0"?>
                <!DOCTYPE svg [<!ENTITY secret SYSTEM "%s">]>
                <svg xmlns="http://www.w3.org/2000/svg" width="100" height="100">&secret;<image href="%s"/></svg>
                """.formatted(
                folder.resolve("secret.txt").toUri(), folder.resolve("good.png").toUri()).getBytes(
                StandardCharsets.UTF_8);
        masters.store("good.png", Masters.encoded(flat(100, 100, Color.RED), "png"));
        BufferedImage drawn =
                rendition(masters.store("entity.svg", svg), "image/svg+xml", whole(100, ImageFormat.JPEG));
        assertColour(drawn, Golden.BACKGROUND, 3);
    }

    @Test
    void workThatTakesTooLongIsRefusedAndGivesItsPlaceBack() {
        TransformLimits hasty =
                new TransformLimits(100_000_000, 200_000_000, Duration.ofNanos(1), 1, 4, Duration.ofSeconds(10));
        Path master = masters.store("scene.jpg", SCENE);
        try (ImageTransformer hurried = start(hasty)) {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> hurried.transform(master, "image/jpeg", whole(400, ImageFormat.JPEG)))
                        .isInstanceOf(UnusableMaster.class)
                        .hasMessageContaining("takes longer");
            }
        }
    }

    @Test
    void moreBytesThanAllowedAreRefused() {
        TransformLimits small =
                new TransformLimits(100_000_000, 1_000, Duration.ofSeconds(5), 1, 4, Duration.ofSeconds(1));
        Path master = masters.store("scene.jpg", SCENE);
        try (ImageTransformer strict = start(small)) {
            assertThatThrownBy(() -> strict.transform(master, "image/jpeg", whole(400, ImageFormat.JPEG)))
                    .isInstanceOf(UnusableMaster.class)
                    .hasMessageContaining("more than the 1000 allowed");
        }
    }

    private static TransformOrder whole(int width, ImageFormat format) {
        return TransformOrder.plain(new Cut.Placed(Fit.COVER, Optional.empty(), FocalPoint.CENTRE, width), format, 90)
                .on(Golden.BACKGROUND);
    }

    private BufferedImage rendition(Path master, String mediaType, TransformOrder order) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(engine.transform(master, mediaType, order)));
            assertThat(image.getColorModel().getColorSpace().getType()).isIn(ColorSpace.TYPE_RGB, ColorSpace.TYPE_GRAY);
            return image;
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
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

    private static BufferedImage flat(int width, int height, Color colour) {
        BufferedImage flat = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = flat.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return flat;
    }

    private static void assertColour(BufferedImage image, int rgb, double tolerance) {
        int seen = image.getRGB(image.getWidth() / 2, image.getHeight() / 2);
        assertThat(Similarity.distance(seen, rgb))
                .as("%06x for %06x", seen, rgb)
                .isLessThan(tolerance);
    }

    private static void assertAlike(BufferedImage rendition, BufferedImage golden, double structure) {
        Similarity similarity = Similarity.of(rendition, golden);
        assertThat(similarity.structure()).as("%s", similarity).isGreaterThan(structure);
        assertThat(similarity.colour()).as("%s", similarity).isCloseTo(0, within(3.0));
    }
}
