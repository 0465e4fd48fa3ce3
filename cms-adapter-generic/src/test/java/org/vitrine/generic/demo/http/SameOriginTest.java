package org.vitrine.generic.demo.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SameOriginTest {

    private static final Optional<String> NONE = Optional.empty();
    private static final Optional<String> HOST = Optional.of("cms.example.com:8080");

    @Test
    void theCmssOwnPagesMayWrite() {
        assertThat(SameOrigin.refusal(Optional.of("same-origin"), Optional.of("https://cms.example.com:8080"), HOST))
                .isEmpty();
        assertThat(SameOrigin.refusal(NONE, Optional.of("http://CMS.example.com:8080"), HOST))
                .isEmpty();
        assertThat(SameOrigin.refusal(Optional.of("same-origin"), NONE, HOST)).isEmpty();
    }

    @Test
    void anotherSiteMayNot() {
        assertThat(SameOrigin.refusal(Optional.of("cross-site"), Optional.of("https://evil.example"), HOST))
                .contains("Sec-Fetch-Site is cross-site");
        assertThat(SameOrigin.refusal(Optional.of("same-site"), NONE, HOST)).isPresent();
        assertThat(SameOrigin.refusal(NONE, Optional.of("https://evil.example"), HOST))
                .isPresent();
        assertThat(SameOrigin.refusal(NONE, Optional.of("https://cms.example.com"), HOST))
                .isPresent();
        assertThat(SameOrigin.refusal(NONE, Optional.of("null"), HOST)).isPresent();
        assertThat(SameOrigin.refusal(NONE, Optional.of("null"), NONE)).isPresent();
        assertThat(SameOrigin.refusal(NONE, Optional.of("::::"), NONE)).isPresent();
    }

    @Test
    void whatNamesNoOriginAtAllMayNot() {
        assertThat(SameOrigin.refusal(NONE, NONE, HOST)).isPresent();
    }
}
