package org.vitrine.sling.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vitrine.sling.site.SlingSite.BALLOON;
import static org.vitrine.sling.site.SlingSite.RIVER;

import java.util.Map;
import org.apache.sling.testing.mock.sling.junit5.SlingContext;
import org.apache.sling.testing.mock.sling.junit5.SlingContextExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vitrine.client.facts.VitrineFixture;
import org.vitrine.sling.site.SlingSite;

@ExtendWith(SlingContextExtension.class)
class PictureTest {

    private final SlingContext sling = new SlingContext();
    private final VitrineFixture vitrine = new VitrineFixture();
    private SlingSite site;

    @BeforeEach
    void begin() {
        site = new SlingSite(sling);
        site.configure(vitrine.address());
        sling.registerInjectActivateService(PictureAdapter.class);
        vitrine.permit(BALLOON.key(), "Ballon", "Ein roter Ballon", "de", "Foto: A");
        vitrine.withhold(RIVER.key(), "expired");
    }

    @AfterEach
    void end() {
        vitrine.close();
    }

    @Test
    void aReferenceIsAFigureWithItsCreditInThePagesLanguage() {
        Picture picture = picture(Map.of("reference", BALLOON.toString(), "preset", "hero", "sizes", "50vw"));
        assertThat(picture.getState()).isEqualTo("shown");
        assertThat(picture.getMarkup())
                .startsWith("<figure><picture>")
                .contains("alt=\"Ein roter Ballon\"", "sizes=\"50vw\"", " 480w", "<figcaption>Foto: A</figcaption>");
        assertThat(vitrine.calls().get(0).get(0).at("locale").text()).contains("de-DE");
        assertThat(vitrine.calls().get(0).get(0).at("preset").text()).contains("hero");
    }

    @Test
    void whatTheComponentSaysWinsAndIsNeverMarkup() {
        Picture picture = picture(Map.of(
                "reference",
                BALLOON.toString(),
                "alt",
                "\"><script>",
                "credit",
                false,
                "imageClass",
                "wide",
                "first",
                true));
        assertThat(picture.getMarkup())
                .startsWith("<picture>")
                .contains("alt=\"&quot;&gt;&lt;script&gt;\"", "class=\"wide\"", "fetchpriority=\"high\"")
                .doesNotContain("<script>", "figcaption");
    }

    @Test
    void whatIsWithheldIsTheFallbackAndSaysWhy() {
        Picture picture = picture(Map.of("reference", RIVER.toString(), "alt", "A river"));
        assertThat(picture.getState()).isEqualTo("withheld");
        assertThat(picture.getReason()).isEqualTo("expired");
        assertThat(picture.getMarkup()).contains("alt=\"\"").doesNotContain("A river", "srcset");
    }

    @Test
    void whatNobodyKnowsOrCanReadHasAWordToo() {
        assertThat(picture(Map.of("reference", "dam:22222222222222")).getState())
                .isEqualTo("unknown");
        assertThat(picture(Map.of("reference", "dam:balloon")).getState()).isEqualTo("malformed");
        assertThat(picture(Map.of()).getState()).isEqualTo("empty");
        assertThat(picture(Map.of()).getMarkup()).isEmpty();
    }

    @Test
    void whileVitrineIsAwayTheAddressStandsThere() {
        vitrine.fail(503);
        Picture picture = picture(Map.of("reference", BALLOON.toString()));
        assertThat(picture.getState()).isEqualTo("away");
        assertThat(picture.getMarkup()).contains(vitrine.media() + "/" + BALLOON.key() + "/inline?");
    }

    @Test
    void allReferencesOfAPageAreAskedForInOneCall() {
        site.add("text", Map.of("text", "<p>In words: <img data-dam=\"" + RIVER + "\" data-preset=\"hero\">"));
        picture(Map.of("reference", BALLOON.toString()));
        picture(Map.of("reference", BALLOON.toString()));
        assertThat(vitrine.calls()).hasSize(1);
        assertThat(vitrine.calls().get(0))
                .extracting(item -> item.at("reference").text().orElse(""))
                .containsExactlyInAnyOrder(BALLOON.toString(), RIVER.toString());
    }

    private Picture picture(Map<String, Object> properties) {
        String name = "image" + System.nanoTime();
        Picture picture = site.add(name, properties).adaptTo(Picture.class);
        assertThat(picture).isNotNull();
        return picture;
    }
}
