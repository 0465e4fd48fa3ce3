package org.vitrine.core.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RightsDateTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "2027,                          2026-12-31T23:00:00Z, 2027-12-31T23:00:00Z",
        "2027-03,                       2027-02-28T23:00:00Z, 2027-03-31T22:00:00Z",
        "2027-03-31,                    2027-03-30T22:00:00Z, 2027-03-31T22:00:00Z",
        "2024-02-29,                    2024-02-28T23:00:00Z, 2024-02-29T23:00:00Z",
        "2027-03-31T12:30,              2027-03-31T10:30:00Z, 2027-03-31T10:30:00Z",
        "2027-03-31T12:30Z,             2027-03-31T12:30:00Z, 2027-03-31T12:30:00Z",
        "2027-03-31T12:30:15.25+0200,   2027-03-31T10:30:15.250Z, 2027-03-31T10:30:15.250Z",
        "2027-03-31 12:30:15-05:00,     2027-03-31T17:30:15Z, 2027-03-31T17:30:15Z",
    })
    void aDateMeansAllThatItNames(String text, Instant start, Instant end) {
        RightsDate date = RightsDate.parse(text).orElseThrow();
        assertThat(date.start(BERLIN)).isEqualTo(start);
        assertThat(date.end(BERLIN)).isEqualTo(end);
    }

    @Test
    void aDayOnWhichTheClocksChangeIsStillOneWholeDay() {
        RightsDate shortDay = RightsDate.parse("2026-03-29").orElseThrow();
        RightsDate longDay = RightsDate.parse("2026-10-25").orElseThrow();
        assertThat(hours(shortDay)).isEqualTo(23);
        assertThat(hours(longDay)).isEqualTo(25);
    }

    @Test
    void aMomentThatTheClocksSkipIsTheOneAfterTheGap() {
        RightsDate skipped = RightsDate.parse("2026-03-29T02:30").orElseThrow();
        assertThat(skipped.end(BERLIN)).isEqualTo("2026-03-29T01:30:00Z");
    }

    @Test
    void aLeapSecondBelongsToTheMinuteItEnds() {
        assertThat(RightsDate.parse("2016-12-31T23:59:60Z").orElseThrow().end(BERLIN))
                .isEqualTo("2016-12-31T23:59:59Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tomorrow",
                "2027-02-29",
                "2027-13",
                "2027-1-1",
                "31.03.2027",
                "2027-03-31T25:00Z",
                "2027-03-31T10:00:61Z",
                "2027-03-31T10:00+99:00",
                "2027-03-31T"
            })
    void whatIsNoDateIsNotGuessedAt(String text) {
        assertThat(RightsDate.parse(text)).isEmpty();
    }

    @Property
    void readingNeverThrowsAndNeverEndsBeforeItStarts(@ForAll("nearlyDates") String text) {
        Optional<RightsDate> date = RightsDate.parse(text);
        date.ifPresent(d -> {
            assertThat(d.end(BERLIN)).isAfterOrEqualTo(d.start(BERLIN));
            assertThat(d.end(ZoneOffset.UTC)).isAfterOrEqualTo(d.start(ZoneOffset.UTC));
        });
    }

    @Provide
    Arbitrary<String> nearlyDates() {
        Arbitrary<String> anything = Arbitraries.strings().ofMaxLength(80);
        Arbitrary<String> dateLike =
                Arbitraries.strings().withChars("0123456789-:.,TZ+ ").ofMaxLength(30);
        return Arbitraries.oneOf(anything, dateLike);
    }

    private static long hours(RightsDate day) {
        return Duration.between(day.start(BERLIN), day.end(BERLIN)).toHours();
    }
}
