package org.vitrine.client.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vitrine.client.facts.FactsAnswer;
import org.vitrine.client.facts.FactsClient;
import org.vitrine.client.facts.FactsQuestion;
import org.vitrine.client.facts.VitrineFixture;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.NativeId;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.reference.AssetReference;

class PictureMarkupTest {

    private static final AssetKey BALLOON = AssetKey.of(new NativeId("sample", "balloon.jpg"));
    private static final FactsQuestion QUESTION =
            new FactsQuestion(AssetReference.parse("dam:" + BALLOON + "@3"), "hero", new LanguageTag("de-DE"));
    private static final Setting SETTING = new Setting("100vw", false);

    private final VitrineFixture vitrine = new VitrineFixture();
    private final FactsClient client = new FactsClient(vitrine.settings());
    private final PictureMarkup markup = new PictureMarkup(vitrine.settings());

    @AfterEach
    void stop() {
        vitrine.close();
    }

    @Test
    void aPermittedPictureComesInEveryFormatAndWidthWithItsAltText() {
        vitrine.permit(BALLOON, "Ballon", "Ein Ballon", "de", "Quelle");
        Element picture = picture(SETTING);
        assertThat(picture.select("source").eachAttr("type")).containsExactly("image/avif");
        Element image = picture.expectFirst("img");
        assertThat(image.attr("alt")).isEqualTo("Ein Ballon");
        assertThat(image.attr("srcset")).contains("480w").contains("960w");
        assertThat(image.attr("sizes")).isEqualTo("100vw");
        assertThat(image.attr("width") + "x" + image.attr("height")).isEqualTo("1440x810");
        assertThat(image.hasAttr("lang")).isFalse();
    }

    @Test
    void anAltTextInAnotherLanguageSaysSo() {
        vitrine.permit(BALLOON, "Balloon", "A balloon", "en", "Credit");
        assertThat(picture(SETTING).expectFirst("img").attr("lang")).isEqualTo("en");
    }

    @Test
    void whatTheAuthorWroteWins() {
        vitrine.permit(BALLOON, "Balloon", "A balloon", "en", "Credit");
        Element picture = picture(new Setting(
                "100vw",
                false,
                List.of(
                        Attribute.plain("alt", "Unser \"Ballon\""),
                        Attribute.written("sizes", "50vw"),
                        Attribute.plain("class", "wide"),
                        Attribute.plain("loading", "eager"),
                        Attribute.plain("src", "data:image/gif;base64,"))));
        Element image = picture.expectFirst("img");
        assertThat(image.attr("alt")).isEqualTo("Unser \"Ballon\"");
        assertThat(image.hasAttr("lang")).isFalse();
        assertThat(image.attr("sizes")).isEqualTo("50vw");
        assertThat(picture.expectFirst("source").attr("sizes")).isEqualTo("50vw");
        assertThat(image.attr("class") + image.attr("loading")).isEqualTo("wideeager");
        assertThat(image.attr("src")).startsWith("http");
    }

    @Test
    void aWithheldPictureIsTheDeliverysFallbackAndSaysNothing() {
        vitrine.withhold(BALLOON, "expired");
        Element picture = picture(SETTING.describedAs(Optional.of("Unser Ballon")));
        assertThat(picture.select("source")).isEmpty();
        assertThat(picture.expectFirst("img").attr("src")).isEqualTo(vitrine.media() + "/" + BALLOON + "/hero?w=960");
        assertThat(picture.expectFirst("img").attr("alt")).isEmpty();
        assertThat(picture.expectFirst("img").hasAttr("alt")).isTrue();
        assertThat(markup.caption(client.ask(QUESTION))).isEmpty();
    }

    @Test
    void anAssetNobodyKnowsIsTheFallbackThatTheAnswerNames() {
        assertThat(picture(SETTING).expectFirst("img").attr("src")).isEqualTo(vitrine.media() + "/fallback.jpg");
    }

    @Test
    void withoutFactsThePictureIsAskedForPlainly() {
        Element picture = Jsoup.parseBodyFragment(markup.picture(QUESTION, new FactsAnswer.Away(), SETTING))
                .body();
        assertThat(picture.expectFirst("img").attr("src"))
                .isEqualTo(vitrine.media() + "/" + BALLOON + "/hero?locale=de-DE&v=3&site=demo");
    }

    @Test
    void aFigureHoldsTheCreditLine() {
        vitrine.permit(BALLOON, "Ballon", "Ein Ballon", "de", "Agentur <A> & B");
        Element figure = Jsoup.parseBodyFragment(markup.figure(QUESTION, client.ask(QUESTION), SETTING))
                .expectFirst("figure");
        assertThat(figure.expectFirst("figcaption").text()).isEqualTo("Agentur <A> & B");
    }

    @Test
    void hostileFactsStayInsideTheirAttributes() {
        vitrine.say(BALLOON, """
                {"reference":"dam:%s","verdict":{"permitted":true},"src":"javascript:alert(1)",
                 "srcset":"data:text/html,x 480w","altText":"\\"><script>alert(1)</script>",
                 "sources":[{"type":"image/avif","srcset":"javascript:x 1w"},{"type":"text/html","srcset":"/a 1w"}]}
                """.formatted(BALLOON));
        Element picture = picture(SETTING);
        assertThat(picture.outerHtml()).doesNotContain("javascript:").doesNotContain("data:");
        assertThat(picture.select("script, source")).isEmpty();
        assertThat(picture.expectFirst("img").attr("alt")).startsWith("\"><script>");
    }

    private Element picture(Setting setting) {
        return Jsoup.parseBodyFragment(markup.picture(QUESTION, client.ask(QUESTION), setting))
                .expectFirst("picture");
    }
}
