package org.vitrine.proxy.iiif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.refusal.MalformedRequest;

class IiifPathTest {

    private static final String KEY = "zjzrwk6fxzf7kz";

    /** Every example of sections 4.1 to 4.5. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "full/max/0/default.jpg",
                "square/max/0/default.jpg",
                "125,15,120,140/max/0/default.jpg",
                "pct:41.6,7.5,40,70/max/0/default.jpg",
                "125,15,200,200/max/0/default.jpg",
                "pct:41.6,7.5,66.6,100/max/0/default.jpg",
                "full/^max/0/default.jpg",
                "full/150,/0/default.jpg",
                "full/^360,/0/default.jpg",
                "full/,150/0/default.jpg",
                "full/^,240/0/default.jpg",
                "full/pct:50/0/default.jpg",
                "full/^pct:120/0/default.jpg",
                "full/225,100/0/default.jpg",
                "full/^360,360/0/default.jpg",
                "full/!225,100/0/default.jpg",
                "full/^!360,360/0/default.jpg",
                "full/max/180/default.jpg",
                "full/max/90/default.jpg",
                "full/max/22.5/default.png",
                "full/max/!0/default.jpg",
                "full/max/!180/default.jpg",
                "full/max/0/color.jpg",
                "full/max/0/gray.jpg",
                "full/max/0/bitonal.jpg",
                "full/max/0/default.tif",
                "125,15,120,140/90,/!345/gray.jpg"
            })
    void theExamplesOfTheSpecificationAreReadAndPrintedAsTheyStand(String example) {
        assertThat(IiifPath.parse(KEY + "/" + example, "").print()).isEqualTo(KEY + "/" + example);
    }

    @Test
    void percentEncodedPartsAreReadLikePlainOnes() {
        assertThat(IiifPath.parse(KEY + "/pct%3A0,0,50,50/%5E%21200,200/%210/default.jpg", ""))
                .isEqualTo(IiifPath.parse(KEY + "/pct:0,0,50,50/^!200,200/!0/default.jpg", ""));
    }

    @Test
    void aPlaceInTheQueryBecomesPartOfTheIdentifier() {
        IiifPath path = IiifPath.parse(KEY + "/info.json", "site=magazine&locale=de-de&utm_source=x");
        assertThat(path.print()).isEqualTo(KEY + "~magazine~de-DE/info.json");
        assertThat(IiifPath.parse(KEY + "~magazine/info.json", "locale=de-DE")).isEqualTo(path);
        assertThat(IiifPath.parse(KEY + "~magazine~de-DE/info.json", "site=magazine"))
                .isEqualTo(path);
        assertThat(IiifPath.parse(KEY + "~~de-DE", "").print()).isEqualTo(KEY + "~~de-DE");
        assertThatThrownBy(() -> IiifPath.parse(KEY + "~magazine/info.json", "site=other"))
                .isInstanceOf(MalformedRequest.class)
                .hasMessageContaining("another site");
    }

    @Test
    void equalNumbersAreEqualHoweverTheyAreWritten() {
        assertThat(IiifPath.parse(KEY + "/pct:00.50,.5,10.00,100/pct:050./0.0/default.jpg", "")
                        .print())
                .isEqualTo(KEY + "/pct:0.5,0.5,10,100/pct:50/0/default.jpg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "~",
                KEY + "/",
                KEY + "~/info.json",
                KEY + "~a~b~c/info.json",
                KEY + "~Magazine/info.json",
                KEY + "/info.xml",
                KEY + "/info.json/",
                KEY + "/full/max/0",
                KEY + "/full/max/0/default",
                KEY + "/full/max/0/native.jpg",
                KEY + "/full/max/0/default.jpg.exe",
                KEY + "/full/full/0/default.jpg",
                KEY + "/full/max/361/default.jpg",
                KEY + "/full/max/-90/default.jpg",
                KEY + "/full/max/!/default.jpg",
                KEY + "/full/max/1e2/default.jpg",
                KEY + "/full/0,/0/default.jpg",
                KEY + "/full/,/0/default.jpg",
                KEY + "/full/^^max/0/default.jpg",
                KEY + "/full/!^9,9/0/default.jpg",
                KEY + "/full/9999999999,/0/default.jpg",
                KEY + "/full/pct:/0/default.jpg",
                KEY + "/0,0,0,10/max/0/default.jpg",
                KEY + "/0,0,10/max/0/default.jpg",
                KEY + "/-1,0,10,10/max/0/default.jpg",
                KEY + "/1.5,0,10,10/max/0/default.jpg",
                KEY + "/pct:0,0,0,10/max/0/default.jpg",
                KEY + "/pct:0,0,NaN,10/max/0/default.jpg",
                KEY + "/%00/max/0/default.jpg",
                KEY + "/full/max/0/%2e%2e",
                "%2e%2e/full/max/0/default.jpg"
            })
    void whatIsNotInTheGrammarIsRefused(String path) {
        assertThatThrownBy(() -> IiifPath.parse(path, "")).isInstanceOf(MalformedRequest.class);
    }

    @Property
    void whateverIsPrintedIsReadBack(@ForAll("paths") IiifPath path) {
        assertThat(IiifPath.parse(path.print(), "")).isEqualTo(path);
    }

    @Provide
    Arbitrary<IiifPath> paths() {
        Arbitrary<String> formats =
                Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(8);
        return Combinators.combine(
                        identifiers(), regions(), sizes(), rotations(), Arbitraries.of(Quality.values()), formats)
                .flatAs((identifier, region, size, rotation, quality, format) -> Arbitraries.of(
                        new IiifPath.Base(identifier),
                        new IiifPath.Information(identifier),
                        new IiifPath.Image(identifier, region, size, rotation, quality, format)));
    }

    private static Arbitrary<ImageIdentifier> identifiers() {
        return Combinators.combine(
                        Arbitraries.strings()
                                .withChars("0123456789abcdefghjkmnpqrstvwxyz")
                                .ofLength(14),
                        Arbitraries.of("magazine", "a", "shop-2").optional(),
                        Arbitraries.of("de-DE", "fr", "zh-Hant-TW", "x-default").optional())
                .as((key, site, tag) -> new ImageIdentifier(new AssetKey(key), site, tag.flatMap(LanguageTag::parse)));
    }

    private static Arbitrary<Region> regions() {
        Arbitrary<Integer> starts = Arbitraries.integers().between(0, 999_999_999);
        Arbitrary<Integer> lengths = Arbitraries.integers().between(1, 999_999_999);
        Arbitrary<Region> pixels =
                Combinators.combine(starts, starts, lengths, lengths).as(Region.Pixels::new);
        Arbitrary<Region> percent = Combinators.combine(decimals(), decimals(), decimals(), decimals())
                .as((x, y, w, h) -> new Region.Percent(x, y, w.add(BigDecimal.ONE), h.add(BigDecimal.ONE)));
        return Arbitraries.oneOf(Arbitraries.of(new Region.Full(), new Region.Square()), pixels, percent);
    }

    private static Arbitrary<Size> sizes() {
        Arbitrary<Integer> sides = Arbitraries.integers().between(1, 999_999_999);
        Arbitrary<Size.Form> forms = Arbitraries.oneOf(
                Arbitraries.of(new Size.Largest()),
                sides.map(Size.Width::new),
                sides.map(Size.Height::new),
                decimals().map(Size.Percent::new),
                Combinators.combine(sides, sides).as(Size.Exactly::new),
                Combinators.combine(sides, sides).as(Size.Within::new));
        return Combinators.combine(Arbitraries.of(true, false), forms).as(Size::new);
    }

    private static Arbitrary<Rotation> rotations() {
        Arbitrary<BigDecimal> degrees = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(360))
                .ofScale(3);
        return Combinators.combine(Arbitraries.of(true, false), degrees).as(Rotation::new);
    }

    private static Arbitrary<BigDecimal> decimals() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(99_999_999))
                .ofScale(4);
    }
}
