package org.vitrine.proxy.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vitrine.proxy.delivery.Answer.header;

import java.awt.Color;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.asset.AssetVersion;
import org.vitrine.core.geometry.AspectRatio;
import org.vitrine.core.governance.Approval;

/** What is shown while the DAM does not answer. */
class SilentSourceTest extends GalleryTest {

    @Test
    void anotherWidthOfTheSameVersionStandsInForAShortWhile() throws Exception {
        AssetKey key = balloon().hang();
        gallery.get(key + "/hero/b.jpg?w=480");
        gallery.get(key + "/hero/b.jpg?w=1440");
        gallery.sourceAnswers(false);

        HttpResponse<byte[]> answer = gallery.get(key + "/hero/b.jpg?w=960");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Vitrine-Verdict")).isEqualTo("permitted; stale");
        assertThat(header(answer, "Cache-Status")).startsWith("Vitrine; fwd=stale; fwd-status=504");
        assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=10");
        assertThat(Answer.size(answer)).isEqualTo("1440x810");
    }

    @Test
    void theVersionBeforeStandsInUnlessTheNewOneIsPinned() throws Exception {
        AssetKey key = balloon().hang();
        gallery.get(key + "/hero/b.jpg?w=960");
        gallery.exhibit("balloon.jpg").painted(1600, 1200, Color.BLUE).hang();
        AssetVersion blue = Exhibit.version(gallery.folder().resolve("balloon.jpg"));
        gallery.sourceAnswers(false);

        HttpResponse<byte[]> answer = gallery.get(key + "/hero/b.jpg?w=480");
        assertThat(header(answer, "Vitrine-Verdict")).isEqualTo("permitted; stale");
        assertThat(Answer.colour(answer)).isEqualTo("red");
        HttpResponse<byte[]> pinned = gallery.get(key + "/hero/b.jpg?w=480&v=" + blue);
        assertThat(pinned.statusCode()).isEqualTo(504);
        assertThat(Answer.colour(pinned)).isEqualTo("grey");

        gallery.sourceAnswers(true);
        assertThat(Answer.colour(gallery.get(key + "/hero/b.jpg?w=480"))).isEqualTo("blue");
    }

    @Test
    void nothingStandsInForWhatMayNotBeShownOrLooksOtherwise() throws Exception {
        AssetKey key = balloon().hang();
        gallery.get(key + "/hero/b.jpg?w=960");
        gallery.get(key + "/card/b.jpg?w=200");
        gallery.sourceAnswers(false);
        gallery.put(Rules.preset("card", AssetKind.IMAGE, Optional.of(new AspectRatio(2, 1)), 200, 400));

        assertThat(gallery.get(key + "/card/b.jpg?w=400").statusCode()).isEqualTo(504);
        balloon().approval(Approval.WITHDRAWN).hang();
        HttpResponse<byte[]> withdrawn = gallery.get(key + "/hero/b.jpg?w=480");
        assertThat(header(withdrawn, "Vitrine-Verdict")).isEqualTo("withheld; reason=withdrawn");
        assertThat(Answer.colour(withdrawn)).isEqualTo("grey");
    }
}
