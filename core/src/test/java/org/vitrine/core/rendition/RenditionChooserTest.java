package org.vitrine.core.rendition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.geometry.AspectRatio;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.geometry.FocalPoint;
import org.vitrine.core.refusal.MalformedRequest;

class RenditionChooserTest {

    private static final Preset HERO = preset(Fit.COVER, Optional.of(new AspectRatio(16, 9)));
    private static final Set<ImageFormat> MODERN = EnumSet.allOf(ImageFormat.class);

    private final RenditionChooser chooser =
            new RenditionChooser(EnumSet.of(ImageFormat.WEBP, ImageFormat.JPEG, ImageFormat.PNG));

    @Test
    void theFirstFormatThatBothSidesKnowIsTaken() {
        assertThat(choose(HERO, wish(Optional.of(960), MODERN)).format()).isEqualTo(ImageFormat.WEBP);
        assertThat(choose(HERO, wish(Optional.of(960), Set.of(ImageFormat.JPEG)))
                        .format())
                .isEqualTo(ImageFormat.JPEG);
    }

    @Test
    void whereFramesAreKeptAFormatThatShowsThemGoesFirst() {
        RenditionChooser all = new RenditionChooser(MODERN);
        Preset moving = HERO.with(Encoding.USUAL.keeping(100));
        for (String mediaType : List.of("image/gif", "image/webp")) {
            MasterFile master = new MasterFile("a", mediaType, 1000, Optional.empty(), false, true);
            MasterFile still = new MasterFile("a", mediaType, 1000, Optional.empty(), false, false);
            assertThat(format(all, moving, master, MODERN)).isEqualTo(ImageFormat.WEBP);
            assertThat(format(all, HERO, master, MODERN)).isEqualTo(ImageFormat.AVIF);
            assertThat(format(all, moving, master, Set.of(ImageFormat.AVIF, ImageFormat.JPEG)))
                    .isEqualTo(ImageFormat.AVIF);
            assertThat(format(all, moving, still, MODERN)).isEqualTo(ImageFormat.AVIF);
        }
        assertThat(format(all, moving, master(false, 6000, 4000), MODERN)).isEqualTo(ImageFormat.AVIF);
    }

    private static ImageFormat format(
            RenditionChooser chooser, Preset preset, MasterFile master, Set<ImageFormat> accepted) {
        return chooser.choose(
                        preset, wish(Optional.empty(), accepted), master, new Dimensions(6000, 4000), FocalPoint.CENTRE)
                .format();
    }

    @Test
    void aTransparentPictureStaysTransparentForOldBrowsers() {
        Rendition logo = chooser.choose(
                HERO, Wish.NOTHING_SPECIAL, master(true, 2000, 1000), new Dimensions(2000, 1000), FocalPoint.CENTRE);
        assertThat(logo.format()).isEqualTo(ImageFormat.PNG);
    }

    @Test
    void aWidthBesideTheLadderIsRefusedWithTheLadder() {
        assertThatThrownBy(() -> choose(HERO, wish(Optional.of(961), MODERN)))
                .isInstanceOf(MalformedRequest.class)
                .hasMessageContaining("480, 960, 1440");
        Wish signed = new Wish(Optional.of(961), Optional.empty(), 1, Optional.empty(), MODERN, true);
        assertThat(choose(HERO, signed).framing().canvas()).isEqualTo(new Dimensions(961, 541));
    }

    @Test
    void anExtensionTheMachineCannotWriteIsRefusedWithThoseItCan() {
        Wish avif = new Wish(Optional.empty(), Optional.empty(), 1, Optional.of("avif"), MODERN, false);
        assertThatThrownBy(() -> choose(HERO, avif)).hasMessageContaining("webp, jpg");
    }

    @Test
    void theShapesOfNarrowerPagesMayBeAskedForAndNoOthers() {
        Wish wish = wish(Optional.of(480), MODERN);
        assertThat(choose(HERO, wish.in(new AspectRatio(4, 5))).framing().canvas())
                .isEqualTo(new Dimensions(480, 600));
        assertThatThrownBy(() -> choose(HERO, wish.in(new AspectRatio(1, 1))))
                .isInstanceOf(MalformedRequest.class)
                .hasMessageContaining("16:9, 4:5");
    }

    @Test
    void scalingDownDrawsNoVectorLargerThanItIs() {
        Optional<AspectRatio> wide = Optional.of(new AspectRatio(2, 1));
        Dimensions drawn = new Dimensions(100, 100);
        assertThat(Framing.of(drawn, true, FocalPoint.CENTRE, Fit.CONTAIN, wide, 400)
                        .canvas())
                .isEqualTo(new Dimensions(200, 200));
        assertThat(Framing.of(drawn, true, FocalPoint.CENTRE, Fit.SCALE_DOWN, wide, 400)
                        .canvas())
                .isEqualTo(drawn);
    }

    @Test
    void densityMovesUpTheLadderAndStopsAtItsTop() {
        assertThat(widthFor(480, 2)).isEqualTo(960);
        assertThat(widthFor(480, 1.5)).isEqualTo(960);
        assertThat(widthFor(1440, 3)).isEqualTo(1440);
    }

    @Property
    void noRenditionInventsPixelsOrLeavesItsShape(
            @ForAll @IntRange(min = 1, max = 9000) int width,
            @ForAll @IntRange(min = 1, max = 9000) int height,
            @ForAll Fit fit) {
        Dimensions picture = new Dimensions(width, height);
        Framing framing = Framing.of(picture, false, FocalPoint.CENTRE, fit, Optional.of(new AspectRatio(3, 2)), 960);
        assertThat(framing.image().width())
                .isLessThanOrEqualTo(framing.crop().size().width());
        assertThat(framing.canvas().width()).isLessThanOrEqualTo(960);
        assertThat(framing.image().width()).isLessThanOrEqualTo(framing.canvas().width());
        assertThat(framing.image().height())
                .isLessThanOrEqualTo(framing.canvas().height());
        if (fit == Fit.PAD) {
            assertThat(framing.canvas()).isEqualTo(new Dimensions(960, 640));
        }
    }

    private int widthFor(int width, double density) {
        Wish wish = new Wish(Optional.of(width), Optional.empty(), density, Optional.empty(), MODERN, false);
        return choose(HERO, wish).framing().canvas().width();
    }

    private Rendition choose(Preset preset, Wish wish) {
        return chooser.choose(preset, wish, master(false, 6000, 4000), new Dimensions(6000, 4000), FocalPoint.CENTRE);
    }

    private static Wish wish(Optional<Integer> width, Set<ImageFormat> accepted) {
        return new Wish(width, Optional.empty(), 1, Optional.empty(), accepted, false);
    }

    private static MasterFile master(boolean transparent, int width, int height) {
        return new MasterFile("a.png", "image/png", 1000, Optional.of(new Dimensions(width, height)), transparent);
    }

    private static Preset preset(Fit fit, Optional<AspectRatio> ratio) {
        return new Preset(
                "hero",
                AssetKind.IMAGE,
                ratio,
                ratio.map(any -> List.of(new Breakpoint(600, new AspectRatio(4, 5))))
                        .orElse(List.of()),
                List.of(480, 960, 1440),
                Look.PLAIN.with(fit),
                Encoding.USUAL,
                Optional.empty(),
                Optional.empty(),
                Duration.ofMinutes(5),
                200,
                1);
    }
}
