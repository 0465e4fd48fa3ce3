package org.vitrine.proxy.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.Texts;
import org.vitrine.core.governance.Approval;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.locale.LocalizedText;
import org.vitrine.core.reference.FactsPath;
import org.vitrine.proxy.delivery.Gallery;
import org.vitrine.proxy.delivery.GalleryTest;
import org.vitrine.proxy.delivery.Rules;
import tools.jackson.databind.json.JsonMapper;

/** Facts that are kept are those that would be told anew, always. */
class KeptFactsTest extends GalleryTest {

    private KeptFacts kept;

    @BeforeEach
    void keep() {
        kept = new KeptFacts(gallery.facts());
    }

    @Test
    void whatIsToldAgainIsNotWrittenAgain() {
        FactsPath path = path(balloon().hang());

        assertThat(kept.find(path).orElseThrow()).isSameAs(kept.find(path).orElseThrow());
    }

    @Test
    void aWithdrawalShowsInTheVeryNextAnswer() {
        AssetKey key = balloon().hang();
        assertThat(told(key)).contains("\"permitted\":true", "/hero/image.jpg");

        balloon().approval(Approval.WITHDRAWN).hang();
        assertThat(told(key)).contains("\"permitted\":false", "withdrawn").doesNotContain("picture");

        gallery.takeDown(key);
        assertThat(kept.find(path(key))).isEmpty();

        balloon().hang();
        assertThat(told(key)).contains("\"permitted\":true");
    }

    @Test
    void theEndOfTheRightsShowsWithoutAnyChange() {
        AssetKey key = balloon().until(Gallery.NOON.plusSeconds(60)).hang();
        assertThat(told(key)).contains("\"permitted\":true");

        gallery.clockAt(Gallery.NOON.plusSeconds(60));

        assertThat(told(key)).contains("\"permitted\":false", "expired");
    }

    @Test
    void newWordsANewRuleAndANewSiteShowInTheVeryNextAnswer() {
        AssetKey key = balloon().hang();
        assertThat(told(key)).doesNotContain("altText");

        Texts texts = new Texts(
                LocalizedText.NONE,
                LocalizedText.NONE,
                new LocalizedText(Map.of(LanguageTag.parse("en").orElseThrow(), "A balloon")));
        balloon().texts(texts).hang();
        assertThat(told(key)).contains("\"altText\":\"A balloon\"").contains("1440w");

        gallery.put(Rules.preset("hero", gallery.preset("hero").kind(), Optional.empty(), 480, 960));
        assertThat(told(key)).contains("960w").doesNotContain("1440w");

        gallery.put(Rules.site("magazine", "GB", List.of("fr-FR"), List.of("hero")));
        assertThat(told(key)).contains("\"locale\":\"fr-FR\"");
    }

    /** What is kept, which has to be what is told anew. */
    private String told(AssetKey key) {
        FactsPath path = path(key);
        kept.find(path);
        String json = JsonMapper.shared()
                .writeValueAsString(kept.find(path).orElseThrow().json());
        AssetFacts anew = gallery.facts().find(path).orElseThrow();
        assertThat(json).isEqualTo(new String(new FactsWriter().write(anew), StandardCharsets.UTF_8));
        return json;
    }

    private static FactsPath path(AssetKey key) {
        return new FactsPath(key, Optional.of("hero"), Optional.empty(), Optional.empty(), Optional.of("magazine"));
    }
}
