package org.vitrine.generic.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.NativeId;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.reference.AssetReference;
import org.vitrine.generic.facts.PictureMarkup.Setting;

class PictureMarkupTest {

    private static final AssetKey BALLOON = AssetKey.of(new NativeId("sample", "balloon.jpg"));
    private static final FactsQuestion QUESTION =
            new FactsQuestion(AssetReference.parse("dam:" + BALLOON + "@3"), "hero", new LanguageTag("de-DE"));
    private static final Setting SETTING = new Setting("100vw", false);

    private final DeliveryFixture delivery = new DeliveryFixture();
    private final FactsClient client = new FactsClient(delivery.base(), "demo", Duration.ofSeconds(2));
    private final PictureMarkup markup = new PictureMarkup(client, delivery.base());

    @AfterEach
    void stop() {
        client.close();
        delivery.close();
    }

    @Test
    void aPermittedPictureComesInEveryFormatAndWidthWithItsAltText() {
        delivery.permit(BALLOON, "Ballon", "Ein Ballon", "de", "Quelle");
        Element picture = picture(Optional.empty());
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
        delivery.permit(BALLOON, "Balloon", "A balloon", "en", "Credit");
        assertThat(picture(Optional.empty()).expectFirst("img").attr("lang")).isEqualTo("en");
    }

    @Test
    void theEditorsAltTextWins() {
        delivery.permit(BALLOON, "Balloon", "A balloon", "en", "Credit");
        Element image = picture(Optional.of("Unser Ballon")).expectFirst("img");
        assertThat(image.attr("alt")).isEqualTo("Unser Ballon");
        assertThat(image.hasAttr("lang")).isFalse();
    }

    @Test
    void aWithheldPictureIsTheDeliverysFallbackAndSaysNothing() {
        delivery.withhold(BALLOON, "expired");
        Element picture = picture(Optional.of("Unser Ballon"));
        assertThat(picture.select("source")).isEmpty();
        assertThat(picture.expectFirst("img").attr("src")).isEqualTo(delivery.base() + "/" + BALLOON + "/hero?w=960");
        assertThat(picture.expectFirst("img").attr("alt")).isEmpty();
        assertThat(picture.expectFirst("img").hasAttr("alt")).isTrue();
    }

    @Test
    void withoutFactsThePictureIsAskedForPlainly() {
        assertThat(picture(Optional.empty()).expectFirst("img").attr("src"))
                .isEqualTo(delivery.base() + "/" + BALLOON + "/hero?locale=de-DE&v=3&site=demo");
    }

    @Test
    void hostileFactsStayInsideTheirAttributes() {
        delivery.say(BALLOON, """
                {"reference":"dam:%s","verdict":{"permitted":true},"src":"javascript:alert(1)",
                 "srcset":"data:text/html,x 480w","altText":"\\"><script>alert(1)</script>",
                 "sources":[{"type":"image/avif","srcset":"javascript:x 1w"},{"type":"text/html","srcset":"/a 1w"}]}
                """.formatted(BALLOON));
        Element picture = picture(Optional.empty());
        assertThat(picture.outerHtml()).doesNotContain("javascript:").doesNotContain("data:");
        assertThat(picture.select("script, source")).isEmpty();
        assertThat(Jsoup.parse(picture.outerHtml()).select("script")).isEmpty();
    }

    private Element picture(Optional<String> alt) {
        return markup.picture(QUESTION, client.ask(List.of(QUESTION)).get(QUESTION), SETTING, alt);
    }
}
