package org.vitrine.catalog.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.vitrine.catalog.Assets;
import org.vitrine.catalog.Catalog;
import org.vitrine.catalog.CatalogSettings;
import org.vitrine.catalog.store.StoreEngine;
import org.vitrine.catalog.usage.SiteHealth.Report;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetVersion;
import org.vitrine.core.governance.Approval;
import org.vitrine.core.governance.Governance;
import org.vitrine.core.governance.Place;
import org.vitrine.core.governance.RightsWindow;
import org.vitrine.core.governance.UsageTerms;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.site.Site;

@ParameterizedClass
@EnumSource(StoreEngine.class)
class UsagesTest {

    private static final Instant NOW = Instant.parse("2026-06-15T10:00:00Z");
    private static final Set<CareState> WORRIES = EnumSet.complementOf(EnumSet.of(CareState.OK));
    private static final Site MAGAZINE = new Site(
            "magazine",
            List.of(),
            List.of(),
            List.of(),
            List.of(new LanguageTag("en")),
            Optional.empty(),
            Place.WEB,
            Optional.empty());

    private final Catalog catalog;
    private final Usages usages;
    private final SiteHealth health;
    private final Asset balloon = Assets.image("balloon.jpg").asset();
    private final Asset kite = Assets.image("kite.jpg").asset();

    UsagesTest(StoreEngine engine) {
        catalog = Catalog.open(CatalogSettings.at(engine.emptyStore()));
        usages = catalog.usages();
        health = new SiteHealth(usages, catalog.assets(), InstantSource.fixed(NOW));
    }

    @AfterEach
    void close() {
        catalog.close();
    }

    @Test
    void aPageIsFoundByWhatItHolds() {
        catalog.writer().put(List.of(balloon, kite));
        PageUsage news = new PageUsage(
                new PageId("magazine", "/news"),
                Optional.of(URI.create("https://magazine.example.com/news")),
                Optional.of("News"),
                Optional.of(new LanguageTag("de-DE")),
                List.of(
                        new UsedReference("dam:" + balloon.key() + "@1", Optional.of("hero"), Optional.of("body")),
                        held(kite)),
                NOW);
        usages.put(news);
        usages.put(page("magazine", "/other", kite));

        List<PageUsage> found = usages.of(balloon.key(), Optional.empty(), Optional.empty(), 10);

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().id()).isEqualTo(news.id());
        assertThat(found.getFirst().references())
                .containsExactly(news.references().getFirst());
        assertThat(found.getFirst().url()).isEqualTo(news.url());
        assertThat(found.getFirst().reported()).isEqualTo(NOW);
    }

    @Test
    void aNewReportReplacesTheOldOneAndAnEmptyOneForgetsThePage() {
        usages.put(page("magazine", "1", balloon));
        usages.put(page("magazine", "1", kite));
        assertThat(pagesOf(balloon)).isEmpty();
        assertThat(pagesOf(kite)).hasSize(1);

        usages.put(page("magazine", "1"));
        assertThat(pagesOf(kite)).isEmpty();
    }

    @Test
    void pagesAreToldSliceBySliceAndPerSite() {
        for (String page : List.of("c", "a", "b")) {
            usages.put(page("magazine", page, balloon));
        }
        usages.put(page("shop", "a", balloon, balloon));

        List<PageUsage> first = usages.of(balloon.key(), Optional.empty(), Optional.empty(), 2);
        List<PageUsage> rest = usages.of(
                balloon.key(), Optional.empty(), Optional.of(first.getLast().id()), 10);

        assertThat(first).extracting(usage -> usage.id().page()).containsExactly("a", "b");
        assertThat(rest)
                .extracting(PageUsage::id)
                .containsExactly(new PageId("magazine", "c"), new PageId("shop", "a"));
        assertThat(rest.getLast().references()).hasSize(2);
        assertThat(usages.of(balloon.key(), Optional.of("shop"), Optional.empty(), 10))
                .hasSize(1);
    }

    @Test
    void anAssetIsFoundUnderTheKeysThatLeadToIt() {
        catalog.writer().put(List.of(kite));
        usages.put(page("magazine", "1", balloon));
        catalog.aliases().put(balloon.key(), kite.key());

        assertThat(pagesOf(kite)).hasSize(1);
        assertThat(pagesOf(balloon)).hasSize(1);
    }

    @Test
    void whatWantsCareIsFound() {
        Asset expired = governed("expired.jpg", NOW.minusSeconds(1));
        Asset ending = governed("ending.jpg", NOW.plusSeconds(86_400));
        Asset replaced = Assets.image("replaced.jpg").asset();
        catalog.writer().put(List.of(balloon, expired, ending, replaced));
        usages.put(page("magazine", "1", balloon, expired, ending, replaced, kite));
        usages.put(page("magazine", "2", balloon, expired));
        catalog.writer().put(List.of(withVersion(replaced, "2")));
        usages.put(new PageUsage(
                new PageId("magazine", "3"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(new UsedReference("picture.jpg", Optional.empty(), Optional.empty())),
                NOW));

        Report report = health.of(MAGAZINE, WORRIES, Optional.empty(), 10);

        assertThat(report.counts())
                .containsEntry(CareState.OK, 1)
                .containsEntry(CareState.BROKEN, 2)
                .containsEntry(CareState.WITHHELD, 1)
                .containsEntry(CareState.EXPIRING, 1)
                .containsEntry(CareState.REPLACED, 1);
        assertThat(report.findings())
                .extracting(Finding::state)
                .containsExactlyInAnyOrder(
                        CareState.BROKEN, CareState.BROKEN, CareState.WITHHELD, CareState.EXPIRING, CareState.REPLACED);
        Finding withheld = report.findings().stream()
                .filter(finding -> finding.state() == CareState.WITHHELD)
                .findFirst()
                .orElseThrow();
        assertThat(withheld.pages()).extracting(usage -> usage.id().page()).containsExactly("1", "2");
    }

    @Test
    void aPageReportedAgainKnowsTheNewVersion() {
        catalog.writer().put(List.of(balloon));
        usages.put(page("magazine", "1", balloon));
        catalog.writer().put(List.of(withVersion(balloon, "2")));
        assertThat(health.of(MAGAZINE, WORRIES, Optional.empty(), 10).counts()).containsKey(CareState.REPLACED);

        usages.put(page("magazine", "1", balloon));
        assertThat(health.of(MAGAZINE, WORRIES, Optional.empty(), 10).counts()).containsOnlyKeys(CareState.OK);
    }

    @Test
    void findingsAreToldSliceBySlice() {
        usages.put(page("magazine", "1", balloon, kite));

        Report first = health.of(MAGAZINE, WORRIES, Optional.empty(), 1);
        Report second = health.of(
                MAGAZINE, WORRIES, Optional.of(first.findings().getFirst().reference()), 1);

        assertThat(first.more()).isTrue();
        assertThat(second.more()).isFalse();
        assertThat(second.findings().getFirst().reference())
                .isNotEqualTo(first.findings().getFirst().reference());
        assertThat(second.counts()).isEqualTo(first.counts());
    }

    @Test
    void noFindingIsLostWhereAReferenceGoesBetweenTwoSlices() {
        usages.put(page("magazine", "1", balloon));
        usages.put(page("magazine", "2", kite));
        Report all = health.of(MAGAZINE, WORRIES, Optional.empty(), 10);
        Finding first = all.findings().getFirst();
        usages.forget(first.pages().getFirst().id());

        Report rest = health.of(MAGAZINE, WORRIES, Optional.of(first.reference()), 10);

        assertThat(rest.findings())
                .extracting(Finding::reference)
                .containsExactly(all.findings().getLast().reference());
    }

    @Test
    void aSiteLearnsNothingOfAssetsItMayNotPickFrom() {
        catalog.writer().put(List.of(balloon));
        usages.put(page("magazine", "1", balloon));
        Site elsewhere = new Site(
                "magazine",
                List.of(),
                List.of("another-source"),
                List.of(),
                List.of(new LanguageTag("en")),
                Optional.empty(),
                Place.WEB,
                Optional.empty());

        Report report = health.of(elsewhere, WORRIES, Optional.empty(), 10);

        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.state()).isEqualTo(CareState.BROKEN);
            assertThat(finding.asset()).isEmpty();
            assertThat(finding.verdict()).isEmpty();
        });
        assertThat(health.of(MAGAZINE, WORRIES, Optional.empty(), 10).counts()).containsOnlyKeys(CareState.OK);
    }

    @Test
    void reportsOfANewPageAtTheSameTimeAreTakenOneAfterTheOther() throws Exception {
        catalog.writer().put(List.of(balloon, kite));
        try (ExecutorService reporters = Executors.newFixedThreadPool(4)) {
            List<Future<?>> reports = new ArrayList<>();
            for (int page = 0; page < 10; page++) {
                String name = String.valueOf(page);
                for (Asset held : List.of(balloon, kite, balloon, kite)) {
                    reports.add(reporters.submit(() -> usages.put(page("magazine", name, held, held))));
                }
            }
            for (Future<?> report : reports) {
                report.get();
            }
        }
        List<PageUsage> all = new ArrayList<>(usages.of(balloon.key(), Optional.empty(), Optional.empty(), 20));
        all.addAll(usages.of(kite.key(), Optional.empty(), Optional.empty(), 20));
        assertThat(all)
                .hasSize(10)
                .allSatisfy(usage -> assertThat(usage.references()).hasSize(2));
    }

    @Test
    void pagesOfManyWritingsAreToldOnceEachWhateverTheirOrder() {
        List<String> names =
                List.of("a", "B", "/a", "ä", "A-1", "a 1", "Z", "z", "10", "9", "日本", "é", "e\u0301", "😀");
        names.forEach(name -> usages.put(page("magazine", name, balloon)));

        List<String> told = new ArrayList<>();
        Optional<PageId> after = Optional.empty();
        List<PageUsage> slice = usages.of(balloon.key(), Optional.empty(), after, 3);
        while (!slice.isEmpty()) {
            slice.forEach(usage -> told.add(usage.id().page()));
            after = Optional.of(slice.getLast().id());
            slice = usages.of(balloon.key(), Optional.empty(), after, 3);
        }

        assertThat(told).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void whatADatabaseCannotHoldIsRefusedInWords() {
        assertThatThrownBy(() -> new UsedReference("dam:\0", Optional.empty(), Optional.empty()))
                .hasMessageContaining("NUL");
        assertThatThrownBy(() -> new PageUsage(
                        new PageId("magazine", "1"),
                        Optional.empty(),
                        Optional.of("News\0"),
                        Optional.empty(),
                        List.of(),
                        NOW))
                .hasMessageContaining("NUL");
    }

    @Test
    void moreThanAThousandReferencesAreRefused() {
        List<UsedReference> many = Collections.nCopies(1001, held(balloon));

        assertThatThrownBy(() -> new PageUsage(
                        new PageId("magazine", "1"), Optional.empty(), Optional.empty(), Optional.empty(), many, NOW))
                .hasMessageContaining("1000");
    }

    private List<PageUsage> pagesOf(Asset asset) {
        return usages.of(asset.key(), Optional.empty(), Optional.empty(), 10);
    }

    private static PageUsage page(String site, String page, Asset... held) {
        return new PageUsage(
                new PageId(site, page),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Arrays.stream(held).map(UsagesTest::held).toList(),
                NOW);
    }

    private static UsedReference held(Asset asset) {
        return new UsedReference("dam:" + asset.key(), Optional.empty(), Optional.empty());
    }

    private static Asset governed(String name, Instant end) {
        return Assets.image(name)
                .governed(new Governance(
                        Approval.APPROVED, new RightsWindow(Optional.empty(), Optional.of(end)), UsageTerms.ANYWHERE))
                .asset();
    }

    private static Asset withVersion(Asset asset, String version) {
        return new Asset(
                asset.id(),
                asset.kind(),
                new AssetVersion(version),
                asset.modified(),
                asset.governance(),
                asset.texts(),
                asset.tags(),
                asset.focalPoint(),
                asset.language(),
                asset.variants(),
                asset.variantOf(),
                asset.master(),
                asset.renditions());
    }
}
