package org.vitrine.core.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitrine.core.refusal.MalformedRequest;

/** The addresses of subtitles. */
class TrackPathTest {

    @Test
    void aPathIsReadAndPrintedInItsOneForm() {
        TrackPath path = TrackPath.parse("avhy7r8cyh7wbq/tracks/DE-at.vtt", "site=demo&x=1&v=3&locale=de_AT");
        assertThat(path.language().value()).isEqualTo("de-AT");
        assertThat(path.print()).isEqualTo("avhy7r8cyh7wbq/tracks/de-AT.vtt?locale=de-AT&v=3&site=demo");
        assertThat(TrackPath.parse("avhy7r8cyh7wbq/tracks/de-AT.vtt", "locale=de-AT&v=3&site=demo"))
                .isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({
        "avhy7r8cyh7wbq/tracks/de.srt, {language}.vtt",
        "avhy7r8cyh7wbq/tracks/..%2fde.vtt, {language}.vtt",
        "avhy7r8cyh7wbq/tracks/de.vtt/x, {language}.vtt",
        "avhy/tracks/de.vtt, 14 characters",
        "avhy7r8cyh7wbq/tracks/d.vtt, language tag"
    })
    void anythingElseIsRefusedWithItsReason(String path, String reason) {
        assertThat(TrackPath.names(path)).isTrue();
        assertThatThrownBy(() -> TrackPath.parse(path, ""))
                .isInstanceOf(MalformedRequest.class)
                .hasMessageContaining(reason);
    }
}
