package org.vitrine.picker.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitrine.catalog.search.Facet;
import org.vitrine.catalog.search.SearchQuery.Order;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.governance.Approval;
import org.vitrine.core.governance.Reason;
import org.vitrine.core.standing.ReferenceHealth;
import org.vitrine.picker.embed.EmbedDecision.Cause;
import org.vitrine.picker.embed.TokenVerdict.Flaw;

class WordsTest {

    @Test
    void everyLanguageSaysTheSameSentencesWithTheSameGaps() {
        ResourceBundle english = Words.bundle(Locale.ENGLISH);
        for (Locale language : Words.LANGUAGES) {
            ResourceBundle other = Words.bundle(language);
            assertThat(other.getLocale().getLanguage())
                    .isEqualTo(language.equals(Locale.ENGLISH) ? "" : language.getLanguage());
            assertThat(other.keySet()).isEqualTo(english.keySet());
            for (String name : english.keySet()) {
                assertThat(other.getString(name)).as(language + " " + name).isNotBlank();
                assertThat(gaps(other.getString(name)))
                        .as(language + " " + name)
                        .isEqualTo(gaps(english.getString(name)));
            }
        }
    }

    @Test
    void everyDecisionHasItsSentence() {
        Set<String> needed = new TreeSet<>();
        for (Reason reason : Reason.values()) {
            needed.add("status." + reason.token());
        }
        for (Cause cause : Cause.values()) {
            needed.add(cause.sentence());
            needed.add(cause.sentence() + ".remedy");
        }
        for (Flaw flaw : Flaw.values()) {
            needed.add(flaw.sentence());
        }
        for (ReferenceHealth.State state : ReferenceHealth.State.values()) {
            needed.add("health." + state.name().toLowerCase(Locale.ROOT));
        }
        for (AssetKind kind : AssetKind.values()) {
            needed.add("kind." + kind.token());
        }
        for (Facet facet : Facet.values()) {
            needed.add("facet." + facet.token());
        }
        for (Order order : Order.values()) {
            needed.add("order." + order.name().toLowerCase(Locale.ROOT));
        }
        for (Approval approval : Approval.values()) {
            needed.add("approval." + approval.token());
        }

        assertThat(Words.bundle(Locale.ENGLISH).keySet()).containsAll(needed);
    }

    @ParameterizedTest(name = "{0}: {1} bytes are {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 12 | 12 bytes",
                "en | 38400 | 38 kB",
                "en | 1449000 | 1.4 MB",
                "de | 1449000 | 1,4 MB",
                "fr | 1449000 | 1,4 Mo",
                "en | 999600 | 1 MB",
                "de | 5400000000 | 5,4 GB",
            })
    void sizesAreWrittenAsTheirReadersWriteThem(String language, long bytes, String expected) {
        assertThat(Words.in(language, ZoneOffset.UTC).bytes(bytes)).isEqualTo(expected);
    }

    @Test
    void datesFollowTheLanguageAndTheReadersClock() {
        Instant end = Instant.parse("2027-03-31T22:30:00Z");
        ZoneId berlin = ZoneId.of("Europe/Berlin");

        assertThat(Words.in("en", ZoneOffset.UTC).say("badge.until", end)).isEqualTo("Expires on 31 Mar 2027");
        assertThat(Words.in("de", berlin).say("badge.until", end)).isEqualTo("Läuft ab am 01.04.2027");
        assertThat(Words.in("fr", ZoneOffset.UTC).say("badge.until", end)).isEqualTo("Expire le 31 mars 2027");
    }

    @Test
    void anUnknownLanguageIsAnsweredInEnglish() {
        assertThat(Words.in("ja", ZoneOffset.UTC).say("actions.insert")).isEqualTo("Insert");
        assertThat(Words.in("de-AT", ZoneOffset.UTC).say("actions.insert")).isEqualTo("Einfügen");
    }

    private static int gaps(String sentence) {
        return new MessageFormat(sentence, Locale.ROOT).getFormatsByArgumentIndex().length;
    }
}
