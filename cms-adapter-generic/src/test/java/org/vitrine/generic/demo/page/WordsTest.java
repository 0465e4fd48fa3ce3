package org.vitrine.generic.demo.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vitrine.core.locale.LanguageTag;

class WordsTest {

    @Test
    void everyLanguageSaysTheSameThings() {
        var english = Words.in(new LanguageTag("en")).under("").keySet();
        assertThat(Words.in(new LanguageTag("de")).under("").keySet()).isEqualTo(english);
        assertThat(Words.in(new LanguageTag("fr")).under("").keySet()).isEqualTo(english);
    }

    @Test
    void theInterfaceSpeaksEnglishWhereItCannotSpeakBetter() {
        assertThat(Words.in(new LanguageTag("de-AT")).language()).isEqualTo("de");
        assertThat(Words.in(new LanguageTag("pt-BR")).language()).isEqualTo("en");
    }

    @Test
    void valuesAreSetIntoTheText() {
        Words german = Words.in(new LanguageTag("de-DE"));
        assertThat(german.say("save.droppedPictures", 1)).startsWith("Ein Bild wurde");
        assertThat(german.say("save.droppedPictures", 3)).startsWith("3 Bilder wurden");
    }
}
