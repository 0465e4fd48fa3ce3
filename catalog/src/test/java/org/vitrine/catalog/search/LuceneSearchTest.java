package org.vitrine.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vitrine.catalog.Assets;
import org.vitrine.catalog.Catalog;
import org.vitrine.catalog.CatalogSettings;
import org.vitrine.catalog.search.SearchQuery.Order;
import org.vitrine.catalog.search.SearchResult.Count;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.governance.Place;
import org.vitrine.core.locale.LanguageTag;

class LuceneSearchTest {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    private final Catalog catalog = Catalog.open(CatalogSettings.inMemory().on(InstantSource.fixed(NOW)));

    @AfterEach
    void close() {
        catalog.close();
    }

    private void put(Assets... assets) {
        catalog.writer().put(List.of(assets).stream().map(Assets::asset).toList());
    }

    private static SearchQuery query(String text) {
        return new SearchQuery(
                text, Map.of(), List.of(new LanguageTag("en-GB")), Place.ANYWHERE_ON_THE_WEB, Order.RELEVANCE, 0, 50);
    }

    private static SearchQuery narrowed(Map<Facet, Set<String>> narrowed) {
        return new SearchQuery("", narrowed, List.of(), Place.ANYWHERE_ON_THE_WEB, Order.RELEVANCE, 0, 50);
    }

    private static SearchQuery ordered(Order order, String language) {
        return new SearchQuery(
                "", Map.of(), List.of(new LanguageTag(language)), Place.ANYWHERE_ON_THE_WEB, order, 0, 50);
    }

    private List<String> found(SearchQuery query) {
        return catalog.search().search(query).assets().stream()
                .map(asset -> asset.id().id())
                .toList();
    }

    private List<String> found(String text) {
        return found(query(text));
    }

    @Test
    void anAssetIsFoundAsSoonAsItIsPutAndGoneAsSoonAsItIsRemoved() {
        Assets balloon = Assets.image("balloon.jpg").titled("en", "Red balloon");
        assertThat(found("balloon")).isEmpty();

        put(balloon);
        assertThat(found("balloon")).containsExactly("balloon.jpg");

        put(Assets.image("balloon.jpg").titled("en", "Red kite"));
        assertThat(found("kite")).containsExactly("balloon.jpg");

        catalog.writer().remove(List.of(balloon.id()));
        assertThat(found("kite")).isEmpty();
    }

    @Test
    void blankTextFindsEverythingAndTextWithoutWordsNothing() {
        put(Assets.image("a.jpg"), Assets.image("b.jpg"));

        assertThat(found("  ")).hasSize(2);
        assertThat(found("?!")).isEmpty();
    }

    @Test
    void wordsAreFoundInEveryPlaceAndForm() {
        put(
                Assets.image("1").titled("en", "Hot-air balloons over the valley"),
                Assets.image("2").titled("de", "Herzliche Grüße aus den Bergen"),
                Assets.image("3").titled("fr", "Les chevaux de l'île"),
                Assets.image("4").described("en", "A lighthouse in the storm"),
                Assets.image("5").tagged("harbour"),
                Assets.image("2024_Winter-Market01.jpg"));

        assertThat(found("balloon valleys")).containsExactly("1");
        assertThat(found("Grusse")).containsExactly("2");
        assertThat(found("Gruesse")).containsExactly("2");
        assertThat(found("Berg")).containsExactly("2");
        assertThat(found("cheval ile")).containsExactly("3");
        assertThat(found("lighthouses")).containsExactly("4");
        assertThat(found("HARBOUR")).containsExactly("5");
        assertThat(found("winter market01")).containsExactly("2024_Winter-Market01.jpg");
    }

    @Test
    void typingMistakesAreForgivenAndTheLastWordMayBeUnfinished() {
        put(Assets.image("1").titled("en", "Red balloon"), Assets.image("2").titled("en", "Lighthouse 2024"));

        assertThat(found("red ballon")).containsExactly("1");
        assertThat(found("baloon red")).containsExactly("1");
        assertThat(found("ligthouse")).containsExactly("2");
        assertThat(found("red ball")).containsExactly("1");
        assertThat(found("lighthouse 2025")).isEmpty();
    }

    @Test
    void everyWordMustBeFoundButThoseThatSayLittle() {
        put(Assets.image("1").titled("en", "Red balloon"), Assets.image("2").titled("en", "Red kite"));

        assertThat(found("the red balloon")).containsExactly("1");
        assertThat(found("red submarine")).isEmpty();
    }

    @Test
    void theExactTitleComesFirst() {
        put(
                Assets.image("longer")
                        .titled("en", "Red balloon, red balloon and a red balloon again")
                        .tagged("red", "balloon"),
                Assets.image("exact").titled("en", "Red Balloon"),
                Assets.image("typo").titled("en", "Red balloons"));

        assertThat(found("red balloon")).hasSize(3).first().isEqualTo("exact");
    }

    @Test
    void theEditorsLanguageWeighsMore() {
        put(
                Assets.image("german").titled("de", "Kind am Strand"),
                Assets.image("english").titled("en", "Kind people"));

        assertThat(found(new SearchQuery(
                        "kinds",
                        Map.of(),
                        List.of(new LanguageTag("de-DE")),
                        Place.ANYWHERE_ON_THE_WEB,
                        Order.RELEVANCE,
                        0,
                        10)))
                .first()
                .isEqualTo("german");
        assertThat(found("kinds")).first().isEqualTo("english");
    }

    @Test
    void aVariantIsFoundAsItsBase() {
        Assets base = Assets.image("poster.jpg").titled("en", "Summer party").speaking("en-GB");
        put(base);
        Assets variant = Assets.image("plakat.jpg")
                .titled("de", "Sommerfest")
                .speaking("de-DE")
                .variantOf(base.asset().key());
        put(variant);

        assertThat(found("sommerfest")).containsExactly("poster.jpg");
        assertThat(found("")).containsExactly("poster.jpg");
        assertThat(catalog.search().search(query("")).facets().get(Facet.LANGUAGE))
                .containsExactly(new Count("de", 1), new Count("en", 1));

        catalog.writer().remove(List.of(base.id()));
        assertThat(found("sommerfest")).containsExactly("plakat.jpg");

        put(base);
        assertThat(found("")).containsExactly("poster.jpg");

        catalog.writer().remove(List.of(variant.id()));
        assertThat(found("sommerfest")).isEmpty();
        assertThat(found("")).containsExactly("poster.jpg");
    }

    @Test
    void variantsOfEachOtherAreBothFound() {
        Assets one = Assets.image("one.jpg").speaking("en");
        Assets other =
                Assets.image("other.jpg").speaking("de").variantOf(one.asset().key());
        put(one.variantOf(other.asset().key()), other);

        assertThat(found("")).containsExactlyInAnyOrder("one.jpg", "other.jpg");
    }

    @Test
    void facetsAreCountedAsIfTheyWereNotNarrowed() {
        put(
                Assets.image("1").tagged("sky", "red"),
                Assets.image("2").tagged("sky").sized(900, 1600),
                Assets.image("3").of(AssetKind.VIDEO).tagged("red").sized(1000, 1000),
                Assets.image("4").from("brand"));

        SearchResult all = catalog.search().search(narrowed(Map.of()));
        assertThat(all.total()).isEqualTo(4);
        assertThat(all.facets().get(Facet.KIND)).containsExactly(new Count("image", 3), new Count("video", 1));
        assertThat(all.facets().get(Facet.TAG)).containsExactly(new Count("red", 2), new Count("sky", 2));
        assertThat(all.facets().get(Facet.SOURCE)).containsExactly(new Count("photos", 3), new Count("brand", 1));
        assertThat(all.facets().get(Facet.ORIENTATION))
                .containsExactly(new Count("landscape", 2), new Count("portrait", 1), new Count("square", 1));
        assertThat(all.facets().get(Facet.STATUS)).containsExactly(new Count("permitted", 4));

        SearchResult red =
                catalog.search().search(narrowed(Map.of(Facet.TAG, Set.of("red"), Facet.KIND, Set.of("image"))));
        assertThat(red.total()).isEqualTo(1);
        assertThat(red.facets().get(Facet.TAG)).containsExactly(new Count("sky", 2), new Count("red", 1));
        assertThat(red.facets().get(Facet.KIND)).containsExactly(new Count("image", 1), new Count("video", 1));

        assertThat(catalog.search()
                        .search(narrowed(Map.of(Facet.TAG, Set.of("red", "sky"))))
                        .total())
                .isEqualTo(3);
        SearchResult none = catalog.search().search(narrowed(Map.of(Facet.STATUS, Set.of("nonsense"))));
        assertThat(none.total()).isZero();
        assertThat(none.facets().get(Facet.STATUS))
                .containsExactly(new Count("permitted", 4), new Count("nonsense", 0));
    }

    @Test
    void resultsAreOrderedByAgeOrByTitleInTheEditorsLanguage() {
        put(
                Assets.image("a").titled("de", "Zebra").titled("en", "Apple").modifiedAt(NOW),
                Assets.image("b").titled("de", "Ähre").modifiedAt(NOW.minusSeconds(1)),
                Assets.image("c").titled("de", "affe").titled("en", "Zoo").modifiedAt(NOW.plusSeconds(1)),
                Assets.image("m.jpg").modifiedAt(Instant.MIN));

        assertThat(found(ordered(Order.NEWEST, "en"))).containsExactly("c", "a", "b", "m.jpg");
        assertThat(found(ordered(Order.TITLE, "de"))).containsExactly("c", "b", "m.jpg", "a");
        assertThat(found(ordered(Order.TITLE, "en-GB"))).containsExactly("b", "a", "m.jpg", "c");
    }

    @Test
    void whatIsShownIsWhatTheCatalogKnowsNow() {
        Assets balloon = Assets.image("balloon.jpg").titled("en", "Red balloon");
        put(balloon);

        assertThat(catalog.search().search(query("balloon")).assets()).containsExactly(balloon.asset());
    }

    @Test
    void fiveThousandAssetsAreFoundPageByPage() {
        List<Asset> many = IntStream.range(0, 5_000)
                .mapToObj(i -> Assets.image("many/" + i + ".jpg")
                        .titled("en", (i % 2 == 0 ? "Lighthouse " : "Windmill ") + i)
                        .tagged("t" + i % 10)
                        .asset())
                .toList();
        catalog.writer().put(many);

        assertThat(found("lighthouse 4242")).first().isEqualTo("many/4242.jpg");
        SearchResult lighthouses = catalog.search().search(query("ligthouse"));
        assertThat(lighthouses.total()).isEqualTo(2_500);
        assertThat(lighthouses.facets().get(Facet.TAG)).hasSize(5).allMatch(count -> count.matches() == 500);

        List<String> keys = new ArrayList<>();
        for (int offset = 0; offset < 5_000; offset += 200) {
            SearchQuery page =
                    new SearchQuery("", Map.of(), List.of(), Place.ANYWHERE_ON_THE_WEB, Order.TITLE, offset, 200);
            catalog.search()
                    .search(page)
                    .assets()
                    .forEach(asset -> keys.add(asset.id().id()));
        }
        assertThat(keys).hasSize(5_000).doesNotHaveDuplicates();
        assertThat(found(new SearchQuery(
                        "", Map.of(), List.of(), Place.ANYWHERE_ON_THE_WEB, Order.NEWEST, Integer.MAX_VALUE, 200)))
                .isEmpty();
    }

    @Test
    void hugeWordsNeitherStopTheIndexNorTheSearch() {
        String huge = "word".repeat(20_000);
        put(Assets.image("huge").titled("en", huge).tagged(huge, "fine"));

        assertThat(found("fine")).containsExactly("huge");
        assertThatCode(() -> found(huge)).doesNotThrowAnyException();
        assertThatCode(() -> found("balloon ".repeat(500))).doesNotThrowAnyException();
    }
}
