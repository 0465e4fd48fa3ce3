package org.vitrine.proxy.iiif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InformationTypeTest {

    private static final String JSON_LD = "application/ld+json;profile=\"http://iiif.io/api/image/3/context.json\"";

    @Test
    void whoeverAsksForNothingGetsJsonLd() {
        assertThat(InformationType.of(Optional.empty())).isEqualTo(JSON_LD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "text/html,*/*;q=0.8",
                "application/ld+json",
                "application/ld+json;profile=\"http://iiif.io/api/image/3/context.json\", application/json;q=0.5",
                "application/json, application/ld+json",
                "nonsense",
                ";;,,;q=,"
            })
    void jsonLdIsGivenWhereItIsLikedAsWell(String accept) {
        assertThat(InformationType.of(Optional.of(accept))).isEqualTo(JSON_LD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "application/json, */*;q=0.1", "application/ld+json;q=0.2, Application/JSON"
            })
    void plainJsonIsGivenToThoseWhoLikeItBetter(String accept) {
        assertThat(InformationType.of(Optional.of(accept))).isEqualTo("application/json");
    }
}
