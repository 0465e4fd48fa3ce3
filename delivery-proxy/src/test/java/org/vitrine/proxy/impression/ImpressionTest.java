package org.vitrine.proxy.impression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.proxy.transform.Pixels;

class ImpressionTest {

    private static final int SKY = Painted.rgb(110, 160, 220);
    private static final Pixels BALLOON = Painted.disc(100, 67, SKY, Painted.rgb(200, 30, 40), 0.7, 0.3, 12);

    @Test
    void aTinyPictureIsAnAddressThatHoldsItself() throws IOException {
        String address = Impression.of(BALLOON).dataUrl();
        assertThat(address).startsWith("data:image/png;base64,").hasSizeLessThan(1200);
        byte[] png = Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1));
        BufferedImage tiny = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(tiny.getWidth()).isEqualTo(16);
        assertThat(tiny.getHeight()).isEqualTo(11);
        assertThat(Painted.distance(tiny.getRGB(11, 3), Painted.rgb(200, 30, 40)))
                .isLessThan(10);
        assertThat(Painted.distance(tiny.getRGB(1, 1), SKY)).isLessThan(25);
    }

    @Test
    void theColourOfASkyIsBlueAlthoughABalloonIsInIt() {
        assertThat(Painted.distance(DominantColour.of(BALLOON), SKY)).isLessThan(30);
        assertThat(Impression.of(BALLOON).cssColour()).matches("#[0-9a-f]{6}");
    }

    @Test
    void whatIsTransparentHasNoColour() {
        Pixels logo = Painted.picture(20, 20, (x, y) -> x < 5 ? Painted.rgb(10, 120, 60) : 0x00FF00FF);
        assertThat(Painted.distance(DominantColour.of(logo), Painted.rgb(10, 120, 60)))
                .isLessThan(3);
        assertThat(DominantColour.of(Painted.picture(4, 4, (x, y) -> 0))).isEqualTo(0xFFFFFF);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0x808080, 0xC8503C})
    void aColourComesBackFromOkLab(int rgb) {
        assertThat(OkLab.of(rgb).rgb()).isEqualTo(rgb);
    }

    @Test
    void okLabIsThatOfItsAuthor() {
        OkLab red = OkLab.of(0xFF0000);
        assertThat(red.lightness()).isEqualTo(0.628, within(0.001));
        assertThat(red.a()).isEqualTo(0.225, within(0.001));
        assertThat(red.b()).isEqualTo(0.126, within(0.001));
        assertThat(OkLab.of(0xFFFFFF).lightness()).isEqualTo(1, within(0.001));
    }

    @Test
    void whatIsKeptIsReadAgain() {
        Impression impression = Impression.of(BALLOON);
        assertThat(ImpressionText.parse(ByteBuffer.wrap(ImpressionText.print(impression))))
                .hasValue(impression);
        assertThat(ImpressionText.parse(ByteBuffer.wrap(new byte[0]))).isEmpty();
    }

    @Test
    void twoLooksGiveOneImpression() {
        assertThat(Impression.of(BALLOON)).isEqualTo(Impression.of(BALLOON));
    }
}
