package org.vitrine.proxy.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vitrine.proxy.delivery.Answer.header;

import java.awt.Color;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.geometry.AspectRatio;

/** What is made once, and what is made anew. */
class RenditionCacheUseTest extends GalleryTest {

    @Test
    void whatChangesNoPixelSharesOneRendition() throws Exception {
        AssetKey key = balloon().hang();
        assertThat(header(gallery.get(key + "/hero/b.jpg?w=480"), "Cache-Status"))
                .startsWith("Vitrine; fwd=miss; stored");

        for (String same : List.of(
                "/hero/b.jpg?w=480&utm_source=letter",
                "/hero/another-name.jpg?w=480",
                "/hero/b.jpg?w=480&locale=fr-FR",
                "/hero/b.jpg?site=magazine&w=480")) {
            assertThat(header(gallery.get(key + same), "Cache-Status")).startsWith("Vitrine; hit");
        }
        assertThat(gallery.opened()).isEqualTo(1);
    }

    @Test
    void anAnswerSaysWhereItIsKeptAndHowLongItIsGood() throws Exception {
        AssetKey key = balloon().until(Gallery.NOON.plusSeconds(30)).hang();
        gallery.get(key + "/hero/b.jpg?w=480");
        assertThat(header(gallery.get(key + "/hero/b.jpg?w=480"), "Cache-Status"))
                .matches("Vitrine; hit; ttl=30; key=\"[0-9a-f]{32}\"");
    }

    @Test
    void fiftyAskersAtOnceHaveOnePictureMade() throws Exception {
        AssetKey key = balloon().hang();
        Callable<HttpResponse<byte[]>> ask = () -> gallery.get(key + "/hero/b.jpg?w=960");

        try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<HttpResponse<byte[]>> asker : askers.invokeAll(Collections.nCopies(50, ask))) {
                assertThat(Answer.size(asker.get())).isEqualTo("960x540");
            }
        }
        assertThat(gallery.opened()).isEqualTo(1);
    }

    @Test
    void aReplacedFileShowsAtTheSameAddress() throws Exception {
        AssetKey key = balloon().hang();
        HttpResponse<byte[]> red = gallery.get(key + "/hero/b.jpg");
        gallery.exhibit("balloon.jpg").painted(1600, 1200, Color.BLUE).hang();

        HttpResponse<byte[]> blue = gallery.get(key + "/hero/b.jpg", "If-None-Match", header(red, "ETag"));
        assertThat(blue.statusCode()).isEqualTo(200);
        assertThat(Answer.colour(blue)).isEqualTo("blue");
    }

    @Test
    void aFileReplacedBeforeTheCatalogKnowsIsNotMixedUpWithItsOldVersion() throws Exception {
        AssetKey key = balloon().hang();
        Exhibit replaced = gallery.exhibit("balloon.jpg").painted(1600, 1200, Color.BLUE);
        assertThat(header(gallery.get(key + "/hero/b.jpg"), "Vitrine-Verdict")).isEqualTo("unavailable");

        gallery.whenOpened(replaced::hang);
        assertThat(Answer.colour(gallery.get(key + "/hero/b.jpg"))).isEqualTo("blue");
    }

    @Test
    void aChangedRuleMakesNewRenditions() throws Exception {
        AssetKey key = balloon().hang();
        assertThat(Answer.size(gallery.get(key + "/hero/b.jpg?w=480"))).isEqualTo("480x270");
        gallery.put(Rules.preset("hero", AssetKind.IMAGE, Optional.of(new AspectRatio(4, 1)), 480));
        assertThat(Answer.size(gallery.get(key + "/hero/b.jpg?w=480"))).isEqualTo("480x120");
    }
}
