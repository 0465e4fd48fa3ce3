package org.vitrine.proxy.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vitrine.proxy.delivery.Answer.header;

import java.awt.Color;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.asset.AssetVersion;
import org.vitrine.core.governance.Approval;
import org.vitrine.core.governance.UsageTerms;
import org.vitrine.proxy.purge.SurrogateKey;

/** What may be shown, when and to whom, seen from a browser. */
class GovernanceTest extends GalleryTest {

    @Test
    void anApprovedPictureIsShownInTheShapeOfItsPlace() throws Exception {
        AssetKey key = balloon().hang();

        HttpResponse<byte[]> answer = gallery.get(key + "/hero/red-balloon.jpg?w=480");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(header(answer, "Vitrine-Verdict")).isEqualTo("permitted");
        assertThat(Answer.size(answer)).isEqualTo("480x270");
        assertThat(Answer.colour(answer)).isEqualTo("red");
    }

    @Test
    void aWithdrawnAssetIsNeverServedFromTheCache() throws Exception {
        AssetKey key = balloon().hang();
        HttpResponse<byte[]> shown = gallery.get(key + "/hero/b.jpg?w=480");
        assertThat(header(gallery.get(key + "/hero/b.jpg?w=480"), "Cache-Status"))
                .startsWith("Vitrine; hit");

        balloon().approval(Approval.WITHDRAWN).hang();

        HttpResponse<byte[]> withheld = gallery.get(key + "/hero/b.jpg?w=480");
        assertThat(header(withheld, "Vitrine-Verdict")).isEqualTo("withheld; reason=withdrawn");
        assertThat(Answer.colour(withheld)).isEqualTo("grey");
        HttpResponse<byte[]> conditional =
                gallery.get(key + "/hero/b.jpg?w=480", "If-None-Match", header(shown, "ETag"));
        assertThat(conditional.statusCode()).isEqualTo(200);
        assertThat(Answer.colour(conditional)).isEqualTo("grey");
    }

    @Test
    void anAssetWithdrawnWhileItIsMeasuredIsNotShownFromTheCacheEither() throws Exception {
        AssetKey key = balloon().unmeasured().hang();
        gallery.get(key + "/hero/b.jpg?w=480");
        gallery.keeping().drop(Set.of(SurrogateKey.site("magazine")));
        balloon().unmeasured().hang();
        gallery.whenOpened(
                () -> balloon().unmeasured().approval(Approval.WITHDRAWN).hang());

        HttpResponse<byte[]> answer = gallery.get(key + "/hero/b.jpg?w=480");

        assertThat(gallery.written()).isEqualTo(1);
        assertThat(header(answer, "Vitrine-Verdict")).isEqualTo("withheld; reason=withdrawn");
        assertThat(Answer.colour(answer)).isEqualTo("grey");
    }

    @Test
    void anAssetWithdrawnWhileItsPictureIsMadeIsNotShown() throws Exception {
        AssetKey key = balloon().hang();
        gallery.whenOpened(() -> balloon().approval(Approval.WITHDRAWN).hang());

        HttpResponse<byte[]> answer = gallery.get(key + "/hero/b.jpg?w=480");

        assertThat(gallery.opened()).isEqualTo(1);
        assertThat(header(answer, "Vitrine-Verdict")).isEqualTo("withheld; reason=withdrawn");
        assertThat(Answer.colour(answer)).isEqualTo("grey");
    }

    @Test
    void rightsEndToTheSecondWithoutAnyoneTellingTheProxy() throws Exception {
        AssetKey key = balloon().until(Gallery.NOON.plusSeconds(60)).hang();
        gallery.clockAt(Gallery.NOON.plusSeconds(59));
        assertThat(header(gallery.get(key + "/hero/b.jpg"), "Vitrine-Verdict")).isEqualTo("permitted");

        gallery.clockAt(Gallery.NOON.plusSeconds(60));
        assertThat(header(gallery.get(key + "/hero/b.jpg"), "Vitrine-Verdict")).isEqualTo("withheld; reason=expired");
    }

    @Test
    void aMarketIsTakenFromTheSiteAndNoSiteMeansNoMarket() throws Exception {
        UsageTerms british =
                new UsageTerms(Set.of("GB"), Set.of(), Optional.empty(), Optional.empty(), Optional.empty());
        AssetKey key = balloon().terms(british).hang();

        assertThat(header(gallery.get(key + "/hero/b.jpg?site=magazine"), "Vitrine-Verdict"))
                .isEqualTo("permitted");
        assertThat(header(gallery.get(key + "/hero/b.jpg"), "Vitrine-Verdict"))
                .isEqualTo("withheld; reason=not-for-this-market");
    }

    @Test
    void anUnknownAssetGivesAFallbackThatTellsMachinesSo() throws Exception {
        HttpResponse<byte[]> answer = gallery.get("zjzrwk6fxzf7kz/hero?w=480");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(header(answer, "Vitrine-Verdict")).isEqualTo("withheld; reason=unknown");
        assertThat(Answer.size(answer)).isEqualTo("480x270");
    }

    @Test
    void aPinnedVersionIsServedUntilTheSourceHoldsAnotherOne() throws Exception {
        AssetKey key = balloon().hang();
        AssetVersion version = Exhibit.version(gallery.folder().resolve("balloon.jpg"));
        assertThat(header(gallery.get(key + "/hero/b.jpg?v=" + version), "Vitrine-Verdict"))
                .isEqualTo("permitted");

        gallery.exhibit("balloon.jpg").painted(1600, 1200, Color.BLUE).hang();

        HttpResponse<byte[]> gone = gallery.get(key + "/hero/b.jpg?v=" + version);
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(header(gone, "Vitrine-Verdict")).isEqualTo("withheld; reason=unknown");
        assertThat(Answer.colour(gone)).isEqualTo("grey");
    }

    @Test
    void aDocumentIsDeliveredAsItIsAndWithheldInWords() throws Exception {
        byte[] content = "%PDF-1.7 a brochure".getBytes(StandardCharsets.US_ASCII);
        AssetKey key = gallery.exhibit("Broschüre \"1\".pdf")
                .content(content, AssetKind.DOCUMENT, "application/pdf")
                .hang();

        HttpResponse<byte[]> shown = gallery.get(key + "/download");
        assertThat(shown.body()).isEqualTo(content);
        assertThat(header(shown, "Content-Type")).isEqualTo("application/pdf");
        assertThat(header(shown, "Content-Disposition"))
                .isEqualTo("inline; filename=\"Brosch_re _1_.pdf\"; filename*=UTF-8''Brosch%C3%BCre%20%221%22.pdf");
        assertThat(header(shown, "Content-Security-Policy")).contains("default-src 'none'");

        gallery.exhibit("Broschüre \"1\".pdf")
                .content(content, AssetKind.DOCUMENT, "application/pdf")
                .until(Gallery.NOON)
                .hang();
        HttpResponse<byte[]> expired = gallery.get(key + "/download");
        assertThat(expired.statusCode()).isEqualTo(410);
        assertThat(header(expired, "Content-Type")).startsWith("text/plain");
        assertThat(header(expired, "Vitrine-Verdict")).isEqualTo("withheld; reason=expired");
        assertThat(gallery.get("zjzrwk6fxzf7kz/download").statusCode()).isEqualTo(404);
    }
}
