package org.vitrine.proxy.iiif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.geometry.FocalPoint;
import org.vitrine.core.refusal.MalformedRequest;

/** The pictures of the specification have 300 x 200 pixels; ours are ten times as large, since tiles must fit. */
class SizeTest {

    private static final Dimensions PICTURE = new Dimensions(3000, 2000);
    private static final SizeLimits LIMITS = new SizeLimits(3600, 3600, Optional.empty());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "max          | 3000 x 2000",
                "^max         | 3600 x 2400",
                "1500,        | 1500 x 1000",
                "^3600,       | 3600 x 2400",
                ",1500        | 2250 x 1500",
                "^,2400       | 3600 x 2400",
                "pct:50       | 1500 x 1000",
                "^pct:120     | 3600 x 2400",
                "2250,1000    | 2250 x 1000",
                "^3600,3600   | 3600 x 3600",
                "!2250,1000   | 1500 x 1000",
                "!9000,9000   | 3000 x 2000",
                "^!3600,3600  | 3600 x 2400",
                "^!9000,9000  | 3600 x 2400"
            })
    void theExamplesOfTheSpecificationGiveItsSizes(String size, String expected) {
        assertThat(Size.parse(size).of(PICTURE, LIMITS)).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'3001,', not made larger",
        "',2001', not made larger",
        "pct:101, not made larger",
        "'3001,1', not made larger",
        "'^3601,', at most 3600 x 3600",
        "^pct:200, at most 3600 x 3600",
        "pct:0, 0 x 0 pixels",
        "pct:0.001, 0 x 0 pixels"
    })
    void aSizeThatIsNotOfferedIsRefusedWithTheReason(String size, String reason) {
        assertThatThrownBy(() -> Size.parse(size).of(PICTURE, LIMITS))
                .isInstanceOf(MalformedRequest.class)
                .hasMessageContaining(reason);
    }

    @Test
    void theLargestSizeKeepsWithinTheArea() {
        SizeLimits area = new SizeLimits(3000, 3000, Optional.of(1_000_000L));
        Dimensions size = Size.parse("max").of(PICTURE, area);
        assertThat(size.pixels()).isBetween(995_000L, 1_000_000L);
        assertThat(size.width() / (double) size.height()).isBetween(1.499, 1.501);
    }

    @Property
    void noSizeExceedsItsLimitsOrInventsPixelsUnasked(
            @ForAll @IntRange(min = 1, max = 40_000) int width,
            @ForAll @IntRange(min = 1, max = 40_000) int height,
            @ForAll @IntRange(min = 1, max = 50_000) int box) {
        Dimensions region = new Dimensions(width, height);
        for (String text : new String[] {"max", "^max", "!" + box + "," + box, "^!" + box + "," + box}) {
            Size size = Size.parse(text);
            Dimensions answer = size.of(region, LIMITS);
            assertThat(LIMITS.admit(answer)).isTrue();
            assertThat(size.upscaled() || !Size.larger(answer, region)).isTrue();
        }
    }

    @Property
    void everyTileOfAPyramidIsAskedForAsItIsAndIsOneOfIts(
            @ForAll @IntRange(min = 1, max = 20_000) int width, @ForAll @IntRange(min = 1, max = 20_000) int height) {
        Dimensions picture = new Dimensions(width, height);
        Pyramid pyramid = new Pyramid(picture);
        for (int factor : pyramid.scaleFactors()) {
            int span = Pyramid.TILE * factor;
            // The last row and column, whose tiles are cut off; as the specification's implementation notes compute
            // them.
            int x = (width - 1) / span * span;
            int y = (height - 1) / span * span;
            String region = x + "," + y + "," + Math.min(span, width - x) + "," + Math.min(span, height - y);
            String size = Math.ceilDiv(Math.min(span, width - x), factor) + ","
                    + Math.ceilDiv(Math.min(span, height - y), factor);
            var cut = Region.parse(region).of(picture, FocalPoint.CENTRE);
            assertThat(pyramid.isTile(cut, Size.parse(size).of(cut.size(), LIMITS)))
                    .isTrue();
        }
    }

    @Test
    void whatLiesBetweenTilesIsNone() {
        Pyramid pyramid = new Pyramid(PICTURE);
        assertThat(pyramid.scaleFactors()).containsExactly(1, 2, 4, 8);
        assertThat(pyramid.isTile(Region.parse("1,0,512,512").of(PICTURE, FocalPoint.CENTRE), new Dimensions(512, 512)))
                .isFalse();
        assertThat(pyramid.isTile(Region.parse("0,0,512,512").of(PICTURE, FocalPoint.CENTRE), new Dimensions(511, 512)))
                .isFalse();
        assertThat(pyramid.sizes(LIMITS))
                .containsExactly(
                        new Dimensions(375, 250), new Dimensions(750, 500), new Dimensions(1500, 1000), PICTURE);
    }
}
