package org.vitrine.proxy.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlugTest {

    @Test
    void aTitleBecomesPlainWords() {
        assertThat(Slug.of("  Roter Ballon — über Köln! ", "image")).isEqualTo("roter-ballon-uber-koln");
        assertThat(Slug.of("Straße & Œuvre", "image")).isEqualTo("strasse-oeuvre");
        assertThat(Slug.of("../../etc/passwd", "image")).isEqualTo("etc-passwd");
        assertThat(Slug.of("赤い風船", "image")).isEqualTo("image");
        assertThat(Slug.of("a".repeat(59) + " b c", "image")).isEqualTo("a".repeat(59));
    }
}
