package org.vitrine.sample.lettering;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetteringTest {

    @ParameterizedTest
    @EnumSource(Typeface.class)
    void everyTypefaceHasTheLettersOfThreeLanguages(Typeface face) {
        for (String letter :
                "aäöüßéèêçÄÖÜÉ’„“«»…".codePoints().mapToObj(Character::toString).toList()) {
            Shape glyph = face.outline(letter, 100, 0);
            assertThat(glyph.getBounds2D().getWidth()).as(face + " " + letter).isPositive();
            assertThat(Glyphs.of(face, letter.codePointAt(0)).shape().getBounds2D())
                    .as(face + " draws its own " + letter)
                    .isNotEqualTo(Glyphs.of(face, 0x4E00).shape().getBounds2D());
        }
    }

    @Test
    void aFittedLineIsExactlyAsWideAsAsked() {
        Shape line = Lettering.of(Typeface.DISPLAY, 40).fitted("Toujours plus haut", 10, 100, 333);

        assertThat(line.getBounds2D().getMinX()).isCloseTo(10, org.assertj.core.data.Offset.offset(0.5));
        assertThat(line.getBounds2D().getWidth()).isCloseTo(333, org.assertj.core.data.Offset.offset(0.5));
    }
}
