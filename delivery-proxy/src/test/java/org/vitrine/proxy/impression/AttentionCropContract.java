package org.vitrine.proxy.impression;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.asset.AssetVersion;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.asset.NativeId;
import org.vitrine.core.asset.OpenedMaster;
import org.vitrine.core.asset.Texts;
import org.vitrine.core.geometry.AspectRatio;
import org.vitrine.core.geometry.Crop;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.geometry.FocalPoint;
import org.vitrine.core.governance.Governance;
import org.vitrine.core.governance.Place;
import org.vitrine.core.rendition.Gravity;
import org.vitrine.core.rendition.Look;
import org.vitrine.core.rendition.Preset;
import org.vitrine.core.rendition.Rendition;
import org.vitrine.core.rendition.Wish;
import org.vitrine.proxy.cache.DiskRenditionCache;
import org.vitrine.proxy.cache.RenditionCache;
import org.vitrine.proxy.origin.MasterFetcher;
import org.vitrine.proxy.rendering.Craft;
import org.vitrine.proxy.rendering.PictureWriter;
import org.vitrine.proxy.rendering.PixelSource;
import org.vitrine.proxy.rendering.RenditionMaker;
import org.vitrine.proxy.transform.ImageTransformer;
import org.vitrine.proxy.transform.TransformLimits;

/** Crops keep what draws the eye, whichever engine looks. */
abstract class AttentionCropContract {

    private static final Dimensions SIZE = new Dimensions(1200, 800);
    private static final AspectRatio SQUARE = new AspectRatio(1, 1);
    private static final int RADIUS = 90;

    @TempDir
    private Path folder;

    private final AtomicInteger opened = new AtomicInteger();
    private ImageTransformer engine;
    private RenditionMaker maker;

    abstract ImageTransformer start(TransformLimits limits);

    @BeforeEach
    void start() throws IOException {
        engine = start(TransformLimits.DEFAULT);
        maker = maker(new DiskRenditionCache(folder.resolve("cache"), 1_000_000, 100_000));
    }

    private RenditionMaker maker(RenditionCache cache) {
        MasterFetcher masters = new MasterFetcher((asset, file) -> {
            opened.incrementAndGet();
            return new Stored(folder.resolve(file.fileName()));
        });
        PixelSource pixels = PixelSource.masters(masters);
        Impressions impressions = new Impressions(pixels, engine, cache, Thread::startVirtualThread);
        Craft craft = new Craft(impressions, pixels, PictureWriter.plain(engine));
        return new RenditionMaker(
                key -> Optional.empty(), masters, engine, cache, craft, Duration.ofMinutes(1), () -> Instant.EPOCH);
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    static Stream<Arguments> strikingThings() {
        Color red = new Color(0xC02030);
        return Stream.of(
                Arguments.of("balloon-right.jpg", new Color(0x6EA0DC), red, 0.85, 0.4),
                Arguments.of("balloon-left.jpg", new Color(0x6EA0DC), red, 0.12, 0.7),
                Arguments.of("moon.jpg", new Color(0x141828), new Color(0xF0F0E0), 0.8, 0.2),
                Arguments.of("sheep.jpg", new Color(0x5A8C3C), new Color(0x1E1916), 0.2, 0.6));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strikingThings")
    void aSquareKeepsTheWholeThing(String name, Color field, Color thing, double x, double y) throws IOException {
        Asset asset = painted(name, field, thing, x, y, Optional.empty());
        Crop crop =
                plan(asset, Gravity.FOCAL_POINT, Optional.of(SQUARE)).framing().crop();
        assertThat(crop.size()).isEqualTo(new Dimensions(800, 800));
        assertThat((double) crop.x()).isLessThanOrEqualTo(x * SIZE.width() - RADIUS);
        assertThat((double) crop.x() + 800).isGreaterThanOrEqualTo(x * SIZE.width() + RADIUS);
    }

    @Test
    void theDamsOwnPointGoesBeforeWhatDrawsTheEye() throws IOException {
        Optional<FocalPoint> named = Optional.of(new FocalPoint(0.1, 0.5));
        Asset asset = painted("named.jpg", Color.CYAN, Color.RED, 0.9, 0.5, named);
        assertThat(plan(asset, Gravity.FOCAL_POINT, Optional.of(SQUARE))
                        .framing()
                        .crop()
                        .x())
                .isZero();
        assertThat(opened).hasValue(0);
        assertThat(plan(asset, Gravity.ATTENTION, Optional.of(SQUARE))
                        .framing()
                        .crop()
                        .x())
                .isEqualTo(400);
    }

    @Test
    void whereNothingIsCutNobodyLooks() throws IOException {
        Asset asset = painted("whole.jpg", Color.CYAN, Color.RED, 0.9, 0.5, Optional.empty());
        plan(asset, Gravity.ATTENTION, Optional.empty());
        plan(asset, Gravity.ENTROPY, Optional.of(new AspectRatio(3, 2)));
        plan(asset, Gravity.CENTRE, Optional.of(SQUARE));
        assertThat(opened).hasValue(0);
    }

    @Test
    void anImpressionIsTakenOnceAndSurvivesARestart() throws IOException {
        Asset asset = painted("once.jpg", Color.CYAN, Color.RED, 0.9, 0.5, Optional.empty());
        Rendition first = plan(asset, Gravity.ATTENTION, Optional.of(SQUARE));
        plan(asset, Gravity.ENTROPY, Optional.of(SQUARE));
        maker = maker(new DiskRenditionCache(folder.resolve("cache"), 1_000_000, 100_000));
        assertThat(plan(asset, Gravity.ATTENTION, Optional.of(SQUARE))).isEqualTo(first);
        assertThat(opened).hasValue(1);
    }

    private Rendition plan(Asset asset, Gravity gravity, Optional<AspectRatio> shape) {
        Preset plain = Preset.image("place", List.of(400));
        Look look = new Look(
                plain.look().fit(),
                gravity,
                plain.look().background(),
                plain.look().sharpening(),
                Optional.empty());
        Preset preset = shape.map(plain::in).orElse(plain).with(look);
        return maker.plan(asset, preset, Wish.NOTHING_SPECIAL, Place.ANYWHERE_ON_THE_WEB)
                .rendition();
    }

    private Asset painted(String name, Color field, Color thing, double x, double y, Optional<FocalPoint> named)
            throws IOException {
        BufferedImage picture = new BufferedImage(SIZE.width(), SIZE.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.setPaint(new GradientPaint(0, 0, field, 0, 800, field.darker()));
        brush.fillRect(0, 0, SIZE.width(), SIZE.height());
        brush.setColor(thing);
        int left = (int) (x * SIZE.width()) - RADIUS;
        int top = (int) (y * SIZE.height()) - RADIUS;
        brush.fillOval(left, top, 2 * RADIUS, 2 * RADIUS);
        brush.dispose();
        ImageIO.write(picture, "jpg", folder.resolve(name).toFile());
        return new Asset(
                new NativeId("photos", name),
                AssetKind.IMAGE,
                new AssetVersion("1"),
                Instant.EPOCH,
                Governance.UNDECIDED,
                Texts.NONE,
                Set.of(),
                named,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                new MasterFile(name, "image/jpeg", 1, Optional.of(SIZE), false),
                Map.of());
    }

    private record Stored(Path path) implements OpenedMaster {

        @Override
        public boolean unchanged() {
            return true;
        }

        @Override
        public void close() {
            // The test's folder goes with the test.
        }
    }
}
