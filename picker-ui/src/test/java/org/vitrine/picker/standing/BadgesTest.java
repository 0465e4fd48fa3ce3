package org.vitrine.picker.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.vitrine.core.governance.Reason;
import org.vitrine.core.governance.Verdict.Permitted;
import org.vitrine.core.governance.Verdict.Withheld;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.standing.Notice;
import org.vitrine.picker.wording.Words;

class BadgesTest {

    private static final Instant NOW = SampleAsset.NOW;

    @ParameterizedTest(name = "ends in {0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "PT1S | Expires today",
                "PT24H | Expires today",
                "PT24H1S | Expires in 2 days",
                "P30D | Expires in 30 days",
                "P30DT1S | Expires on 15 Jul 2026",
                "P200D | Expires on 1 Jan 2027",
            })
    void theEndIsCountedInDaysOnlyWhenItIsNear(Duration left, String expected) {
        Badge badge =
                Badges.standing(new Permitted(Optional.of(NOW.plus(left))), NOW).orElseThrow();

        assertThat(said(badge)).isEqualTo(expected);
        assertThat(badge.tone()).isEqualTo(left.compareTo(Notice.SOON) <= 0 ? Tone.WARNING : Tone.PLAIN);
    }

    @Test
    void theLastDayIsNamedNotTheFirstDayAfter() {
        Instant midnight = Instant.parse("2026-05-01T00:00:00Z");
        Withheld expired = new Withheld(Reason.EXPIRED, Optional.of(midnight), Optional.empty());

        assertThat(said(Badges.standing(expired, NOW).orElseThrow())).isEqualTo("Expired on 30 Apr 2026");
    }

    @Test
    void anEmbargoNamesTheDayItEnds() {
        Withheld embargoed =
                new Withheld(Reason.EMBARGOED, Optional.empty(), Optional.of(Instant.parse("2026-07-01T00:00:00Z")));

        assertThat(said(Badges.standing(embargoed, NOW).orElseThrow())).isEqualTo("Embargoed until 1 Jul 2026");
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void whateverWithholdsAnAssetBlocksIt(Reason reason) {
        Badge badge = Badges.standing(Withheld.because(reason), NOW).orElseThrow();

        assertThat(badge.tone()).isEqualTo(Tone.BLOCKED);
        assertThat(said(badge)).isNotBlank();
    }

    @Test
    void aMissingAltTextIsSaidForThePagesLanguageOnly() {
        Permitted permitted = new Permitted(Optional.empty());

        assertThat(Badges.of(SampleAsset.named("red"), permitted, new LanguageTag("en-GB"), NOW))
                .isEmpty();
        assertThat(Badges.of(SampleAsset.named("red"), permitted, new LanguageTag("de-DE"), NOW))
                .extracting(Badge::sentence)
                .containsExactly("badge.no-alt-text");
    }

    private static String said(Badge badge) {
        return Words.in("en", ZoneOffset.UTC)
                .say(badge.sentence(), badge.values().toArray());
    }
}
