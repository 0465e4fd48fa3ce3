package org.vitrine.proxy.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vitrine.proxy.delivery.Answer.header;

import java.awt.Color;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.geometry.AspectRatio;
import org.vitrine.core.governance.Approval;
import org.vitrine.core.rendition.Breakpoint;
import org.vitrine.proxy.delivery.Answer;
import org.vitrine.proxy.delivery.Gallery;
import org.vitrine.proxy.delivery.GalleryTest;
import org.vitrine.proxy.delivery.Rules;

class PictureWarmingTest extends GalleryTest {

    private static final Duration DAYS = Duration.ofDays(3);

    @Test
    void whatWasAskedForIsReadyWhenAnAssetIsReplaced() throws Exception {
        gallery.put(Rules.narrower(gallery.preset("hero"), new Breakpoint(640, new AspectRatio(4, 5))));
        AssetKey key = balloon().hang();
        gallery.get(key + "/hero/b.webp?w=480");
        gallery.get(key + "/hero/b.jpg?w=960&ar=4:5");
        gallery.exhibit("balloon.jpg").painted(1600, 1200, Color.BLUE).hang();

        WarmingState state = afterChangeOf(key, DAYS);

        assertThat(state.made()).isEqualTo(2);
        assertThat(header(gallery.get(key + "/hero/b.webp?w=480"), "Cache-Status"))
                .startsWith("Vitrine; hit");
        HttpResponse<byte[]> narrow = gallery.get(key + "/hero/b.jpg?w=960&ar=4:5");
        assertThat(header(narrow, "Cache-Status")).startsWith("Vitrine; hit");
        assertThat(Answer.colour(narrow)).isEqualTo("blue");
        assertThat(Answer.size(narrow)).isEqualTo("960x1200");
    }

    @Test
    void nothingIsMadeOfWhatNobodyAskedForLatelyOrMaySee() throws Exception {
        AssetKey key = balloon().hang();
        gallery.get(key + "/hero/b.jpg?w=480");
        Gallery replaced = gallery;
        replaced.exhibit("balloon.jpg").painted(1600, 1200, Color.BLUE).hang();
        assertThat(afterChangeOf(key, Duration.ZERO).made()).isZero();

        replaced.exhibit("balloon.jpg")
                .painted(1600, 1200, Color.BLUE)
                .approval(Approval.WITHDRAWN)
                .hang();
        assertThat(afterChangeOf(key, DAYS).made()).isZero();
    }

    @Test
    void aSilentSourceIsCountedAndNothingMore() throws Exception {
        AssetKey key = balloon().hang();
        gallery.get(key + "/hero/b.jpg?w=480");
        gallery.exhibit("balloon.jpg").painted(1600, 1200, Color.BLUE).hang();
        gallery.sourceAnswers(false);

        assertThat(afterChangeOf(key, DAYS)).isEqualTo(new WarmingState(0, 0, 1, 0));
    }

    private WarmingState afterChangeOf(AssetKey key, Duration recent) {
        try (PictureWarming warming = gallery.warming(recent)) {
            warming.assetChanged(key);
            while (warming.state().waiting() > 0) {
                Thread.onSpinWait();
            }
            return warming.state();
        }
    }
}
