package org.vitrine.proxy.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vitrine.proxy.delivery.Answer.header;

import java.awt.Color;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
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
    void aThousandAskersAtOnceHaveOnePictureMade() throws Exception {
        AssetKey key = balloon().hang();
        CountDownLatch asked = new CountDownLatch(1);
        gallery.whenOpened(() -> await(asked));
        List<Future<HttpResponse<byte[]>>> answers = new ArrayList<>();

        try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 1_000; i++) {
                answers.add(askers.submit(() -> gallery.get(key + "/hero/b.jpg?w=960")));
            }
            asked.countDown();
            for (Future<HttpResponse<byte[]>> answer : answers) {
                assertThat(header(answer.get(), "Vitrine-Verdict")).isEqualTo("permitted");
            }
        }
        assertThat(gallery.opened()).isEqualTo(1);
        assertThat(gallery.written()).isEqualTo(1);
    }

    @Test
    void widthsAndFormatsThatAreMadeAtTheSameTimeShareOneFetch() throws Exception {
        AssetKey key = balloon().hang();
        gallery.whenOpened(() -> {
            while (gallery.making() < 4) {
                Thread.onSpinWait();
            }
        });
        List<Callable<HttpResponse<byte[]>>> asked = Stream.of(
                        "/hero/b.jpg?w=480", "/hero/b.jpg?w=960", "/hero/b.webp?w=480", "/card/b.jpg?w=200")
                .<Callable<HttpResponse<byte[]>>>map(path -> () -> gallery.get(key + path))
                .toList();
        try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<HttpResponse<byte[]>> answer : askers.invokeAll(asked)) {
                assertThat(header(answer.get(), "Vitrine-Verdict")).isEqualTo("permitted");
            }
        }
        assertThat(gallery.opened()).isEqualTo(1);
        assertThat(gallery.written()).isEqualTo(4);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
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
