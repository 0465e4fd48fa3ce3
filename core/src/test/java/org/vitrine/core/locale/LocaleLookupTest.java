package org.vitrine.core.locale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LocaleLookupTest {

    @Test
    void aRangeIsShortenedUntilSomethingFits() {
        // The example of RFC 4647, section 3.4.
        assertThat(choose("zh-Hant-CN-x-private1-private2", "zh-Hant", "zh")).contains(tag("zh-Hant"));
        assertThat(choose("de-AT", "en", "de")).contains(tag("de"));
    }

    @Test
    void aRegionIsNotTakenForAnother() {
        assertThat(choose("de", "de-AT", "de-DE")).isEmpty();
        assertThat(choose("pt-BR", "pt-PT")).isEmpty();
    }

    @Test
    void anEarlierWishBeatsACloserFitOfALaterOne() {
        Optional<LanguageTag> chosen =
                LocaleLookup.choose(List.of(tag("fr-CH"), tag("de")), List.of(tag("de"), tag("fr")));
        assertThat(chosen).contains(tag("fr"));
    }

    @Test
    void aTextForEveryLanguageStandsInAndBlankTextsAreNone() {
        LocalizedText text =
                new LocalizedText(Map.of(tag("en"), "Balloon", tag("fr"), "  ", LanguageTag.ANY, "Ballon"));
        assertThat(text.in(List.of(tag("en-GB")))).contains("Balloon");
        assertThat(text.in(List.of(tag("fr-FR")))).contains("Ballon");
        assertThat(LocalizedText.NONE.inOrAny(List.of(tag("en")))).isEmpty();
    }

    private static Optional<LanguageTag> choose(String wanted, String... available) {
        return LocaleLookup.choose(
                List.of(tag(wanted)),
                Arrays.stream(available).map(LocaleLookupTest::tag).toList());
    }

    private static LanguageTag tag(String text) {
        return LanguageTag.parse(text).orElseThrow();
    }
}
