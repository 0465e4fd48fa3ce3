package org.vitrine.core.locale;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTagTest {

    @ParameterizedTest
    @CsvSource({"de-at, de-AT", "EN_gb, en-GB", "zh-hant-tw, zh-Hant-TW", "fr, fr", "X-Default, x-default"})
    void aTagIsReadInAnyCaseAndKeptInCanonicalCase(String written, String kept) {
        assertThat(LanguageTag.parse(written)).contains(new LanguageTag(kept));
    }

    @Property
    void readingATagNeverThrowsAndIsStable(@ForAll String text) {
        LanguageTag.parse(text)
                .ifPresent(tag -> assertThat(LanguageTag.parse(tag.value())).contains(tag));
    }

    @Test
    void whatIsNoLanguageIsNoTag() {
        assertThat(LanguageTag.parse("")).isEmpty();
        assertThat(LanguageTag.parse("en-GB\r\nSet-Cookie: a=b")).isEmpty();
        assertThat(LanguageTag.parse("x".repeat(200))).isEmpty();
    }
}
