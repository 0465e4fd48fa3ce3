package org.vitrine.proxy.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IccProfileTest {

    @Test
    void displayP3IsWiderThanSrgb() {
        assertThat(new IccProfile(Profiles.displayP3()).widerThanSrgb()).isTrue();
        assertThat(new IccProfile(DisplayP3Profile.CONTENT).widerThanSrgb()).isTrue();
    }

    @Test
    void srgbIsNotWiderThanItself() {
        byte[] srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        assertThat(new IccProfile(srgb).widerThanSrgb()).isFalse();
    }

    @Test
    void theProfileWrittenIntoFilesIsReadByOthers() {
        ICC_Profile profile = ICC_Profile.getInstance(DisplayP3Profile.CONTENT);
        assertThat(profile.getColorSpaceType()).isEqualTo(ColorSpace.TYPE_RGB);
        // White is white in every space, and red of sRGB is less than the red of P3.
        assertThat(ScreenColours.DISPLAY_P3.of(0xFFFFFF)).isEqualTo(0xFFFFFF);
        assertThat(ScreenColours.DISPLAY_P3.of(0xFF0000) >> 16).isBetween(232, 237);
    }

    @Test
    void damageNeverCountsAsWide() {
        Random random = new Random(4);
        for (int i = 0; i < 2_000; i++) {
            byte[] damaged = Profiles.displayP3();
            for (int j = 0; j < 40; j++) {
                damaged[random.nextInt(220)] = (byte) random.nextInt();
            }
            assertThat(new IccProfile(damaged).widerThanSrgb()).isIn(true, false);
        }
        assertThat(new IccProfile(new byte[0]).widerThanSrgb()).isFalse();
    }
}
