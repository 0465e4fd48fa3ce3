package org.vitrine.picker.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.locale.LocalizedText;

class LocalTextTest {

    private static final LanguageTag GERMAN = new LanguageTag("de-DE");
    private static final LanguageTag FRENCH = new LanguageTag("fr-FR");
    private static final List<LanguageTag> SITE = List.of(FRENCH, GERMAN);
    private static final LocalizedText ONLY_GERMAN = new LocalizedText(Map.of(new LanguageTag("de"), "Ballon"));

    @Test
    void aTextInThePagesLanguageBorrowsNothing() {
        assertThat(LocalText.of(ONLY_GERMAN, GERMAN, SITE))
                .isEqualTo(new LocalText(Optional.of("Ballon"), Optional.empty()));
    }

    @Test
    void aBorrowedTextSaysWhereItComesFrom() {
        assertThat(LocalText.of(ONLY_GERMAN, FRENCH, SITE))
                .isEqualTo(new LocalText(Optional.of("Ballon"), Optional.of(new LanguageTag("de"))));
    }

    @Test
    void aTextForEveryLanguageIsNotBorrowed() {
        assertThat(LocalText.of(LocalizedText.of("Ballon"), FRENCH, SITE).borrowedFrom())
                .isEmpty();
    }

    @Test
    void aTextInAForeignLanguageIsMissing() {
        LocalizedText japanese = new LocalizedText(Map.of(new LanguageTag("ja"), "風船"));

        assertThat(LocalText.of(japanese, FRENCH, SITE).text()).isEmpty();
    }
}
