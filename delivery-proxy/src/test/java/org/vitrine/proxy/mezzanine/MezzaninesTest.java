package org.vitrine.proxy.mezzanine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vitrine.proxy.delivery.Answer.header;

import java.awt.Color;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.governance.Approval;
import org.vitrine.proxy.delivery.Answer;
import org.vitrine.proxy.delivery.Exhibit;
import org.vitrine.proxy.delivery.GalleryTest;
import org.vitrine.proxy.purge.SurrogateKey;

/** When masters are read, and when what was made of them. */
class MezzaninesTest extends GalleryTest {

    @Test
    void furtherPicturesAreMadeWithoutTheMaster() throws Exception {
        AssetKey key = prepared();
        int opened = gallery.opened();
        gallery.sourceAnswers(false);

        HttpResponse<byte[]> answer = gallery.get(key + "/hero/b.jpg?w=960");
        assertThat(header(answer, "Vitrine-Verdict")).isEqualTo("permitted");
        assertThat(header(answer, "Cache-Status")).contains("stored");
        assertThat(Answer.size(answer)).isEqualTo("960x540");
        assertThat(Answer.colour(answer)).isEqualTo("red");
        assertThat(gallery.opened()).isEqualTo(opened);
    }

    @Test
    void whatStrikesTheEyeIsFoundWithThemWithoutTheMaster() throws Exception {
        AssetKey key = prepared();
        int opened = gallery.opened();
        long kept = gallery.filesKept();
        assertThat(gallery.get(key + ".json?preset=hero").body())
                .asString(UTF_8)
                .contains("\"placeholder\"");
        assertThat(gallery.opened()).isEqualTo(opened);
        assertThat(gallery.filesKept()).isEqualTo(kept);
    }

    @Test
    void whatNeedsMorePixelsIsCutFromTheMaster() throws Exception {
        AssetKey key = prepared();
        int opened = gallery.opened();
        assertThat(Answer.size(gallery.get(key + "/hero/b.jpg?w=1440"))).isEqualTo("1440x810");
        assertThat(gallery.opened()).isEqualTo(opened + 1);
    }

    @Test
    void smallMastersHaveNone() throws Exception {
        AssetKey key = balloon().hang();
        gallery.get(key + "/hero/b.jpg?w=480");
        assertThat(gallery.mezzaninesWaiting()).isZero();
        gallery.get(key + "/hero/b.jpg?w=960");
        assertThat(gallery.opened()).isEqualTo(2);
    }

    @Test
    void nothingWithdrawnIsCutFromOne() throws Exception {
        AssetKey key = prepared();
        large(Color.RED).approval(Approval.WITHDRAWN).hang();
        HttpResponse<byte[]> answer = gallery.get(key + "/hero/b.jpg?w=960");
        assertThat(header(answer, "Vitrine-Verdict")).isEqualTo("withheld; reason=withdrawn");
        assertThat(Answer.colour(answer)).isEqualTo("grey");
    }

    @Test
    void aReplacedMasterIsReadItself() throws Exception {
        prepared();
        int opened = gallery.opened();
        AssetKey key = large(Color.BLUE).hang();
        assertThat(Answer.colour(gallery.get(key + "/hero/b.jpg?w=960"))).isEqualTo("blue");
        assertThat(gallery.opened()).isGreaterThan(opened);
        awaitMezzanines();
        assertThat(Answer.colour(gallery.get(key + "/hero/b.jpg?w=480"))).isEqualTo("blue");
    }

    @Test
    void theyGoWithTheirAsset() throws Exception {
        AssetKey key = prepared();
        int opened = gallery.opened();
        gallery.keeping().drop(Set.of(SurrogateKey.asset(key)));
        gallery.get(key + "/hero/b.jpg?w=960");
        assertThat(gallery.opened()).isGreaterThan(opened);
    }

    @Test
    void drawingsAndFilesOfUnknownSizeHaveNone() {
        Optional<Dimensions> huge = Optional.of(new Dimensions(9000, 6000));
        assertThat(of("image/svg+xml", huge)).isEmpty();
        assertThat(of("image/jpeg", Optional.empty())).isEmpty();
        assertThat(of("image/jpeg", huge))
                .extracting(mezzanine -> mezzanine.size().width())
                .containsExactly(849, 1650, 2559);
    }

    private static List<Mezzanine> of(String mediaType, Optional<Dimensions> size) {
        return MezzanineSettings.DEFAULT.of(new MasterFile("m", mediaType, 9_000_000, size, false));
    }

    /** A large picture whose intermediate is ready. */
    private AssetKey prepared() throws Exception {
        AssetKey key = large(Color.RED).hang();
        gallery.get(key + "/hero/b.jpg?w=480");
        assertThat(gallery.opened()).isPositive();
        awaitMezzanines();
        return key;
    }

    private void awaitMezzanines() {
        while (gallery.mezzaninesWaiting() > 0) {
            Thread.onSpinWait();
        }
    }

    private Exhibit large(Color colour) {
        return gallery.exhibit("large.jpg").painted(3000, 2400, colour);
    }
}
