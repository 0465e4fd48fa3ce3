package org.vitrine.proxy.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vitrine.proxy.delivery.Answer.header;

import java.awt.Color;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.reference.DeliveryPath;
import org.vitrine.core.reference.UrlSigner;

/** How long others may keep an answer. */
class LifetimeTest extends GalleryTest {

    @Test
    void browsersAndCdnsKeepAPictureShortlyAndOnlyCdnsBridgeFailures() throws Exception {
        HttpResponse<byte[]> answer = gallery.get(balloon().hang() + "/hero/b.jpg");

        assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=60");
        assertThat(header(answer, "CDN-Cache-Control")).isEqualTo("public, max-age=60, stale-if-error=3600");
        assertThat(header(answer, "Surrogate-Key"))
                .isEqualTo("asset-" + balloon().key() + " source-photos preset-hero");
        assertThat(header(answer, "Cache-Tag")).isEqualTo("asset-" + balloon().key() + ",source-photos,preset-hero");
    }

    @Test
    void noLifetimeOutlivesTheRights() throws Exception {
        AssetKey key = balloon().until(Gallery.NOON.plusSeconds(90)).hang();

        HttpResponse<byte[]> answer = gallery.get(key + "/hero/b.jpg");
        assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=60, must-revalidate");
        assertThat(header(answer, "CDN-Cache-Control")).isEqualTo("public, max-age=60, stale-if-error=30");

        gallery.clockAt(Gallery.NOON.plusSeconds(80));
        assertThat(header(gallery.get(key + "/hero/b.jpg"), "Cache-Control"))
                .isEqualTo("public, max-age=10, must-revalidate");
    }

    @Test
    void aFallbackIsKeptShortlyAndNeverBeyondTheEmbargo() throws Exception {
        AssetKey key = balloon().from(Gallery.NOON.plusSeconds(14)).hang();

        HttpResponse<byte[]> embargoed = gallery.get(key + "/hero/b.jpg");
        assertThat(header(embargoed, "Vitrine-Verdict")).isEqualTo("withheld; reason=embargoed");
        assertThat(header(embargoed, "Cache-Control")).isEqualTo("public, max-age=10, must-revalidate");
        assertThat(header(embargoed, "CDN-Cache-Control")).isEqualTo("public, max-age=10, must-revalidate");

        gallery.clockAt(Gallery.NOON.plusSeconds(10));
        assertThat(header(gallery.get(key + "/hero/b.jpg"), "CDN-Cache-Control"))
                .isEqualTo("public, max-age=4, must-revalidate");
    }

    @Test
    void aVariantUnderEmbargoEndsTheLifetimeOfWhatIsShownInItsPlace() throws Exception {
        AssetKey german = gallery.exhibit("ballon.jpg")
                .painted(1600, 1200, Color.BLUE)
                .from(Gallery.NOON.plusSeconds(45))
                .hang();
        AssetKey key = balloon().variant("de", german).hang();

        HttpResponse<byte[]> base = gallery.get(key + "/hero/b.jpg?locale=de-DE");
        assertThat(Answer.colour(base)).isEqualTo("red");
        assertThat(header(base, "CDN-Cache-Control")).isEqualTo("public, max-age=45, must-revalidate");

        gallery.clockAt(Gallery.NOON.plusSeconds(45));
        assertThat(Answer.colour(gallery.get(key + "/hero/b.jpg?locale=de-DE"))).isEqualTo("blue");
    }

    @Test
    void aSignedPictureIsNotKeptLongerThanItsSignature() throws Exception {
        DeliveryPath path =
                DeliveryPath.to(balloon().hang(), "hero").named("b", "jpg").withWidth(333);
        DeliveryPath signed =
                new UrlSigner(List.of(Gallery.SECRET)).sign(path, Optional.of(Gallery.NOON.plusSeconds(20)));

        HttpResponse<byte[]> answer = gallery.get(signed.print());
        assertThat(Answer.size(answer)).isEqualTo("333x187");
        assertThat(header(answer, "CDN-Cache-Control")).isEqualTo("public, max-age=20, must-revalidate");
    }
}
