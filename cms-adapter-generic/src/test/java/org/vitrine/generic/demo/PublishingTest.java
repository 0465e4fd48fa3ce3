package org.vitrine.generic.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.NativeId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class PublishingTest {

    private static final AssetKey BALLOON = AssetKey.of(new NativeId("sample", "landscapes/balloon-festival.jpg"));
    private static final AssetKey MOUNTAINS = AssetKey.of(new NativeId("sample", "landscapes/mountains-dawn.jpg"));

    @TempDir
    private Path data;

    private CmsFixture cms;

    @BeforeEach
    void start() {
        cms = new CmsFixture(data);
        cms.vitrine.permit(BALLOON, "Balloon", "A red balloon", "en", "Painted <for> Vitrine");
        cms.vitrine.permit(MOUNTAINS, "Mountains", "Mountains in the mist", "en", "Painted too");
    }

    @AfterEach
    void stop() {
        cms.close();
    }

    @Test
    void aPageShowsItsPicturesWithAltTextCreditAndSize() {
        Document page = cms.page("/cms/en-GB/flight-at-dawn");
        Element hero = page.expectFirst("figure.hero");
        assertThat(hero.select("picture source")).hasSize(1);
        assertThat(hero.expectFirst("img").attr("alt")).isEqualTo("A red balloon");
        assertThat(hero.expectFirst("img").attr("width")).isEqualTo("1440");
        assertThat(hero.expectFirst("img").attr("fetchpriority")).isEqualTo("high");
        assertThat(hero.expectFirst("figcaption").text()).isEqualTo("Picture: Painted <for> Vitrine");

        Element inline = page.expectFirst(".body figure");
        assertThat(inline.expectFirst("img").attr("alt")).isEqualTo("Mountains in the mist");
        assertThat(inline.expectFirst("img").attr("loading")).isEqualTo("lazy");
        assertThat(inline.expectFirst("figcaption").text()).isEqualTo("Painted too");
        assertThat(page.html()).doesNotContain("data-dam");
    }

    @Test
    void factsAreAskedForInThePagesLanguage() {
        cms.page("/cms/fr-FR/flight-at-dawn");
        assertThat(cms.vitrine.calls())
                .isNotEmpty()
                .flatMap(items -> items)
                .allSatisfy(item -> assertThat(item.at("locale").text()).contains("fr-FR"));
    }

    @Test
    void aWithdrawnPictureIsGoneWithTheNextLook() {
        cms.page("/cms/en-GB/flight-at-dawn");
        cms.vitrine.withhold(BALLOON, "withdrawn");
        Element hero = cms.page("/cms/en-GB/flight-at-dawn").expectFirst("figure.hero");
        assertThat(hero.expectFirst("img").attr("src")).isEqualTo(cms.vitrine.media() + "/" + BALLOON + "/hero?w=960");
        assertThat(hero.expectFirst("img").attr("alt")).isEmpty();
        assertThat(hero.select("source, figcaption, [srcset]")).isEmpty();
    }

    @Test
    @Timeout(20)
    void aPageIsWholeAndQuickWhenTheDeliveryIsSilent() {
        cms.vitrine.slowDown(Duration.ofSeconds(30));
        Document page = cms.page("/cms/en-GB/flight-at-dawn");
        assertThat(page.expectFirst("h1").text()).isEqualTo("An hour that belongs to the balloons");
        assertThat(page.expectFirst(".body").text()).contains("Why so early");
        assertThat(page.expectFirst("figure.hero img").attr("src"))
                .isEqualTo(cms.vitrine.media() + "/" + BALLOON + "/hero?locale=en-GB&site=demo");
    }

    @Test
    void machinesReadTheArticleAndItsPicture() {
        Document page = cms.page("/cms/de-DE/flight-at-dawn");
        JsonNode article = new ObjectMapper()
                .readTree(page.expectFirst("script[type=application/ld+json]").data());
        assertThat(article.path("headline").asString()).isEqualTo("Eine Stunde, die den Ballonen gehört");
        assertThat(article.path("inLanguage").asString()).isEqualTo("de-DE");
        assertThat(article.path("image").path("@type").asString()).isEqualTo("ImageObject");
        assertThat(page.select("link[rel=alternate]").eachAttr("hreflang")).containsExactly("en-GB", "de-DE", "fr-FR");
        assertThat(page.expectFirst("link[rel=canonical]").attr("href"))
                .isEqualTo(cms.origin() + "/cms/de-DE/flight-at-dawn");
    }

    @Test
    void aHostileCreditStaysTextEverywhereInThePage() {
        cms.vitrine.permit(BALLOON, "x", "</script><script>alert(1)</script>", "en", "</script><img src=x onerror=y>");
        Document page = cms.page("/cms/en-GB/flight-at-dawn");
        assertThat(page.select("[onerror]")).isEmpty();
        assertThat(page.select("script:not([src])").eachAttr("type")).containsExactly("application/ld+json");
    }

    @Test
    void anArticleThatIsNotTranslatedIsShownInALanguageItHasAndSaysSo() {
        String german =
                "{\"revision\":1,\"slug\":\"clay\",\"texts\":{\"de-DE\":{\"title\":\"Ton\",\"body\":\"<p>Nass.</p>\"}}}";
        assertThat(cms.put("/cms/articles/clay", german).statusCode()).isEqualTo(200);
        Document page = cms.page("/cms/fr-FR/clay");
        assertThat(page.expectFirst(".notice").text()).contains("Deutsch");
        assertThat(page.expectFirst("article.story").attr("lang")).isEqualTo("de-DE");
        assertThat(page.expectFirst("h1").text()).isEqualTo("Ton");
        assertThat(page.select("link[rel=alternate]").eachAttr("hreflang")).containsExactly("de-DE");
        assertThat(cms.page("/cms/fr-FR/").select(".teaser")).hasSize(3);
    }

    @Test
    void theFrontPageListsWhatCanBeReadWithTeaserPictures() {
        Document page = cms.page("/cms/fr-FR/");
        assertThat(page.select(".teaser h2").eachText()).first().isEqualTo("L’heure qui appartient aux ballons");
        assertThat(page.expectFirst(".teaser img").attr("alt")).isEqualTo("A red balloon");
        assertThat(cms.vitrine.calls()).hasSize(1);
        assertThat(cms.vitrine.calls().get(0))
                .allSatisfy(item -> assertThat(item.at("preset").text()).contains("teaser"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cms/en-GB/nowhere", "/cms/it-IT/", "/cms/en-GB/flight-at-dawn/x", "/cms/en-GB/%3Cb%3E"})
    void aPageThatIsNotThereIsA404(String path) {
        assertThat(cms.get(path).statusCode()).isEqualTo(404);
    }
}
