package org.vitrine.proxy.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.vitrine.core.rendition.Anchor;
import org.vitrine.core.rendition.Colours;
import org.vitrine.core.rendition.ImageFormat;

/** What is done to a picture last: it is sharpened, marked, and written with more or less effort. */
class FinishTest extends ImageTransformerContract {

    private static final ByteBuffer MARK = ByteBuffer.wrap(Masters.encoded(flat(40, 20, Color.RED), "png"));

    @Test
    void sharpeningMakesEdgesSteeperAndLeavesPlainAreasAlone() {
        BufferedImage edge = flat(200, 100, new Color(100, 100, 100));
        var pen = edge.createGraphics();
        pen.setColor(new Color(160, 160, 160));
        pen.fillRect(100, 0, 100, 100);
        pen.dispose();
        Path master = store("edge.png", Masters.encoded(edge, "png"));
        int before = 0;
        for (int strength : new int[] {0, 3, 10}) {
            BufferedImage seen =
                    rendition(master, "image/png", whole(100, ImageFormat.PNG).sharpened(strength));
            int contrast = (seen.getRGB(50, 25) & 0xFF) - (seen.getRGB(49, 25) & 0xFF);
            assertThat(contrast).as("strength %s", strength).isGreaterThan(before);
            assertThat(seen.getRGB(10, 25) & 0xFF).isBetween(99, 101);
            before = contrast;
        }
        assertThat(before).isBetween(75, 130);
    }

    @Test
    void anOverlayLiesAtItsAnchorWithAMargin() {
        Path master = store("clay.png", Masters.encoded(flat(400, 200, CLAY), "png"));
        for (Anchor anchor : Anchor.values()) {
            BufferedImage seen = rendition(
                    master, "image/png", whole(400, ImageFormat.PNG).under(new Overlay(MARK, anchor, 0.2, 1)));
            // 80 x 40 pixels, 10 pixels from the edges.
            int left = 10 + (int) (300 * anchor.x());
            int top = 10 + (int) (140 * anchor.y());
            assertNear(seen, left + 3, top + 3, Color.RED.getRGB());
            assertNear(seen, left + 76, top + 36, Color.RED.getRGB());
            assertNear(seen, left - 3, top + 20, CLAY.getRGB());
            assertNear(seen, left + 83, top + 20, CLAY.getRGB());
            assertThat(seen.getColorModel().hasAlpha()).isFalse();
        }
    }

    @Test
    void anOverlayLetsThePictureShowThrough() {
        Path master = store("white.png", Masters.encoded(flat(400, 200, Color.WHITE), "png"));
        BufferedImage seen = rendition(
                master, "image/png", whole(400, ImageFormat.PNG).under(new Overlay(MARK, Anchor.CENTRE, 0.2, 0.5)));
        assertNear(seen, 200, 100, new Color(255, 128, 128).getRGB());
    }

    @Test
    void anOverlayNeverLeavesItsMargins() {
        Path master = store("wide.png", Masters.encoded(flat(400, 60, CLAY), "png"));
        BufferedImage seen = rendition(
                master, "image/png", whole(400, ImageFormat.PNG).under(new Overlay(MARK, Anchor.CENTRE, 1, 1)));
        assertNear(seen, 200, 1, CLAY.getRGB());
        assertNear(seen, 200, 58, CLAY.getRGB());
        assertNear(seen, 200, 30, Color.RED.getRGB());
    }

    @Test
    void anOverlayOnTransparencyLeavesTheRestTransparent() {
        Path master = store("half.png", Masters.encoded(Masters.halfTransparent(200, 100, CLAY), "png"));
        BufferedImage seen = rendition(
                master, "image/png", whole(200, ImageFormat.PNG).under(new Overlay(MARK, Anchor.TOP_LEFT, 0.2, 1)));
        assertNear(seen, 20, 12, Color.RED.getRGB());
        assertThat(seen.getRGB(60, 80) >>> 24).isZero();
    }

    @Test
    void anOverlayKeepsItsColourInDisplayP3() {
        byte[] p3 = Masters.withProfile(Masters.jpeg(flat(400, 200, CLAY)), Profiles.displayP3());
        TransformOrder order =
                whole(400, ImageFormat.PNG).in(Colours.DISPLAY_P3).under(new Overlay(MARK, Anchor.CENTRE, 0.2, 1));
        BufferedImage seen = rendition(store("p3.jpg", p3), "image/jpeg", order);
        assertNear(seen, 200, 100, ScreenColours.DISPLAY_P3.of(0xFF0000));
    }

    @Test
    void everyEffortWritesThePicture() {
        Path master = store("scene.jpg", SCENE);
        for (ImageFormat format : engine().writes()) {
            for (int effort : new int[] {1, 4, 7}) {
                byte[] file = engine().transform(
                                master, "image/jpeg", whole(120, format).with(effort));
                assertThat(MasterType.sniffed(file).map(MasterType::mediaType)).contains(format.mediaType());
                if (format == ImageFormat.JPEG) {
                    assertThat(Blocks.of(file).contains("c2"))
                            .as("progressive at %s", effort)
                            .isEqualTo(effort > 3);
                }
            }
        }
    }

    private static void assertNear(BufferedImage image, int x, int y, int rgb) {
        assertThat(Similarity.distance(image.getRGB(x, y), rgb))
                .as("%s, %s: %06x", x, y, image.getRGB(x, y))
                .isLessThan(6);
    }
}
