package org.vitrine.sample.brush;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RampTest {

    @Test
    void aRampBeginsAndEndsWithItsColours() {
        Ramp ramp = Ramp.of(0x123456, 0xffffff, 0xd8352a);

        assertThat(ramp.at(0)).isEqualTo(0x123456);
        assertThat(ramp.at(0.5)).isEqualTo(0xffffff);
        assertThat(ramp.at(7)).isEqualTo(0xd8352a);
    }

    @Test
    void aGradientRunsFromTopToBottom() {
        Canvas canvas = Canvas.opaque(40, 40);

        canvas.fill(canvas.surface(), Ramp.of(0x000000, 0xffffff).down(0, Canvas.HEIGHT));

        assertThat(canvas.image().getRGB(20, 1) & 255).isLessThan(60);
        assertThat(canvas.image().getRGB(20, 38) & 255).isGreaterThan(230);
    }
}
