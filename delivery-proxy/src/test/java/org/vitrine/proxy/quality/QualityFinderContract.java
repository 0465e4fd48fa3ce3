package org.vitrine.proxy.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.geometry.FocalPoint;
import org.vitrine.core.rendition.Colours;
import org.vitrine.core.rendition.Encoding;
import org.vitrine.core.rendition.Fit;
import org.vitrine.core.rendition.ImageFormat;
import org.vitrine.core.rendition.Quality;
import org.vitrine.proxy.cache.RenditionLabel;
import org.vitrine.proxy.transform.Cut;
import org.vitrine.proxy.transform.ImageTransformer;
import org.vitrine.proxy.transform.TransformLimits;
import org.vitrine.proxy.transform.TransformOrder;

/** What is found with either engine. */
abstract class QualityFinderContract {

    private static final int WIDTH = 360;
    private static final RenditionLabel OF =
            new RenditionLabel(new AssetKey("zjzrwk6fxzf7kz"), "photos", "hero", "", "", WIDTH, ImageFormat.JPEG);

    private record Noted(List<FoundQuality> all) implements FoundQualities {

        @Override
        public void note(String validator, FoundQuality found, RenditionLabel of) {
            all.add(found);
        }

        @Override
        public Optional<FoundQuality> find(String validator) {
            return Optional.empty();
        }
    }

    @TempDir
    private static Path folder;

    private final List<FoundQuality> found = new ArrayList<>();
    private ImageTransformer engine;
    private QualityFinder finder;
    private Path smooth;
    private Path busy;

    abstract ImageTransformer start(TransformLimits limits);

    @BeforeEach
    void start() throws IOException {
        engine = start(TransformLimits.DEFAULT);
        QualitySettings patient = new QualitySettings(Duration.ofMinutes(1));
        finder = new QualityFinder(engine, patient, new Noted(found), InstantSource.system());
        smooth = stored("smooth.png", false);
        busy = stored("busy.png", true);
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"AVIF", "WEBP", "JPEG"})
    void aBusyPictureGetsMoreQualityThanASmoothOneAndBothLookTheSame(ImageFormat format) {
        assumeTrue(engine.writes().contains(format), () -> engine.engine() + " writes no " + format + " here");
        Encoding rule = rule(new Quality.Found(0.96, 20, 95), Optional.empty());
        byte[] ofSmooth = finder.write(smooth, "image/png", order(format), rule, OF);
        byte[] ofBusy = finder.write(busy, "image/png", order(format), rule, OF);

        assertThat(found).hasSize(2).allSatisfy(each -> {
            assertThat(each.similarity().orElseThrow()).isGreaterThanOrEqualTo(0.96);
            assertThat(each.attempts()).isLessThanOrEqualTo(QualitySearch.MOST_ATTEMPTS + 1);
        });
        assertThat(found.get(1).quality()).isGreaterThan(found.get(0).quality());
        assertThat(similarity(smooth, format, ofSmooth)).isGreaterThanOrEqualTo(0.96);
        assertThat(similarity(busy, format, ofBusy)).isGreaterThanOrEqualTo(0.96);
    }

    @Test
    void theNextSearchBeginsWhereTheLastOneEnded() {
        Encoding rule = rule(new Quality.Found(0.97, 20, 95), Optional.empty());
        byte[] first = finder.write(busy, "image/png", order(ImageFormat.JPEG), rule, OF);
        byte[] second = finder.write(busy, "image/png", order(ImageFormat.JPEG), rule, OF);
        assertThat(found.get(1).attempts()).isLessThanOrEqualTo(3);
        assertThat(second.length).isCloseTo(first.length, withinPercentage(10));
    }

    @Test
    void aFixedQualityGivesWayToTheCeiling() {
        byte[] free = finder.write(
                busy, "image/png", order(ImageFormat.WEBP), rule(new Quality.Fixed(90), Optional.empty()), OF);
        int ceiling = free.length / 2;
        byte[] light = finder.write(
                busy, "image/png", order(ImageFormat.WEBP), rule(new Quality.Fixed(90), Optional.of(ceiling)), OF);
        assertThat(light.length).isLessThanOrEqualTo(ceiling).isGreaterThan(ceiling * 3 / 4);
        assertThat(found).singleElement().satisfies(each -> {
            assertThat(each.overBudget()).isFalse();
            assertThat(each.similarity()).isEmpty();
        });
    }

    @Test
    void whatNoQualityMakesLightEnoughIsServedAndReported() {
        Encoding rule = rule(new Quality.Found(0.98, 30, 90), Optional.of(Encoding.LEAST_BYTES));
        byte[] heavy = finder.write(busy, "image/png", order(ImageFormat.JPEG), rule, OF);
        assertThat(heavy.length).isGreaterThan(Encoding.LEAST_BYTES);
        assertThat(found).singleElement().satisfies(each -> {
            assertThat(each.overBudget()).isTrue();
            assertThat(each.quality()).isEqualTo(30);
        });
    }

    @Test
    void aFormatThatLosesNothingIsNotSearched() {
        Encoding rule = rule(new Quality.Found(0.98, 30, 90), Optional.empty());
        assertThat(finder.write(smooth, "image/png", order(ImageFormat.PNG), rule, OF))
                .isNotEmpty();
        assertThat(found).isEmpty();
    }

    private double similarity(Path master, ImageFormat format, byte[] written) {
        return engine.cut(
                master,
                "image/png",
                order(format),
                picture -> StructuralSimilarity.of(Luma.of(picture.pixels()), Luma.of(picture.read(written))));
    }

    private static TransformOrder order(ImageFormat format) {
        return TransformOrder.plain(new Cut.Placed(Fit.COVER, Optional.empty(), FocalPoint.CENTRE, WIDTH), format, 90);
    }

    private static Encoding rule(Quality quality, Optional<Integer> ceiling) {
        return new Encoding(
                List.of(ImageFormat.AVIF, ImageFormat.WEBP, ImageFormat.JPEG),
                quality,
                1,
                ceiling,
                Colours.SRGB,
                1,
                false);
    }

    /** A sky, with or without a crowd of small things before it. */
    private static Path stored(String name, boolean crowded) throws IOException {
        BufferedImage picture = new BufferedImage(720, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.setPaint(new GradientPaint(0, 0, new Color(0x2A5CA8), 200, 480, new Color(0xF4E3C8)));
        brush.fillRect(0, 0, 720, 480);
        brush.setColor(new Color(0xB03024));
        brush.fillOval(400, 120, 160, 200);
        Random scatter = new Random(7);
        for (int i = 0; crowded && i < 9000; i++) {
            int shade = 96 + scatter.nextInt(64);
            brush.setColor(new Color(shade, shade, 255 - shade));
            brush.fillRect(scatter.nextInt(720), scatter.nextInt(480), 1 + scatter.nextInt(4), 1 + scatter.nextInt(4));
        }
        brush.dispose();
        Path file = folder.resolve(name);
        ImageIO.write(picture, "png", file.toFile());
        return file;
    }
}
