package org.vitrine.generic.demo.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What clay remembers|what-clay-remembers",
                "Grüße aus Köln!|grusse-aus-koln",
                "  L’heure d’été  |l-heure-d-ete",
                "100 % clay|100-clay"
            })
    void aTitleSuggestsAnAddress(String title, String slug) {
        assertThat(Slug.of(title)).contains(new Slug(slug));
    }

    @Test
    void aLongTitleIsCutToWhatFits() {
        assertThat(Slug.of("word ".repeat(40)).orElseThrow().value())
                .hasSizeLessThanOrEqualTo(80)
                .doesNotEndWith("-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", "a--b", "A", "a/b", "a b", "ü", "..", "a\n"})
    void whatIsNoAddressIsRefused(String text) {
        assertThat(Slug.parse(text)).isEmpty();
    }
}
