package org.vitrine.proxy.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.geometry.AspectRatio;
import org.vitrine.core.governance.Approval;
import org.vitrine.proxy.delivery.Gallery;
import org.vitrine.proxy.delivery.GalleryTest;
import org.vitrine.proxy.delivery.Rules;

/** What is answered without waiting is what would be answered otherwise, and never a moment longer. */
class PromptAnswersTest extends GalleryTest {

    private static final String ACCEPT = "image/webp,*/*";
    private static final String QUERY = "w=480&site=magazine";

    @Test
    void onlyWhatCameBeforeAndLiesInMemoryIsAnsweredAtOnce() throws Exception {
        AssetKey key = balloon().hang();
        assertThat(atOnce(key)).isEmpty();

        byte[] picture = gallery.get(path(key) + "?" + QUERY, "Accept", ACCEPT).body();
        assertThat(atOnce(key)).as("asked for once").isEmpty();
        gallery.get(path(key) + "?" + QUERY, "Accept", ACCEPT);

        PromptAnswer answer = atOnce(key).orElseThrow();
        assertThat(answer.status()).isEqualTo(200);
        byte[] content = new byte[answer.content().remaining()];
        answer.content().get(content);
        assertThat(content).isEqualTo(picture);
        assertThat(gallery.atOnce(path(key), QUERY, "image/avif", "")).isEmpty();
        assertThat(gallery.atOnce(path(key), "w=960&site=magazine", ACCEPT, "")).isEmpty();
    }

    @Test
    void itSaysWhatTheServletSays() throws Exception {
        AssetKey key = balloon().until(Gallery.NOON.plusSeconds(30)).hang();
        gallery.get(path(key) + "?" + QUERY, "Accept", ACCEPT);
        Map<String, List<String>> said = new HashMap<>(
                gallery.get(path(key) + "?" + QUERY, "Accept", ACCEPT).headers().map());
        said.remove("date");
        said.remove("server");

        Map<String, List<String>> prompt = new HashMap<>();
        atOnce(key)
                .orElseThrow()
                .headers((name, value) -> assertThat(prompt.put(name.toLowerCase(), List.of(value)))
                        .isNull());

        assertThat(prompt).isEqualTo(said);
        assertThat(prompt).containsEntry("vary", List.of("Accept"));
        assertThat(prompt.get("cache-control")).containsExactly("public, max-age=30, must-revalidate");
    }

    @Test
    void whoHoldsThePictureIsToldSoWithoutIt() throws Exception {
        AssetKey key = warm();
        String tag = "\"" + atOnce(key).orElseThrow().delivered().validator() + "\"";

        PromptAnswer unchanged = gallery.atOnce(path(key), QUERY, ACCEPT, tag).orElseThrow();

        assertThat(unchanged.status()).isEqualTo(304);
        assertThat(unchanged.content()).isEqualTo(ByteBuffer.allocate(0));
    }

    @Test
    void aWithdrawalIsSeenByTheNextRequest() throws Exception {
        AssetKey key = warm();
        balloon().approval(Approval.WITHDRAWN).hang();
        assertThat(atOnce(key)).isEmpty();
    }

    @Test
    void anAssetThatIsGoneIsSeenByTheNextRequest() throws Exception {
        AssetKey key = warm();
        gallery.takeDown(key);
        assertThat(atOnce(key)).isEmpty();
    }

    @Test
    void rightsEndToTheSecond() throws Exception {
        AssetKey key = balloon().until(Gallery.NOON.plusSeconds(60)).hang();
        askTwice(key);
        gallery.clockAt(Gallery.NOON.plusSeconds(59));
        assertThat(atOnce(key)).isPresent();
        gallery.clockAt(Gallery.NOON.plusSeconds(60));
        assertThat(atOnce(key)).isEmpty();
    }

    @Test
    void aReplacedFileIsSeenByTheNextRequest() throws Exception {
        AssetKey key = warm();
        gallery.exhibit("balloon.jpg").painted(1600, 1200, Color.BLUE).hang();
        assertThat(atOnce(key)).isEmpty();
    }

    @Test
    void aChangedRuleIsSeenByTheNextRequest() throws Exception {
        AssetKey key = warm();
        gallery.put(Rules.preset("hero", AssetKind.IMAGE, Optional.of(new AspectRatio(4, 1)), 480));
        assertThat(atOnce(key)).isEmpty();
    }

    @Test
    void aSiteThatNoLongerOffersThePresetIsSeenByTheNextRequest() throws Exception {
        AssetKey key = warm();
        gallery.put(Rules.site("magazine", "GB", List.of("en-GB"), List.of("card")));
        assertThat(atOnce(key)).isEmpty();
    }

    @Test
    void aNewVariantIsSeenByTheNextRequest() throws Exception {
        AssetKey key = warm();
        AssetKey english = gallery.exhibit("english.jpg")
                .painted(1600, 1200, Color.GREEN)
                .speaking("en-GB")
                .variantOf(key)
                .hang();
        balloon().variant("en-GB", english).hang();
        assertThat(atOnce(key)).isEmpty();
    }

    @Test
    void aVariantThatIsNotInMemoryIsNotPassedOver() throws Exception {
        AssetKey key = balloon().key();
        AssetKey english = gallery.exhibit("english.jpg")
                .painted(1600, 1200, Color.GREEN)
                .speaking("en-GB")
                .variantOf(key)
                .hang();
        balloon().variant("en-GB", english).hang();
        askTwice(key);
        assertThat(atOnce(key)).isPresent();

        gallery.outOfMind(english);

        assertThat(atOnce(key)).isEmpty();
    }

    private AssetKey warm() throws Exception {
        AssetKey key = balloon().hang();
        askTwice(key);
        assertThat(atOnce(key)).isPresent();
        return key;
    }

    /** What nobody asks for again is not held in memory. */
    private void askTwice(AssetKey key) throws Exception {
        gallery.get(path(key) + "?" + QUERY, "Accept", ACCEPT);
        gallery.get(path(key) + "?" + QUERY, "Accept", ACCEPT);
    }

    private Optional<PromptAnswer> atOnce(AssetKey key) {
        return gallery.atOnce(path(key), QUERY, ACCEPT, "");
    }

    private static String path(AssetKey key) {
        return key + "/hero";
    }
}
