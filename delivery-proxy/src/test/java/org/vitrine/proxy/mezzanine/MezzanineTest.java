package org.vitrine.proxy.mezzanine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vitrine.core.geometry.AspectRatio;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.geometry.FocalPoint;
import org.vitrine.core.governance.UsageTerms;
import org.vitrine.core.rendition.Colours;
import org.vitrine.core.rendition.Framing;
import org.vitrine.core.rendition.ImageFormat;
import org.vitrine.core.rendition.Preset;
import org.vitrine.core.rendition.Rendition;
import org.vitrine.proxy.transform.Engine;
import org.vitrine.proxy.transform.ImageTransformer;
import org.vitrine.proxy.transform.Masters;
import org.vitrine.proxy.transform.Profiles;
import org.vitrine.proxy.transform.Scene;
import org.vitrine.proxy.transform.Similarity;
import org.vitrine.proxy.transform.TransformLimits;
import org.vitrine.proxy.transform.TransformOrder;

/** What is cut from an intermediate looks like what is cut from its master, whichever engine cuts. */
@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
class MezzanineTest {

    private static final Dimensions SIZE = new Dimensions(1800, 1200);
    private static final Optional<AspectRatio> WIDE = Optional.of(new AspectRatio(16, 9));
    private static final Optional<AspectRatio> TALL = Optional.of(new AspectRatio(4, 5));
    private static final FocalPoint BALLOON = new FocalPoint(0.75, 0.35);
    private static final FocalPoint CORNER = new FocalPoint(1, 1);

    @TempDir
    Path folder;

    @Parameter
    Engine kind;

    private ImageTransformer engine;

    @BeforeEach
    void start() {
        engine = kind.start(TransformLimits.DEFAULT);
    }

    @AfterEach
    void stop() {
        if (engine != null) {
            engine.close();
        }
    }

    static Stream<Arguments> masters() {
        byte[] jpeg = Masters.jpeg(scene(BufferedImage.TYPE_INT_RGB));
        byte[] deep = Masters.encoded(Masters.deep(scene(BufferedImage.TYPE_INT_RGB)), "png");
        byte[] grey = Masters.jpeg(scene(BufferedImage.TYPE_BYTE_GRAY));
        return Stream.of(
                arguments("off-centre crop", jpeg, "image/jpeg", rendition(SIZE, WIDE, BALLOON, 480)),
                arguments("crop at the edge", jpeg, "image/jpeg", rendition(SIZE, TALL, CORNER, 320)),
                arguments("whole picture", jpeg, "image/jpeg", rendition(SIZE, Optional.empty(), CORNER, 500)),
                arguments(
                        "lying on its side",
                        Masters.withExif(jpeg, 6),
                        "image/jpeg",
                        rendition(new Dimensions(1200, 1800), TALL, BALLOON, 320)),
                arguments("grey", grey, "image/jpeg", rendition(SIZE, WIDE, BALLOON, 480)),
                arguments("16 bits a channel", deep, "image/png", rendition(SIZE, WIDE, BALLOON, 480)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("masters")
    void aCutFromItLooksLikeOneFromTheMaster(String name, byte[] content, String mediaType, Rendition rendition) {
        assertAlike(content, mediaType, rendition, false);
    }

    /** As it is made where a larger one is there to make it of. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("masters")
    void aCutFromOneOfALargerOneLooksLikeOneFromTheMaster(
            String name, byte[] content, String mediaType, Rendition rendition) {
        Path master = store("master", content);
        Dimensions size = engine.dimensions(master, mediaType);
        TransformOrder first = Mezzanine.of(size, 1200, false).order();
        Path larger = store("larger", engine.transform(master, mediaType, first));
        TransformOrder second = Mezzanine.of(size, 800, false).order();
        Path smaller = store("smaller", engine.transform(larger, "image/jpeg", second));

        BufferedImage direct = read(engine.transform(master, mediaType, order(rendition)));
        BufferedImage cut = read(engine.transform(smaller, "image/jpeg", order(rendition)));
        Similarity alike = Similarity.of(direct, cut);
        assertThat(alike.structure()).isGreaterThan(0.97);
        assertThat(alike.colour()).isLessThan(3);
    }

    @Test
    void whatIsTransparentStaysSo() {
        BufferedImage scene = scene(BufferedImage.TYPE_INT_ARGB);
        Graphics2D brush = scene.createGraphics();
        brush.setComposite(AlphaComposite.Clear);
        brush.fillRect(0, 0, 600, 1200);
        brush.dispose();
        BufferedImage seen = assertAlike(
                Masters.encoded(scene, "png"), "image/png", rendition(SIZE, WIDE, FocalPoint.CENTRE, 480), true);
        assertThat(seen.getRGB(100, 100) >>> 24).isZero();
        assertThat(seen.getRGB(300, 100) >>> 24).isEqualTo(255);
    }

    @Test
    void wideColoursCanBeCutFromItAndPlainOnesToo() {
        byte[] content = Masters.withProfile(Masters.jpeg(scene(BufferedImage.TYPE_INT_RGB)), Profiles.displayP3());
        Rendition rendition = rendition(SIZE, WIDE, BALLOON, 480);
        assertAlike(content, "image/jpeg", rendition, false);

        Path mezzanine = mezzanine(store("p3", content), "image/jpeg", false);
        TransformOrder wide = order(rendition).as(ImageFormat.JPEG).in(Colours.DISPLAY_P3);
        assertThat(text(engine.transform(mezzanine, "image/jpeg", wide))).contains("ICC_PROFILE");
    }

    @Test
    void itStillSaysThatAMachineMadeThePicture() {
        String packet = "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF "
                + "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description "
                + "xmlns:i='http://iptc.org/std/Iptc4xmpExt/2008-02-29/' i:DigitalSourceType="
                + "'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia'/></rdf:RDF></x:xmpmeta>";
        byte[] content = Masters.withXmp(Masters.jpeg(scene(BufferedImage.TYPE_INT_RGB)), packet);
        Path mezzanine = mezzanine(store("made", content), "image/jpeg", false);
        TransformOrder order = TransformOrder.of(rendition(SIZE, WIDE, BALLOON, 480), UsageTerms.ANYWHERE);
        assertThat(text(engine.transform(mezzanine, "image/jpeg", order))).contains("trainedAlgorithmicMedia");
    }

    @Test
    void whatIsUsualOfCamerasIsCutToThePixel() {
        for (Dimensions master : List.of(
                new Dimensions(6000, 4000),
                new Dimensions(4000, 3000),
                new Dimensions(4032, 3024),
                new Dimensions(5472, 3648),
                new Dimensions(6016, 4016),
                new Dimensions(3024, 4032))) {
            assertCut(master, 850, List.of(320, 480, 640));
            assertCut(master, 1650, List.of(800, 960, 1280));
            assertCut(master, 2560, List.of(1440, 1920));
        }
    }

    private static void assertCut(Dimensions master, int side, List<Integer> widths) {
        // Of a portrait, the longest side is its height.
        int longest = master.height() > master.width() ? side * master.height() / master.width() : side;
        for (int width : widths) {
            assertThat(Mezzanine.of(master, longest, false)
                            .suffices(rendition(master, Optional.empty(), CORNER, width)))
                    .as("%s at %d", master, width)
                    .isTrue();
        }
    }

    @Test
    void whatNeedsMorePixelsIsNotCutFromIt() {
        Mezzanine mezzanine = Mezzanine.of(new Dimensions(6000, 4000), 1600, false);
        Dimensions master = new Dimensions(6000, 4000);
        assertThat(mezzanine.suffices(rendition(master, WIDE, BALLOON, 1440))).isFalse();
        assertThat(mezzanine.suffices(rendition(master, TALL, BALLOON, 640))).isTrue();
        assertThat(mezzanine.suffices(rendition(master, TALL, BALLOON, 720))).isFalse();
    }

    private BufferedImage assertAlike(byte[] content, String mediaType, Rendition rendition, boolean transparent) {
        Path master = store("master", content);
        Path mezzanine = mezzanine(master, mediaType, transparent);
        BufferedImage direct = read(engine.transform(master, mediaType, order(rendition)));
        String kept = transparent ? "image/png" : "image/jpeg";
        BufferedImage cut = read(engine.transform(mezzanine, kept, order(rendition)));
        Similarity alike = Similarity.of(direct, cut);
        assertThat(alike.structure()).isGreaterThan(0.97);
        assertThat(alike.colour()).isLessThan(3);
        return cut;
    }

    private Path mezzanine(Path master, String mediaType, boolean transparent) {
        Dimensions size = engine.dimensions(master, mediaType);
        Mezzanine mezzanine = Mezzanine.of(size, 800, transparent);
        return store("mezzanine", engine.transform(master, mediaType, mezzanine.order()));
    }

    private static TransformOrder order(Rendition rendition) {
        return TransformOrder.of(rendition, UsageTerms.ANYWHERE).as(ImageFormat.PNG);
    }

    private static Rendition rendition(Dimensions size, Optional<AspectRatio> shape, FocalPoint focus, int width) {
        Preset preset = Preset.image("any", List.of(width));
        Framing framing = Framing.of(size, false, focus, preset.look().fit(), shape, width);
        return new Rendition(preset, width, shape, focus, framing, ImageFormat.JPEG, false);
    }

    private static BufferedImage scene(int type) {
        return Scene.painted(SIZE.width(), SIZE.height(), type);
    }

    private Path store(String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static BufferedImage read(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }
}
