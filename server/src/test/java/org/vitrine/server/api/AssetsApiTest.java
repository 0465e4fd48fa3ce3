package org.vitrine.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Looking for assets, presets and sites. */
class AssetsApiTest {

    private static final String BALLOON = RunningApi.keyOf("balloon.jpg");
    private static final String OLD = RunningApi.keyOf("old-balloon.jpg");

    private static RunningApi api;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        api = new RunningApi(folder);
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void aSearchFindsAssetsWithTheirVerdictsAndCountsEveryFacet() throws Exception {
        JsonNode found = api.read("/api/v1/assets?q=balloon&locale=de-DE", api.key);

        assertThat(found.path("total").asInt()).isEqualTo(2);
        JsonNode balloon = item(found, BALLOON);
        assertThat(balloon.path("reference").asString()).isEqualTo("dam:" + BALLOON);
        assertThat(balloon.path("title").asString()).isEqualTo("Roter Ballon");
        assertThat(balloon.path("altTextLanguage").asString()).isEqualTo("de");
        assertThat(balloon.path("verdict").path("permitted").asBoolean()).isTrue();
        assertThat(balloon.path("rights").path("until").asString()).startsWith("2999-01-");
        assertThat(balloon.path("focalPoint").path("x").asDouble()).isEqualTo(0.6);
        assertThat(balloon.path("width").asInt()).isEqualTo(800);
        assertThat(balloon.path("thumbnail").asString())
                .startsWith("http://localhost:1/media/" + BALLOON + "/card?w=100");
        JsonNode old = item(found, OLD);
        assertThat(old.path("verdict").path("reason").asString()).isEqualTo("expired");
        assertThat(old.path("notices").path(0).asString()).isEqualTo("withheld");
        assertThat(old.has("thumbnail")).isFalse();
        assertThat(found.path("facets").path("status").toString())
                .contains("{\"value\":\"expired\",\"count\":1}", "{\"value\":\"permitted\",\"count\":1}");
        assertThat(found.path("facets").path("source").toString()).isEqualTo("[{\"value\":\"photos\",\"count\":2}]");
    }

    @Test
    void aSearchIsNarrowedByFacetsThatMayStandSeveralTimes() throws Exception {
        assertThat(keys(api.read("/api/v1/assets?status=permitted&tag=balloon&tag=none", api.key)))
                .containsExactly(BALLOON);
        assertThat(keys(api.read("/api/v1/assets?orientation=portrait", api.key)))
                .containsExactly(RunningApi.keyOf("kite.jpg"));
    }

    @Test
    void aSearchIsReadSliceBySliceToItsEnd() throws Exception {
        List<String> seen = new ArrayList<>();
        String path = "/api/v1/assets?limit=1&sort=title";
        for (String next = ""; next != null; ) {
            HttpResponse<String> answer = api.get(path + (next.isEmpty() ? "" : "&cursor=" + next), api.key);
            JsonNode slice = RunningApi.JSON.readTree(answer.body());
            seen.addAll(keys(slice));
            next = slice.path("next").asString(null);
            assertThat(answer.headers().firstValue("Link").isPresent()).isEqualTo(next != null);
        }
        assertThat(seen).containsExactly(RunningApi.keyOf("kite.jpg"), OLD, BALLOON);
    }

    @Test
    void aCursorOfAnotherSearchIsRefused() throws Exception {
        String cursor = api.read("/api/v1/assets?limit=1", api.key).path("next").asString();
        HttpResponse<String> answer = api.get("/api/v1/assets?limit=1&q=sky&cursor=" + cursor, api.key);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("another question");
    }

    @Test
    void whatASiteMayNotPickItsKeyNeitherFindsNorCounts() throws Exception {
        String still =
                new org.vitrine.core.asset.NativeId("films", "still.jpg").key().value();

        assertThat(api.read("/api/v1/assets", api.key).path("total").asInt()).isEqualTo(3);
        assertThat(api.get("/api/v1/assets/" + still, api.key).statusCode()).isEqualTo(404);
        assertThat(api.get("/api/v1/assets?source=films", api.key).statusCode()).isEqualTo(400);
        assertThat(api.read("/api/v1/assets", api.operator).path("total").asInt())
                .isEqualTo(5);
        assertThat(api.read("/api/v1/assets/" + still, api.operator).path("key").asString())
                .isEqualTo(still);
    }

    @Test
    void oneAssetTellsItsTextsInEveryLanguageAndHowItLooksInEachPreset() throws Exception {
        JsonNode asset = api.read("/api/v1/assets/" + BALLOON, api.key);

        assertThat(asset.path("texts").path("altText").path("de").asString())
                .isEqualTo("Ein roter Ballon über einem Tal");
        assertThat(asset.path("texts").path("title").path("en").asString()).isEqualTo("Red balloon");
        assertThat(asset.path("crops")).hasSize(2);
        JsonNode hero = asset.path("crops").path(1);
        assertThat(hero.path("preset").asString()).isEqualTo("hero");
        assertThat(hero.path("width").asInt()).isEqualTo(400);
        assertThat(hero.path("height").asInt()).isEqualTo(225);
        assertThat(hero.path("src").asString()).contains("/" + BALLOON + "/hero/");
        assertThat(asset.path("replacements")).isEmpty();
    }

    @Test
    void aWithheldAssetComesWithPermittedOnesThatCouldStandInItsPlace() throws Exception {
        JsonNode asset = api.read("/api/v1/assets/" + OLD, api.key);

        assertThat(asset.path("crops")).isEmpty();
        assertThat(asset.path("replacements").path(0).path("key").asString()).isEqualTo(BALLOON);
    }

    @Test
    void aSiteTellsWhatItMayUseAndAKeyOfAnotherSiteIsToldSo() throws Exception {
        JsonNode presets = api.read("/api/v1/presets", api.key).path("items");
        assertThat(presets).hasSize(2);
        assertThat(presets.path(1).path("aspectRatio").asString()).isEqualTo("16:9");
        assertThat(api.read("/api/v1/presets/card", api.key)
                        .path("widths")
                        .path(1)
                        .asInt())
                .isEqualTo(200);
        assertThat(api.get("/api/v1/presets/secret", api.key).statusCode()).isEqualTo(404);
        assertThat(api.read("/api/v1/sites", api.key).path("items")).hasSize(1);
        assertThat(api.read("/api/v1/sites", api.operator).path("items")).hasSize(2);
        HttpResponse<String> other = api.get("/api/v1/sites/shop", api.key);
        assertThat(other.statusCode()).isEqualTo(403);
        assertThat(other.body()).contains("magazine", "shop");
    }

    @Test
    void whatHasNotChangedIsNotToldTwice() throws Exception {
        HttpResponse<String> first = api.get("/api/v1/assets/" + BALLOON, api.key);
        String validator = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = api.get("/api/v1/assets/" + BALLOON, api.key, "If-None-Match", validator);

        assertThat(first.headers().firstValue("Cache-Control")).contains("private, no-cache");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).contains(validator);
    }

    private static JsonNode item(JsonNode found, String key) {
        return StreamSupport.stream(found.path("items").spliterator(), false)
                .filter(item -> item.path("key").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> keys(JsonNode found) {
        return StreamSupport.stream(found.path("items").spliterator(), false)
                .map(item -> item.path("key").asString())
                .toList();
    }
}
