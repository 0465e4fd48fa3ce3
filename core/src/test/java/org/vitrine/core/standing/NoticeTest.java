package org.vitrine.core.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vitrine.core.standing.SampleAsset.NOW;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vitrine.core.governance.Reason;
import org.vitrine.core.governance.Verdict;
import org.vitrine.core.governance.Verdict.Permitted;
import org.vitrine.core.governance.Verdict.Withheld;
import org.vitrine.core.locale.LanguageTag;

class NoticeTest {

    private static final LanguageTag ENGLISH = new LanguageTag("en-GB");

    @Test
    void anEndIsAWarningFromThirtyDaysBeforeOn() {
        assertThat(standing(new Permitted(Optional.of(NOW.plus(Notice.SOON))))).contains(Notice.EXPIRING);
        assertThat(standing(new Permitted(Optional.of(NOW.plus(Notice.SOON).plusSeconds(1)))))
                .contains(Notice.LIMITED);
        assertThat(standing(new Permitted(Optional.empty()))).isEmpty();
        assertThat(standing(Withheld.because(Reason.WITHDRAWN))).contains(Notice.WITHHELD);
    }

    @Test
    void aTextForThoseWhoCannotSeeIsMissedInThePagesLanguage() {
        Verdict permitted = new Permitted(Optional.empty());

        assertThat(Notice.of(SampleAsset.named("red"), permitted, ENGLISH, NOW)).isEmpty();
        assertThat(Notice.of(SampleAsset.named("red"), permitted, new LanguageTag("de"), NOW))
                .containsExactly(Notice.NO_ALT_TEXT);
        assertThat(Notice.NO_ALT_TEXT.token()).isEqualTo("no-alt-text");
    }

    private static Optional<Notice> standing(Verdict verdict) {
        return Notice.standing(verdict, NOW);
    }
}
