package org.vitrine.core.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.core.governance.Place;
import org.vitrine.core.locale.LanguageTag;

class SiteTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "https://*.example.com",
                "https://cms.example.com/",
                "cms.example.com",
                "https://CMS.example.com",
                "javascript:alert(1)",
                "https://cms.example.com;x",
                "null",
                "https://:80"
            })
    void anOriginIsExactOrRefused(String origin) {
        assertThatThrownBy(() -> site(List.of(origin))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSiteShowsAssetsInItsMarket() {
        Site site = site(List.of("https://cms.example.com", "http://localhost:8080"));
        assertThat(site.place()).isEqualTo(new Place(Optional.of("GB"), Place.WEB));
        assertThat(site.offers("hero")).isTrue();
        assertThat(site.offers("poster")).isFalse();
    }

    private static Site site(List<String> origins) {
        return new Site(
                "magazine",
                origins,
                List.of(),
                List.of("hero"),
                List.of(new LanguageTag("en-GB")),
                Optional.of("GB"),
                Place.WEB,
                Optional.empty());
    }
}
