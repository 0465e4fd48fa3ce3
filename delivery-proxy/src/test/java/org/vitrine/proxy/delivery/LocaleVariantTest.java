package org.vitrine.proxy.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.governance.Approval;

/** Which picture a language gets. */
class LocaleVariantTest extends GalleryTest {

    @Test
    void aReaderGetsTheVariantOfTheLanguage() throws Exception {
        AssetKey german =
                gallery.exhibit("de.jpg").painted(1600, 1200, Color.BLUE).hang();
        AssetKey key = balloon().variant("de", german).hang();

        assertThat(colour(key + "/hero/x.jpg?locale=de-AT")).isEqualTo("blue");
        assertThat(colour(key + "/hero/x.jpg?locale=fr-FR")).isEqualTo("red");
        assertThat(colour(key + "/hero/x.jpg")).isEqualTo("red");
    }

    @Test
    void withoutALanguageTheSitesOwnCounts() throws Exception {
        AssetKey german =
                gallery.exhibit("de.jpg").painted(1600, 1200, Color.BLUE).hang();
        AssetKey key = balloon().variant("de", german).hang();
        gallery.put(Rules.site("magazin", "DE", List.of("de-DE", "en-GB"), List.of()));

        assertThat(colour(key + "/hero/x.jpg?site=magazin")).isEqualTo("blue");
        assertThat(colour(key + "/hero/x.jpg?site=magazine")).isEqualTo("red");
    }

    @Test
    void thePictureInTheReadersOwnLanguageIsNotLeftForAnother() throws Exception {
        AssetKey german =
                gallery.exhibit("de.jpg").painted(1600, 1200, Color.BLUE).hang();
        AssetKey key = balloon().speaking("en").variant("de", german).hang();
        gallery.put(Rules.site("magazin", "DE", List.of("de-DE", "en-GB"), List.of()));

        assertThat(colour(key + "/hero/x.jpg?site=magazin&locale=en-GB")).isEqualTo("red");
    }

    @Test
    void aWithheldVariantMakesRoomForTheNextOne() throws Exception {
        AssetKey austrian = gallery.exhibit("at.jpg")
                .painted(1600, 1200, Color.GREEN)
                .approval(Approval.DRAFT)
                .hang();
        AssetKey german =
                gallery.exhibit("de.jpg").painted(1600, 1200, Color.BLUE).hang();
        AssetKey key =
                balloon().variant("de-AT", austrian).variant("de", german).hang();

        assertThat(colour(key + "/hero/x.jpg?locale=de-AT")).isEqualTo("blue");
        gallery.exhibit("de.jpg").until(Gallery.NOON).hang();
        assertThat(colour(key + "/hero/x.jpg?locale=de-AT")).isEqualTo("red");
    }

    @Test
    void aVariantWithdrawnWhileItsPictureIsMadeIsNotShown() throws Exception {
        AssetKey german =
                gallery.exhibit("de.jpg").painted(1600, 1200, Color.BLUE).hang();
        AssetKey key = balloon().variant("de", german).hang();
        gallery.whenOpened(
                () -> gallery.exhibit("de.jpg").approval(Approval.WITHDRAWN).hang());

        assertThat(colour(key + "/hero/x.jpg?locale=de-DE")).isEqualTo("red");
    }

    @Test
    void aVariantDoesNotOutliveItsBase() throws Exception {
        AssetKey base = balloon().approval(Approval.WITHDRAWN).key();
        AssetKey german = gallery.exhibit("de.jpg")
                .painted(1600, 1200, Color.BLUE)
                .variantOf(base)
                .hang();
        balloon().approval(Approval.WITHDRAWN).variant("de", german).hang();

        assertThat(colour(base + "/hero/x.jpg?locale=de-DE")).isEqualTo("grey");
        assertThat(colour(german + "/hero/x.jpg")).isEqualTo("grey");
    }

    private String colour(String path) throws Exception {
        return Answer.colour(gallery.get(path));
    }
}
