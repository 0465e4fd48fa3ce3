package org.vitrine.core.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.vitrine.core.governance.Verdict.Permitted;
import org.vitrine.core.governance.Verdict.Withheld;

class GovernancePolicyTest {

    private static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");
    private static final Place BRITAIN = new Place(Optional.of("GB"), Place.WEB);

    @Test
    void onlyApprovedAssetsAreShown() {
        assertThat(decide(Approval.APPROVED)).isEqualTo(new Permitted(Optional.empty()));
        assertThat(decide(Approval.DRAFT)).isEqualTo(Withheld.because(Reason.NOT_APPROVED));
        assertThat(decide(Approval.WITHDRAWN)).isEqualTo(Withheld.because(Reason.WITHDRAWN));
    }

    @Test
    void aWindowIsOpenFromItsFirstMomentAndClosedAtItsEnd() {
        RightsWindow window = new RightsWindow(Optional.of(NOON), Optional.of(NOON.plusSeconds(1)));
        assertThat(at(window, NOON.minusNanos(1)))
                .isEqualTo(new Withheld(Reason.EMBARGOED, Optional.empty(), Optional.of(NOON)));
        assertThat(at(window, NOON)).isEqualTo(new Permitted(Optional.of(NOON.plusSeconds(1))));
        assertThat(at(window, NOON.plusSeconds(1)))
                .isEqualTo(new Withheld(Reason.EXPIRED, Optional.of(NOON.plusSeconds(1)), Optional.empty()));
    }

    @Test
    void aLimitToMarketsHidesTheAssetWhereTheMarketIsUnknown() {
        Governance germanOnly = with(RightsWindow.UNLIMITED, Set.of("DE"), Set.of());
        assertThat(GovernancePolicy.decide(germanOnly, NOON, BRITAIN))
                .isEqualTo(Withheld.because(Reason.NOT_FOR_THIS_MARKET));
        assertThat(GovernancePolicy.decide(germanOnly, NOON, Place.ANYWHERE_ON_THE_WEB)
                        .permits())
                .isFalse();
        assertThat(GovernancePolicy.decide(germanOnly, NOON, new Place(Optional.of("DE"), Place.WEB))
                        .permits())
                .isTrue();
    }

    @Test
    void aLimitToPrintKeepsTheAssetOffTheWeb() {
        assertThat(GovernancePolicy.decide(with(RightsWindow.UNLIMITED, Set.of(), Set.of("print")), NOON, BRITAIN))
                .isEqualTo(Withheld.because(Reason.NOT_FOR_THIS_CHANNEL));
    }

    @Property
    void aVerdictNeverPermitsOutsideTheWindowNorBeyondItsOwnEnd(
            @ForAll("windows") RightsWindow window, @ForAll("moments") Instant now) {
        Verdict verdict = at(window, now);
        assertThat(verdict.permits()).isEqualTo(window.contains(now));
        verdict.until().ifPresent(end -> {
            assertThat(end).isAfter(now);
            assertThat(at(window, end)).isNotEqualTo(verdict);
            assertThat(at(window, end.minusNanos(1)).getClass()).isEqualTo(verdict.getClass());
        });
    }

    /** Whole local days in zones that change their clocks, so that the edges fall on skipped and repeated hours. */
    @Provide
    Arbitrary<RightsWindow> windows() {
        Arbitrary<Optional<RightsDate>> dates = Arbitraries.of(
                        "2026-03-29", "2026-10-25", "2016-12-31T23:59:60Z", "2024-02-29", "2026-03-29T02:30", "2026")
                .map(RightsDate::parse)
                .optional(0.8)
                .map(date -> date.flatMap(inner -> inner));
        Arbitrary<ZoneId> zones = Arbitraries.of(
                        "Europe/Berlin", "America/Sao_Paulo", "Australia/Lord_Howe", "Pacific/Apia", "UTC")
                .map(ZoneId::of);
        return Combinators.combine(dates, dates, zones)
                .as((from, until, zone) -> new RightsWindow(from.map(d -> d.start(zone)), until.map(d -> d.end(zone))));
    }

    @Provide
    Arbitrary<Instant> moments() {
        Arbitrary<Instant> anywhere = Arbitraries.longs()
                .between(
                        Instant.parse("2015-01-01T00:00:00Z").getEpochSecond(),
                        Instant.parse("2028-01-01T00:00:00Z").getEpochSecond())
                .map(Instant::ofEpochSecond);
        Arbitrary<Instant> edges = Arbitraries.of(
                        "2026-03-28T23:00:00Z",
                        "2026-03-29T01:00:00Z",
                        "2026-03-29T22:00:00Z",
                        "2026-10-25T23:00:00Z",
                        "2016-12-31T23:59:59Z",
                        "2017-01-01T00:00:00Z")
                .map(Instant::parse);
        Arbitrary<Instant> nanosAround =
                Combinators.combine(edges, Arbitraries.longs().between(-2, 2)).as(Instant::plusNanos);
        return Arbitraries.oneOf(anywhere, nanosAround);
    }

    private static Verdict decide(Approval approval) {
        return GovernancePolicy.decide(
                new Governance(approval, RightsWindow.UNLIMITED, UsageTerms.ANYWHERE), NOON, BRITAIN);
    }

    private static Verdict at(RightsWindow window, Instant now) {
        return GovernancePolicy.decide(with(window, Set.of(), Set.of()), now, BRITAIN);
    }

    private static Governance with(RightsWindow window, Set<String> markets, Set<String> channels) {
        UsageTerms terms = new UsageTerms(
                markets,
                channels,
                Optional.empty(),
                Optional.empty(),
                Optional.of(URI.create("https://example.com/l")));
        return new Governance(Approval.APPROVED, window, terms);
    }
}
