package org.vitrine.proxy.purge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.asset.AssetVersion;
import org.vitrine.core.asset.LocaleVariant;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.asset.NativeId;
import org.vitrine.core.asset.Texts;
import org.vitrine.core.governance.Approval;
import org.vitrine.core.governance.Governance;
import org.vitrine.core.governance.RightsWindow;
import org.vitrine.core.governance.UsageTerms;
import org.vitrine.core.locale.LanguageTag;

class RightsCalendarTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void anAssetIsDueWhenItsRightsBeginAndWhenTheyEnd() {
        RightsCalendar calendar = new RightsCalendar(100);
        Asset asset = asset("a", Optional.of(in(10)), Optional.of(in(20)));
        calendar.note(asset, NOW);
        assertThat(calendar.due(in(9))).isEmpty();
        assertThat(calendar.due(in(10))).containsExactly(asset.key());
        assertThat(calendar.due(in(19))).isEmpty();
        assertThat(calendar.due(in(25))).containsExactly(asset.key());
        assertThat(calendar.due(in(99))).isEmpty();
    }

    @Test
    void whatIsPastOrUnlimitedIsNeverDue() {
        RightsCalendar calendar = new RightsCalendar(100);
        calendar.note(asset("a", Optional.of(in(-10)), Optional.empty()), NOW);
        calendar.note(asset("b", Optional.empty(), Optional.empty()), NOW);
        assertThat(calendar.due(in(1000))).isEmpty();
        assertThat(calendar.isExhausted(Instant.MAX.minusSeconds(1))).isFalse();
    }

    @Test
    void itKeepsTheNearestAndSaysWhenItMustBeFilledAgain() {
        RightsCalendar calendar = new RightsCalendar(2);
        Asset far = asset("far", Optional.of(in(30)), Optional.empty());
        Asset near = asset("near", Optional.of(in(10)), Optional.empty());
        Asset nearer = asset("nearer", Optional.of(in(5)), Optional.empty());
        calendar.note(far, NOW);
        calendar.note(near, NOW);
        calendar.note(nearer, NOW);
        assertThat(calendar.due(in(29))).containsExactly(nearer.key(), near.key());
        assertThat(calendar.isExhausted(in(29))).isFalse();
        assertThat(calendar.isExhausted(in(30))).isTrue();

        calendar.begin();
        calendar.note(far, in(29));
        assertThat(calendar.due(in(30))).containsExactly(far.key());
    }

    @Test
    void aChangeOfAnAssetAffectsItsBaseAndItsVariantsAsTheyWereAndAsTheyAre() {
        Asset before = asset("base", Optional.empty(), Optional.empty());
        Asset variant = asset("variant", Optional.empty(), Optional.empty());
        Asset after = with(before, variant);
        assertThat(AffectedKeys.of(before.key(), Optional.of(after), Optional.empty()))
                .containsExactly(SurrogateKey.asset(before.key()), SurrogateKey.asset(variant.key()));
        assertThat(AffectedKeys.of(before.key(), Optional.empty(), Optional.of(after)))
                .contains(SurrogateKey.asset(variant.key()));
        assertThat(AffectedKeys.of(before.key(), Optional.empty(), Optional.empty()))
                .containsExactly(SurrogateKey.asset(before.key()));
    }

    private static Instant in(int minutes) {
        return NOW.plus(Duration.ofMinutes(minutes));
    }

    private static Asset with(Asset base, Asset variant) {
        return asset(
                base.id().id(),
                RightsWindow.UNLIMITED,
                List.of(new LocaleVariant(new LanguageTag("de"), variant.key())));
    }

    private static Asset asset(String name, Optional<Instant> from, Optional<Instant> until) {
        return asset(name, new RightsWindow(from, until), List.of());
    }

    private static Asset asset(String name, RightsWindow window, List<LocaleVariant> variants) {
        return new Asset(
                new NativeId("photos", name),
                AssetKind.IMAGE,
                new AssetVersion("1"),
                NOW,
                new Governance(Approval.APPROVED, window, UsageTerms.ANYWHERE),
                Texts.NONE,
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                variants,
                Optional.empty(),
                new MasterFile(name, "image/jpeg", 1, Optional.empty(), false),
                Map.of());
    }
}
