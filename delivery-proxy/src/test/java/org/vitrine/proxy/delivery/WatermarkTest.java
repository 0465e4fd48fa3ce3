package org.vitrine.proxy.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vitrine.proxy.delivery.Answer.header;

import java.awt.Color;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.governance.Approval;
import org.vitrine.core.rendition.Anchor;
import org.vitrine.core.rendition.Fit;
import org.vitrine.core.rendition.Gravity;
import org.vitrine.core.rendition.Look;
import org.vitrine.core.rendition.Watermark;
import org.vitrine.proxy.purge.SurrogateKey;

/** Pictures that are shown under a watermark only. */
class WatermarkTest extends EitherEngineTest {

    @Test
    void theMarkIsPartOfWhatTheAnswerIsMadeOfAndOfHowLongItHolds() throws Exception {
        AssetKey key = balloon().hang();
        AssetKey mark = mark().until(Gallery.NOON.plusSeconds(30)).hang();
        markAll(mark);

        HttpResponse<byte[]> answer = gallery.get(key + "/marked/b.jpg?w=480");

        assertThat(header(answer, "Vitrine-Verdict")).isEqualTo("permitted");
        assertThat(header(answer, "Surrogate-Key")).contains("asset-" + key, "asset-" + mark);
        assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=30, must-revalidate");
    }

    @Test
    void whereTheMarkMayNotBeShownWhatItShouldMarkIsNotShownEither() throws Exception {
        AssetKey key = balloon().hang();
        markAll(mark().hang());
        assertThat(header(gallery.get(key + "/marked/b.jpg?w=480"), "Vitrine-Verdict"))
                .isEqualTo("permitted");

        mark().approval(Approval.WITHDRAWN).hang();

        HttpResponse<byte[]> answer = gallery.get(key + "/marked/b.jpg?w=480");
        assertThat(header(answer, "Vitrine-Verdict")).isEqualTo("withheld; reason=watermark");
        assertThat(Answer.colour(answer)).isEqualTo("grey");
    }

    @Test
    void aMarkThatChangesWhileAPictureIsMadeMakesItStartOver() throws Exception {
        AssetKey key = balloon().hang();
        markAll(mark().hang());
        gallery.whenOpened(() -> mark().until(Gallery.NOON.plusSeconds(30)).hang());

        HttpResponse<byte[]> answer = gallery.get(key + "/marked/b.jpg?w=480");

        assertThat(header(answer, "Vitrine-Verdict")).isEqualTo("permitted");
        assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=30, must-revalidate");
    }

    @Test
    void whatIsKeptWithAMarkIsForgottenWithIt() throws Exception {
        AssetKey key = balloon().hang();
        AssetKey mark = mark().hang();
        markAll(mark);
        gallery.get(key + "/marked/b.jpg?w=480");
        assertThat(header(gallery.get(key + "/marked/b.jpg?w=480"), "Cache-Status"))
                .startsWith("Vitrine; hit");

        gallery.keeping().drop(Set.of(SurrogateKey.asset(mark)));

        assertThat(header(gallery.get(key + "/marked/b.jpg?w=480"), "Cache-Status"))
                .startsWith("Vitrine; fwd=miss");
    }

    @Test
    void aBrokenMarkWithholdsWhatItShouldMark() throws Exception {
        AssetKey key = balloon().hang();
        markAll(gallery.exhibit("mark.png")
                .content(new byte[] {1, 2, 3}, AssetKind.IMAGE, "image/png")
                .hang());

        HttpResponse<byte[]> answer = gallery.get(key + "/marked/b.jpg?w=480");

        assertThat(header(answer, "Vitrine-Verdict")).isEqualTo("withheld; reason=watermark");
        assertThat(Answer.colour(answer)).isEqualTo("grey");
    }

    @Test
    void aMarkedFallbackIsTakenDownWithItsMark() throws Exception {
        AssetKey green =
                gallery.exhibit("green.jpg").painted(1600, 1200, Color.GREEN).hang();
        markAll(mark().until(Gallery.NOON.plusSeconds(3)).hang());
        gallery.put(Rules.withFallback(gallery.preset("marked"), green));
        AssetKey key = balloon().approval(Approval.DRAFT).hang();

        HttpResponse<byte[]> answer = gallery.get(key + "/marked/b.jpg?w=480");

        assertThat(Answer.colour(answer)).isEqualTo("green");
        assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=3, must-revalidate");
    }

    @Test
    void aReplacedMarkIsANewRendition() throws Exception {
        AssetKey key = balloon().hang();
        markAll(mark().hang());
        gallery.get(key + "/marked/b.jpg?w=480");
        assertThat(header(gallery.get(key + "/marked/b.jpg?w=480"), "Cache-Status"))
                .startsWith("Vitrine; hit");

        gallery.exhibit("mark.png").painted(300, 100, Color.BLUE).hang();

        assertThat(header(gallery.get(key + "/marked/b.jpg?w=480"), "Cache-Status"))
                .startsWith("Vitrine; fwd=miss; stored");
    }

    private Exhibit mark() {
        return gallery.exhibit("mark.png").painted(300, 100, Color.GREEN);
    }

    private void markAll(AssetKey mark) {
        Watermark watermark = new Watermark(mark, Anchor.BOTTOM_RIGHT, 0.25, 1);
        Look look = new Look(Fit.COVER, Gravity.FOCAL_POINT, 0xFFFFFF, 0, Optional.of(watermark));
        gallery.put(
                Rules.preset("marked", AssetKind.IMAGE, Optional.empty(), 480).with(look));
    }
}
