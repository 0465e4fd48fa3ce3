package org.vitrine.proxy.impression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.vitrine.proxy.transform.Pixels;

class ThumbHashTest {

    private static final Pixels LANDSCAPE =
            Painted.picture(100, 67, (x, y) -> Painted.rgb(255 * x / 100, 255 * y / 67, 128));
    private static final Pixels PORTRAIT =
            Painted.picture(40, 100, (x, y) -> Painted.rgb(255 * x * x * y / 160_000, x * y % 256, (x * 5 + y) % 256));
    private static final Pixels DISC = Painted.picture(
            60, 60, (x, y) -> Math.hypot(x - 30, y - 25) < 20 ? Painted.rgb(240, 180, 20) : Painted.CLEAR);

    /** What the format's own JavaScript implementation makes of the same pixels. */
    @Test
    void theHashIsThatOfTheReferenceImplementation() {
        assertThat(hash(LANDSCAPE)).isEqualTo("3wcKNZqAh4eAiHiIiHiHiICACPh3");
        assertThat(hash(PORTRAIT)).isEqualTo("GGYNGwhgc2h4d3d33+cJPa0=");
        assertThat(hash(DISC)).isEqualTo("5H2CBQA16IeEeX+ld+iHj1/oB3h6hoFqeA==");
    }

    @Test
    void whatIsDecodedLooksLikeThePicture() {
        Pixels decoded = ThumbHashDecoder.decode(ThumbHash.of(LANDSCAPE));
        assertThat(decoded.width()).isEqualTo(32);
        assertThat(decoded.height()).isEqualTo(23);
        for (int y = 2; y < 21; y++) {
            for (int x = 2; x < 30; x++) {
                int original = LANDSCAPE.at(x * 100 / 32, y * 67 / 23);
                assertThat(Painted.distance(decoded.at(x, y), original)).isLessThan(40);
            }
        }
    }

    @Test
    void whatIsTransparentStaysSo() {
        Pixels decoded = ThumbHashDecoder.decode(ThumbHash.of(DISC));
        assertThat(decoded.at(1, 30) >>> 24).isLessThan(60);
        assertThat(decoded.at(16, 13) >>> 24).isGreaterThan(200);
    }

    @Test
    void largePicturesAreNotHashed() {
        Pixels large = Painted.picture(101, 10, (x, y) -> 0);
        assertThatThrownBy(() -> ThumbHash.of(large)).hasMessageContaining("101 x 10");
    }

    private static String hash(Pixels picture) {
        return Base64.getEncoder().encodeToString(ThumbHash.of(picture));
    }
}
