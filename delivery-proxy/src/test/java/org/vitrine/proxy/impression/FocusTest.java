package org.vitrine.proxy.impression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vitrine.core.geometry.FocalPoint;
import org.vitrine.proxy.transform.Pixels;

/** Where the eye goes, and where most is to be seen. */
class FocusTest {

    private static final int SKY = Painted.rgb(110, 160, 220);
    private static final int NIGHT = Painted.rgb(20, 24, 40);
    private static final int MEADOW = Painted.rgb(90, 140, 60);
    private static final int WALL = Painted.rgb(170, 168, 165);

    static Stream<Arguments> onStrikingThings() {
        return Stream.of(
                Arguments.of("a red balloon in the sky", SKY, Painted.rgb(200, 30, 40), 0.78, 0.3),
                Arguments.of("the moon at night", NIGHT, Painted.rgb(240, 240, 225), 0.2, 0.25),
                Arguments.of("a dark sheep on a meadow", MEADOW, Painted.rgb(30, 25, 22), 0.7, 0.75),
                Arguments.of("a face before a wall", WALL, Painted.rgb(214, 160, 130), 0.3, 0.6));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("onStrikingThings")
    void theEyeGoesToTheOneThingThatStandsOut(String name, int field, int thing, double x, double y) {
        FocalPoint point = Attention.of(Painted.disc(100, 67, field, thing, x, y, 9));
        assertThat(point.x()).isEqualTo(x, within(0.09));
        assertThat(point.y()).isEqualTo(y, within(0.13));
    }

    @Test
    void aSpeckDoesNotDrawTheEyeFromAThing() {
        Pixels picture = Painted.picture(100, 67, (x, y) -> {
            if (x == 8 && y == 8) {
                return Painted.rgb(255, 255, 0);
            }
            return Math.hypot(x - 75, y - 40) < 9 ? Painted.rgb(200, 30, 40) : SKY;
        });
        assertThat(Attention.of(picture).x()).isGreaterThan(0.6);
    }

    @Test
    void whereNothingStandsOutTheMiddleIsAsGoodAsAnywhere() {
        Pixels flat = Painted.picture(100, 67, (x, y) -> SKY);
        assertThat(Attention.of(flat)).isEqualTo(FocalPoint.CENTRE);
        assertThat(Entropy.of(flat).x()).isEqualTo(0.5, within(0.02));
        assertThat(Entropy.of(flat).y()).isEqualTo(0.5, within(0.02));
    }

    @Test
    void whatIsTransparentDrawsNoEye() {
        Pixels logo = Painted.picture(100, 100, (x, y) -> x > 60 && y > 60 ? Painted.rgb(30, 60, 160) : 0x00FF0000);
        assertThat(Attention.of(logo).x()).isGreaterThan(0.6);
        assertThat(Attention.of(logo).y()).isGreaterThan(0.6);
    }

    @Test
    void mostIsToBeSeenWhereNothingRepeats() {
        Random crowd = new Random(3);
        int[] shades = crowd.ints(10_000, 0, 256).toArray();
        Pixels picture = Painted.picture(100, 80, (x, y) -> {
            int shade = shades[y * 100 + x];
            return x > 55 && y < 35 ? Painted.rgb(shade, shade, shade) : WALL;
        });
        FocalPoint point = Entropy.of(picture);
        assertThat(point.x()).isGreaterThan(0.65);
        assertThat(point.y()).isLessThan(0.35);
    }

    @Test
    void picturesOfOnePixelHaveAMiddle() {
        Pixels dot = Painted.picture(1, 1, (x, y) -> SKY);
        assertThat(Attention.of(dot)).isEqualTo(FocalPoint.CENTRE);
        assertThat(Entropy.of(dot)).isEqualTo(FocalPoint.CENTRE);
    }
}
