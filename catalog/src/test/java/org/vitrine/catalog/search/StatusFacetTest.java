package org.vitrine.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vitrine.catalog.Assets;
import org.vitrine.catalog.Catalog;
import org.vitrine.catalog.CatalogSettings;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.governance.Approval;
import org.vitrine.core.governance.Governance;
import org.vitrine.core.governance.GovernancePolicy;
import org.vitrine.core.governance.Place;
import org.vitrine.core.governance.RightsWindow;
import org.vitrine.core.governance.UsageTerms;
import org.vitrine.core.governance.Verdict;

class StatusFacetTest {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00.000000500Z");

    @Property(tries = 8)
    void statusIsWhatTheGovernancePolicyDecides(
            @ForAll("governances") List<Governance> governances, @ForAll("places") Place place) {
        try (Catalog catalog = Catalog.open(CatalogSettings.inMemory().on(InstantSource.fixed(NOW)))) {
            List<Asset> assets = IntStream.range(0, governances.size())
                    .mapToObj(i -> Assets.image("asset-" + i)
                            .governed(governances.get(i))
                            .asset())
                    .toList();
            catalog.writer().put(assets);
            Map<String, Set<String>> expected = assets.stream()
                    .collect(Collectors.groupingBy(
                            asset -> status(asset, place),
                            Collectors.mapping(asset -> asset.id().id(), Collectors.toSet())));

            Map<String, Long> counted =
                    catalog.search().search(query(place, Map.of())).facets().get(Facet.STATUS).stream()
                            .collect(Collectors.toMap(SearchResult.Count::value, SearchResult.Count::matches));
            Map<String, Long> sizes = new HashMap<>();
            expected.forEach((status, ids) -> sizes.put(status, (long) ids.size()));
            assertThat(counted).isEqualTo(sizes);
            expected.forEach((status, ids) -> assertThat(catalog.search()
                            .search(query(place, Map.of(Facet.STATUS, Set.of(status))))
                            .assets())
                    .extracting(asset -> asset.id().id())
                    .containsExactlyInAnyOrderElementsOf(ids));
        }
    }

    private static String status(Asset asset, Place place) {
        return switch (GovernancePolicy.decide(asset.governance(), NOW, place)) {
            case Verdict.Permitted permitted -> "permitted";
            case Verdict.Withheld withheld -> withheld.reason().token();
        };
    }

    private static SearchQuery query(Place place, Map<Facet, Set<String>> narrowed) {
        return new SearchQuery("", narrowed, List.of(), place, SearchQuery.Order.RELEVANCE, 0, 200);
    }

    @Provide
    Arbitrary<List<Governance>> governances() {
        // The moments that matter lie within a nanosecond of now, and at both ends of time.
        Arbitrary<Optional<Instant>> moments = Arbitraries.of(
                        NOW,
                        NOW.minusNanos(1),
                        NOW.plusNanos(1),
                        NOW.minusSeconds(9),
                        NOW.plusSeconds(9),
                        Instant.MIN,
                        Instant.MAX)
                .optional(0.6);
        Arbitrary<UsageTerms> terms = Combinators.combine(
                        Arbitraries.of("DE", "GB").set().ofMaxSize(2),
                        Arbitraries.of("web", "print").set().ofMaxSize(2))
                .as((markets, channels) ->
                        new UsageTerms(markets, channels, Optional.empty(), Optional.empty(), Optional.empty()));
        Arbitrary<Approval> approvals = Arbitraries.of(
                Approval.APPROVED, Approval.APPROVED, Approval.APPROVED, Approval.DRAFT, Approval.WITHDRAWN);
        return Combinators.combine(
                        approvals, Combinators.combine(moments, moments).as(RightsWindow::new), terms)
                .as(Governance::new)
                .list()
                .ofMinSize(30)
                .ofMaxSize(60);
    }

    @Provide
    Arbitrary<Place> places() {
        return Combinators.combine(Arbitraries.of("DE", "FR").optional(), Arbitraries.of("web", "app"))
                .as(Place::new);
    }
}
