package org.vitrine.catalog.preset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.vitrine.catalog.yaml.Mistake;
import org.vitrine.catalog.yaml.Mistakes;
import org.vitrine.catalog.yaml.YamlFile;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.geometry.AspectRatio;
import org.vitrine.core.rendition.Anchor;
import org.vitrine.core.rendition.Breakpoint;
import org.vitrine.core.rendition.Colours;
import org.vitrine.core.rendition.Encoding;
import org.vitrine.core.rendition.Fit;
import org.vitrine.core.rendition.Gravity;
import org.vitrine.core.rendition.ImageFormat;
import org.vitrine.core.rendition.Look;
import org.vitrine.core.rendition.Preset;
import org.vitrine.core.rendition.Quality;
import org.vitrine.core.rendition.Watermark;

class PresetYamlTest {

    private final Mistakes mistakes = new Mistakes();

    private List<Preset> read(String content) {
        return PresetYaml.read(YamlFile.read("vitrine.yaml", content, mistakes));
    }

    @Test
    void whatIsLeftOutHasItsDefault() {
        assertThat(read("presets:\n  hero: {aspectRatio: 16:9, widths: [960, 480]}\n"))
                .containsExactly(new Preset(
                        "hero",
                        AssetKind.IMAGE,
                        Optional.of(new AspectRatio(16, 9)),
                        List.of(),
                        List.of(480, 960),
                        Look.PLAIN,
                        Encoding.USUAL,
                        Optional.empty(),
                        Optional.empty(),
                        Duration.ofMinutes(1),
                        200,
                        1));
        assertThat(read("presets: {download: {kind: document}}"))
                .extracting(Preset::withheldStatus)
                .containsExactly(404);
        assertThat(mistakes.any()).isFalse();
    }

    @Test
    void everyFieldMayBeGiven() {
        Preset logo = read("""
                        presets:
                          logo:
                            kind: image
                            aspectRatio: 2:1
                            widths: 160
                            breakpoints: [{below: 600, aspectRatio: "1:1"}]
                            fit: pad
                            gravity: entropy
                            sharpening: 3
                            watermark: {asset: dam:enkhqmw3tkdh7a, place: top-left, width: 0.3, opacity: 0.8}
                            formats: [webp, png]
                            quality: {similarity: 0.97, lowest: 40, highest: 80}
                            effort: 4
                            maxBytes: 20 KB
                            colours: display-p3
                            frames: 60
                            keepRights: false
                            made: web-logo
                            background: "#0080Ff"
                            fallback: dam:zjzrwk6fxzf7kz
                            lifetime: 2h
                            withheldStatus: 410
                        """).getFirst();

        assertThat(mistakes.any()).isFalse();
        assertThat(logo)
                .isEqualTo(new Preset(
                        "logo",
                        AssetKind.IMAGE,
                        Optional.of(new AspectRatio(2, 1)),
                        List.of(new Breakpoint(600, new AspectRatio(1, 1))),
                        List.of(160),
                        new Look(
                                Fit.PAD,
                                Gravity.ENTROPY,
                                0x0080FF,
                                3,
                                Optional.of(new Watermark(new AssetKey("enkhqmw3tkdh7a"), Anchor.TOP_LEFT, 0.3, 0.8))),
                        new Encoding(
                                List.of(ImageFormat.WEBP, ImageFormat.PNG),
                                new Quality.Found(0.97, 40, 80),
                                4,
                                Optional.of(20 * 1024),
                                Colours.DISPLAY_P3,
                                60,
                                false),
                        Optional.of("web-logo"),
                        Optional.of(new AssetKey("zjzrwk6fxzf7kz")),
                        Duration.ofHours(2),
                        410,
                        1));
    }

    @Test
    void everyMistakeIsToldAtItsLine() {
        List<Preset> presets = read("""
                presets:
                  Hero: {widths: [480]}
                  card:
                    kind: picture
                    widths: [0, 99999]
                    fallback: balloon.jpg
                    background: white
                    lifetime: long
                    qualty: 80
                  empty:
                  gif: {widths: [1], formats: [gif]}
                  modern: {widths: [1], formats: [avif]}
                  plain: {kind: image}
                """);

        assertThat(presets).isEmpty();
        assertThat(mistakes.all())
                .extracting(mistake -> mistake.line() + " " + mistake.path())
                .containsExactly(
                        "2 presets.Hero",
                        "4 presets.card.kind",
                        "5 presets.card.widths[0]",
                        "5 presets.card.widths[1]",
                        "7 presets.card.background",
                        "6 presets.card.fallback",
                        "8 presets.card.lifetime",
                        "9 presets.card.qualty",
                        "10 presets.empty",
                        "11 presets.gif.formats[0]",
                        "12 presets.modern",
                        "13 presets.plain");
        assertThat(mistakes.all()).extracting(Mistake::message).contains("An image preset names at least one width.");
    }

    @Test
    void mistakesInsideARuleAreToldWhereTheyStand() {
        read("""
                presets:
                  hero:
                    widths: [480]
                    aspectRatio: 16:9
                    breakpoints: [{below: 600}]
                    quality: {similarity: 2}
                    maxBytes: 10
                    watermark: {place: nowhere}
                  boxed:
                    widths: [480]
                    breakpoints: [{below: 600, aspectRatio: "1:1"}]
                """);

        assertThat(mistakes.all())
                .extracting(Mistake::path)
                .containsExactlyInAnyOrder(
                        "presets.hero.breakpoints[0].aspectRatio",
                        "presets.hero.quality.similarity",
                        "presets.hero.maxBytes",
                        "presets.hero.watermark.asset",
                        "presets.hero.watermark.place",
                        "presets.boxed");
    }

    @Property(tries = 100)
    void whatIsPrintedReadsTheSame(@ForAll("presets") List<Preset> presets) {
        assertThat(read(PresetYaml.print(presets))).isEqualTo(presets);
        assertThat(mistakes.any()).isFalse();
    }

    @Provide
    Arbitrary<List<Preset>> presets() {
        // Names that YAML could take for something else are the ones to try.
        Arbitrary<String> names = Arbitraries.of("hero", "card", "null", "true", "no", "y", "e1");
        Arbitrary<Integer> numbers = Arbitraries.integers().between(1, 100);
        return Combinators.combine(
                        names,
                        Arbitraries.of(AssetKind.class),
                        Combinators.combine(numbers, numbers)
                                .as(AspectRatio::new)
                                .optional(),
                        Arbitraries.integers()
                                .between(1, 8192)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(4),
                        Arbitraries.of(Fit.class),
                        looks(),
                        numbers.map(Duration::ofSeconds),
                        Arbitraries.of(200, 404, 410))
                .as((name, kind, ratio, widths, fit, look, lifetime, status) -> new Preset(
                        name,
                        kind,
                        ratio,
                        List.of(),
                        widths,
                        look.with(fit),
                        encoding(widths.size()),
                        ratio.map(any -> "made"),
                        ratio.map(any -> new AssetKey("zjzrwk6fxzf7kz")),
                        lifetime,
                        status,
                        1))
                .list()
                .uniqueElements(Preset::name)
                .ofMaxSize(4);
    }

    private static Arbitrary<Look> looks() {
        Arbitrary<Double> shares = Arbitraries.doubles().between(0.01, 1).ofScale(2);
        Arbitrary<Optional<Watermark>> watermarks = Combinators.combine(Arbitraries.of(Anchor.class), shares, shares)
                .as((place, share, opacity) -> new Watermark(new AssetKey("enkhqmw3tkdh7a"), place, share, opacity))
                .optional();
        return Combinators.combine(
                        Arbitraries.of(Gravity.class),
                        Arbitraries.integers().between(0, 0xFFFFFF),
                        Arbitraries.integers().between(0, 10),
                        watermarks)
                .as((gravity, background, sharpening, watermark) ->
                        new Look(Fit.COVER, gravity, background, sharpening, watermark));
    }

    private static Encoding encoding(int number) {
        return new Encoding(
                List.of(ImageFormat.PNG, ImageFormat.JPEG),
                number % 2 == 0 ? new Quality.Fixed(number) : new Quality.Found(0.9, number, number + 50),
                number,
                Optional.of(number * 1000),
                number == 1 ? Colours.SRGB : Colours.DISPLAY_P3,
                number,
                number == 2);
    }
}
