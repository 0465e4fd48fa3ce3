package org.vitrine.proxy.weight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vitrine.proxy.delivery.Answer.header;

import java.awt.Color;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.governance.Approval;
import org.vitrine.proxy.delivery.Gallery;
import org.vitrine.proxy.delivery.GalleryTest;
import org.vitrine.proxy.delivery.Rules;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a page is told of the weight of its pictures. */
class PageWeightTest extends GalleryTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void aPageWeighsWhatItsPicturesDoAsThisBrowserGetsThem() throws Exception {
        AssetKey key = balloon().hang();
        budget(200_000);
        for (String accept : List.of("image/webp,*/*", "image/jpeg")) {
            HttpResponse<byte[]> answer = weigh(accept, key + "/hero", key + "/hero/480", key + "/hero/480");
            JsonNode page = JSON.readTree(answer.body());

            int widest = picture(key + "/hero?w=1440&site=magazine", accept).length;
            int narrow = picture(key + "/hero?w=480&site=magazine", accept).length;
            assertThat(page.get("items")).hasSize(2);
            assertItem(page, 0, 1440, widest);
            assertItem(page, 1, 480, narrow);
            assertThat(page.get("items").get(0).get("format").asString())
                    .isEqualTo(accept.startsWith("image/webp") ? "webp" : "jpeg");
            assertThat(page.get("bytes").asLong()).isEqualTo(widest + narrow);
            assertThat(page.get("budget").asLong()).isEqualTo(200_000);
            assertThat(page.get("over").asBoolean()).isFalse();
            assertThat(page.get("complete").asBoolean()).isTrue();
            assertThat(header(answer, "Vary")).isEqualTo("Accept");
            assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=10");
        }
    }

    @Test
    void aPageOverItsBudgetAndAPictureOverItsCeilingAreTold() throws Exception {
        AssetKey key = balloon().hang();
        gallery.put(Rules.withCeiling(gallery.preset("hero"), 1_000));
        budget(1_500);

        JsonNode page = JSON.readTree(weigh("image/jpeg", key + "/hero").body());

        assertThat(page.get("over").asBoolean()).isTrue();
        JsonNode item = page.get("items").get(0);
        assertThat(item.get("budget").asInt()).isEqualTo(1_000);
        assertThat(item.get("bytes").asInt()).isGreaterThan(1_500);
        assertThat(item.get("over").asBoolean()).isTrue();
    }

    @Test
    void whatIsInTheCacheIsNotMadeAgain() throws Exception {
        AssetKey key = balloon().hang();
        picture(key + "/hero?w=1440", "image/jpeg");
        int made = gallery.written();

        weigh("image/jpeg", key + "/hero/1440");

        assertThat(gallery.written()).isEqualTo(made);
    }

    @Test
    void aWithheldPictureCountsAsItsFallbackAndSaysSo() throws Exception {
        AssetKey key = balloon().hang();
        long shown = weight(key);
        balloon().approval(Approval.WITHDRAWN).hang();

        JsonNode item = JSON.readTree(weigh("image/jpeg", key + "/hero").body())
                .get("items")
                .get(0);

        assertThat(item.get("verdict").asString()).isEqualTo("withheld; reason=withdrawn");
        assertThat(item.get("bytes").asLong())
                .isEqualTo(picture(key + "/hero?w=1440", "image/jpeg").length)
                .isNotEqualTo(shown);
    }

    @Test
    void aWeightIsKeptNoLongerThanItsVerdictsHold() throws Exception {
        AssetKey key = balloon().until(Gallery.NOON.plusSeconds(4)).hang();
        assertThat(header(weigh("image/jpeg", key + "/hero"), "Cache-Control"))
                .isEqualTo("public, max-age=4, must-revalidate");
    }

    @Test
    void oneProblemDoesNotHideTheOthers() throws Exception {
        AssetKey key = balloon().hang();

        HttpResponse<byte[]> answer =
                weigh("image/jpeg", key + "/hero", key + "/card", key + "/hero/481", key + "/download");
        JsonNode page = JSON.readTree(answer.body());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(page.get("bytes").asLong()).isEqualTo(picture(key + "/hero?w=1440", "image/jpeg").length);
        assertThat(page.get("complete").asBoolean()).isFalse();
        assertThat(problem(page, 1)).contains("offers no preset \"card\"");
        assertThat(problem(page, 2)).contains("480, 960, 1440").contains("not 481");
        assertThat(problem(page, 3)).contains("only pictures are weighed");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void badInputIsRefusedWithWhatIsExpected() throws Exception {
        for (String query :
                List.of("", "site=magazine", "site=magazine&item=x/hero", "site=nowhere&item=00000000000000/hero")) {
            HttpResponse<byte[]> answer = gallery.get("weight.json?" + query);
            assertThat(answer.statusCode()).as(query).isEqualTo(400);
            assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        }
    }

    @Test
    void noMorePagesAreWeighedAtOnceThanMayBe() throws Exception {
        CountDownLatch begun = new CountDownLatch(4);
        CountDownLatch on = new CountDownLatch(1);
        List<Thread> askers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            AssetKey key = gallery.exhibit("picture" + i + ".jpg")
                    .painted(640, 480, Color.BLUE)
                    .hang();
            gallery.whenOpened(() -> {
                begun.countDown();
                await(on);
            });
            askers.add(Thread.startVirtualThread(() -> {
                try {
                    weigh("image/jpeg", key + "/hero/480");
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }));
            while (begun.getCount() > 3 - i) {
                Thread.sleep(5);
            }
        }

        HttpResponse<byte[]> fifth = weigh("image/jpeg", balloon().hang() + "/hero/480");
        on.countDown();
        for (Thread asker : askers) {
            asker.join();
        }

        assertThat(fifth.statusCode()).isEqualTo(429);
        assertThat(header(fifth, "Retry-After")).isEqualTo("5");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void budget(long bytes) {
        gallery.put(Rules.site("magazine", "GB", List.of("en-GB"), List.of("hero", "download"))
                .withPageWeight(bytes));
    }

    private long weight(AssetKey key) throws Exception {
        return JSON.readTree(weigh("image/jpeg", key + "/hero").body())
                .get("bytes")
                .asLong();
    }

    private HttpResponse<byte[]> weigh(String accept, String... items) throws Exception {
        return gallery.get("weight.json?site=magazine&item=" + String.join("&item=", items), "Accept", accept);
    }

    private byte[] picture(String path, String accept) throws Exception {
        return gallery.get(path, "Accept", accept).body();
    }

    private static void assertItem(JsonNode page, int index, int width, int bytes) {
        JsonNode item = page.get("items").get(index);
        assertThat(item.get("width").asInt()).isEqualTo(width);
        assertThat(item.get("bytes").asInt()).isEqualTo(bytes);
        assertThat(item.get("over").asBoolean()).isFalse();
    }

    private static String problem(JsonNode page, int index) {
        return page.get("items").get(index).get("problem").asString();
    }
}
