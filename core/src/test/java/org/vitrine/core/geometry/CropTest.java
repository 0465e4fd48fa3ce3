package org.vitrine.core.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CropTest {

    @Property(tries = 5000)
    void aFocalCropHoldsItsPointAndLiesInThePicture(
            @ForAll @IntRange(min = 1, max = 40_000) int width,
            @ForAll @IntRange(min = 1, max = 40_000) int height,
            @ForAll @IntRange(min = 1, max = 100) int across,
            @ForAll @IntRange(min = 1, max = 100) int down,
            @ForAll @DoubleRange(min = 0, max = 1) double x,
            @ForAll @DoubleRange(min = 0, max = 1) double y) {
        Dimensions picture = new Dimensions(width, height);
        FocalPoint focus = new FocalPoint(x, y);

        Crop crop = Crop.around(focus, new AspectRatio(across, down), picture);

        assertThat(crop.contains(focus, picture)).isTrue();
        assertThat(crop.x() + crop.size().width()).isLessThanOrEqualTo(width);
        assertThat(crop.y() + crop.size().height()).isLessThanOrEqualTo(height);
        boolean asLargeAsCanBe = crop.size().width() == width || crop.size().height() == height;
        assertThat(asLargeAsCanBe).isTrue();
    }

    @Property
    void aCropHasTheShapeAskedForWithinHalfAPixel(
            @ForAll @IntRange(min = 500, max = 20_000) int width,
            @ForAll @IntRange(min = 500, max = 20_000) int height) {
        Crop crop = Crop.around(FocalPoint.CENTRE, new AspectRatio(16, 9), new Dimensions(width, height));
        assertThat(crop.size().width() * 9.0).isCloseTo(crop.size().height() * 16.0, within(8.0));
    }

    @Test
    void aPointNearTheEdgePushesTheCropToThatEdge() {
        Crop crop = Crop.around(new FocalPoint(0.95, 0.5), new AspectRatio(1, 1), new Dimensions(1600, 900));
        assertThat(crop).isEqualTo(new Crop(700, 0, new Dimensions(900, 900)));
    }
}
