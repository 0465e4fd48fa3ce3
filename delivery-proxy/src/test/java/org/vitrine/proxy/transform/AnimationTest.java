package org.vitrine.proxy.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.refusal.UnusableMaster;
import org.vitrine.core.rendition.Anchor;
import org.vitrine.core.rendition.Fit;
import org.vitrine.core.rendition.ImageFormat;

/** Animations. */
class AnimationTest extends ImageTransformerContract {

    private static final BufferedImage RED = flat(200, 100, CLAY);
    private static final BufferedImage GREEN = flat(200, 100, new Color(60, 160, 80));
    private static final BufferedImage BLUE = flat(200, 100, new Color(60, 80, 200));

    static Stream<Arguments> threeColours() {
        return Stream.of(
                arguments(
                        "image/gif",
                        Gifs.animated(
                                200,
                                100,
                                2,
                                List.of(
                                        Gifs.Frame.whole(RED, 12),
                                        Gifs.Frame.whole(GREEN, 1),
                                        Gifs.Frame.whole(BLUE, 200)))),
                arguments(
                        "image/webp",
                        Webps.animated(
                                200,
                                100,
                                3,
                                List.of(
                                        Webps.frame(0, 0, 120, RED),
                                        Webps.frame(0, 0, 0, GREEN),
                                        Webps.frame(0, 0, 2000, BLUE)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("threeColours")
    void anAnimationKeepsItsFramesDelaysAndRepeats(String mediaType, byte[] content) {
        Path master = store("colours", content);
        Shown shown = shown(master, mediaType, whole(100, ImageFormat.WEBP).keeping(10));
        assertThat(shown.motion().canvas()).isEqualTo(new Dimensions(100, 50));
        // Browsers show a frame without a delay for a tenth of a second.
        assertThat(shown.motion().delays()).containsExactly(120, 100, 2000);
        assertThat(shown.motion().plays()).isEqualTo(3);
        assertThat(shown.frames()).hasSize(3);
        assertColour(shown.frames().get(0), RED.getRGB(0, 0), 8);
        assertColour(shown.frames().get(1), GREEN.getRGB(0, 0), 8);
        assertColour(shown.frames().get(2), BLUE.getRGB(0, 0), 8);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("threeColours")
    void theFirstFramesAreKeptAndNoMoreThanAreOrdered(String mediaType, byte[] content) {
        Path master = store("colours", content);
        Shown shown = shown(master, mediaType, whole(100, ImageFormat.WEBP).keeping(2));
        assertThat(shown.motion().delays()).containsExactly(120, 100);
        assertColour(shown.frames().get(1), GREEN.getRGB(0, 0), 8);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("threeColours")
    void whereNothingCanOrShallMoveTheFirstFrameIsGiven(String mediaType, byte[] content) {
        Path master = store("colours", content);
        for (ImageFormat format : engine().writes()) {
            int frames = format.moving() ? 1 : 10;
            byte[] still =
                    engine().transform(master, mediaType, whole(100, format).keeping(frames));
            assertThat(Shown.moves(still)).as("%s", format).isFalse();
            Path written = store("still", still);
            assertColour(rendition(written, format.mediaType(), whole(100, ImageFormat.PNG)), RED.getRGB(0, 0), 8);
        }
    }

    @Test
    void everyFrameIsCutAsAStillPictureIs() {
        BufferedImage mirrored = mirrored(Scene.picture());
        Path master = store(
                "scenes.webp",
                Webps.animated(
                        Scene.WIDTH,
                        Scene.HEIGHT,
                        0,
                        List.of(Webps.frame(0, 0, 100, Scene.picture()), Webps.frame(0, 0, 100, mirrored))));
        Golden golden = Golden.COVER_16X9;
        Shown shown = shown(master, "image/webp", golden.order(ImageFormat.WEBP).keeping(10));
        assertAlike(shown.frames().get(0), golden.image(), 0.97);
        assertAlike(shown.frames().get(1), mirrored(golden.image()), 0.97);
    }

    @Test
    void everyFrameIsMarkedAndPadded() {
        Path master = store(
                "two.gif", Gifs.animated(200, 100, 0, List.of(Gifs.Frame.whole(RED, 20), Gifs.Frame.whole(GREEN, 20))));
        ByteBuffer mark = ByteBuffer.wrap(Masters.encoded(flat(40, 20, Color.BLUE), "png"));
        TransformOrder order = new Golden("pad", Fit.PAD, "1:1", 0.5, 0.5, 200, 200, 0, 0, 1)
                .order(ImageFormat.WEBP)
                .under(new Overlay(mark, Anchor.CENTRE, 0.2, 1))
                .sharpened(3)
                .keeping(2);
        Shown shown = shown(master, "image/gif", order);
        assertThat(shown.motion().canvas()).isEqualTo(new Dimensions(200, 200));
        for (int i = 0; i < 2; i++) {
            BufferedImage frame = shown.frames().get(i);
            assertNear(frame, 100, 20, Golden.BACKGROUND);
            assertNear(frame, 20, 100, (i == 0 ? RED : GREEN).getRGB(0, 0));
            assertColour(frame, Color.BLUE.getRGB(), 12);
        }
    }

    @Test
    void framesLieWhereTheySayAndGoAsTheySay() {
        BufferedImage patch = flat(50, 50, new Color(60, 80, 200));
        Path master = store(
                "patches.gif",
                Gifs.animated(
                        200,
                        100,
                        -1,
                        List.of(
                                Gifs.Frame.whole(RED, 20),
                                new Gifs.Frame(patch, 150, 50, 20, Gifs.AS_BEFORE),
                                new Gifs.Frame(patch, 0, 0, 20, Gifs.CLEAR),
                                new Gifs.Frame(patch, 50, 50, 20, Gifs.STAY))));
        Shown shown = shown(master, "image/gif", whole(200, ImageFormat.WEBP).keeping(10));
        assertThat(shown.motion().plays()).isEqualTo(1);
        int red = RED.getRGB(0, 0);
        int blue = patch.getRGB(0, 0);
        assertNear(shown.frames().get(1), 175, 75, blue);
        assertNear(shown.frames().get(1), 25, 25, red);
        assertNear(shown.frames().get(2), 175, 75, red);
        assertNear(shown.frames().get(2), 25, 25, blue);
        assertThat(shown.frames().get(3).getRGB(25, 25) >>> 24).isZero();
        assertNear(shown.frames().get(3), 75, 75, blue);
        assertNear(shown.frames().get(3), 175, 75, red);
    }

    @Test
    void aGifOfOneFrameStaysAStillPicture() {
        Path master = store("still.gif", Gifs.animated(200, 100, 0, List.of(Gifs.Frame.whole(RED, 20))));
        byte[] still = engine().transform(
                        master, "image/gif", whole(100, ImageFormat.WEBP).keeping(10));
        assertThat(Blocks.of(still)).doesNotContain("ANIM", "ANMF");
        assertColour(rendition(store("still", still), "image/webp", whole(100, ImageFormat.PNG)), RED.getRGB(0, 0), 8);
    }

    @Test
    void anAnimationSaysItsRights() {
        RightsNotice notice = new RightsNotice(
                Optional.of("Photo: A & B"), Optional.of("© C"), Optional.empty(), Optional.empty(), true);
        Path master = store(
                "two.gif", Gifs.animated(200, 100, 0, List.of(Gifs.Frame.whole(RED, 20), Gifs.Frame.whole(GREEN, 20))));
        byte[] file = engine().transform(
                        master,
                        "image/gif",
                        whole(100, ImageFormat.WEBP).keeping(10).with(notice));
        assertThat(Shown.of(file).frames()).hasSize(2);
        assertThat(XmpText.in(file).value("http://ns.adobe.com/photoshop/1.0/", "Credit"))
                .isEqualTo("Photo: A & B");
    }

    @Test
    void aCutAnimationShowsItsFirstFrameAndIsWrittenWhole() {
        Path master = store(
                "two.gif", Gifs.animated(200, 100, 0, List.of(Gifs.Frame.whole(RED, 20), Gifs.Frame.whole(GREEN, 20))));
        TransformOrder order = whole(100, ImageFormat.WEBP).keeping(10);
        byte[] file = engine().cut(master, "image/gif", order, picture -> {
            byte[] written = picture.written(80);
            for (Pixels pixels : List.of(picture.pixels(), picture.read(written))) {
                assertThat(pixels.height()).isEqualTo(50);
                assertThat(Similarity.distance(pixels.at(50, 25), RED.getRGB(0, 0)))
                        .isLessThan(8);
            }
            return written;
        });
        assertThat(Shown.of(file).frames()).hasSize(2);
    }

    @Test
    void moreFramesThanMayBeHeldAreRefused() {
        Path master = store("bomb.gif", HostileBitmaps.gifOf(2_000, 2_000, 3_000));
        assertThatThrownBy(() -> engine().transform(
                                master, "image/gif", whole(10, ImageFormat.WEBP).keeping(1_000)))
                .isInstanceOf(UnusableMaster.class)
                .hasMessageContaining("1000 frames of 2000 x 2000 pixels");
        // An encoder may join frames that look the same.
        assertThat(engine().transform(
                                master, "image/gif", whole(10, ImageFormat.WEBP).keeping(3)))
                .isNotEmpty();
    }

    @Test
    void moreFramesThanAnyAnimationHasAreRefusedAtOnce() {
        Path master = store("endless.gif", HostileBitmaps.gifOf(10, 10, Motion.MOST_FRAMES + 1));
        assertThatThrownBy(() -> engine().transform(master, "image/gif", whole(10, ImageFormat.PNG)))
                .isInstanceOf(UnusableMaster.class)
                .hasMessageContaining("more than 10000 frames");
        assertThatThrownBy(() -> engine().dimensions(master, "image/gif")).isInstanceOf(UnusableMaster.class);
    }

    @Test
    void aGifsFirstFrameLiesWhereItSays() {
        Path master = store("part.gif", Masters.gifOnScreen(200, 100, 100, 0, flat(100, 100, CLAY)));
        assertThat(engine().dimensions(master, "image/gif")).isEqualTo(new Dimensions(200, 100));
        BufferedImage drawn = rendition(master, "image/gif", whole(100, ImageFormat.PNG));
        // What an opaque frame leaves uncovered is transparent to one engine and black to the other.
        assertThat(Similarity.distance(drawn.getRGB(10, 25), CLAY.getRGB())).isGreaterThan(60);
        assertThat(Similarity.distance(drawn.getRGB(90, 25), CLAY.getRGB())).isLessThan(6);
    }

    private Shown shown(Path master, String mediaType, TransformOrder order) {
        return Shown.of(engine().transform(master, mediaType, order));
    }

    private static BufferedImage mirrored(BufferedImage picture) {
        BufferedImage mirrored = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        var graphics = mirrored.createGraphics();
        graphics.drawImage(picture, picture.getWidth(), 0, -picture.getWidth(), picture.getHeight(), null);
        graphics.dispose();
        return mirrored;
    }

    private static void assertNear(BufferedImage image, int x, int y, int rgb) {
        assertThat(Similarity.distance(image.getRGB(x, y), rgb))
                .as("%s, %s: %06x", x, y, image.getRGB(x, y))
                .isLessThan(10);
    }
}
