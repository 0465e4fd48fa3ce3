package org.vitrine.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.generic.api.exchange.Cursor;
import tools.jackson.databind.JsonNode;

/** CMSs say what their pages hold, and ask where assets are used. */
class UsageApiTest {

    private static final String BALLOON = RunningApi.keyOf("balloon.jpg");
    private static final String KITE = RunningApi.keyOf("kite.jpg");

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
    void aPageThatWasReportedIsFoundByItsAssetsUntilItIsGone() throws Exception {
        String page = "/api/v1/usages/magazine/%2Fnews%2Ftoday%3Fx";
        String report = """
                {"url": "https://magazine.example.com/news", "title": "News", "locale": "de-DE", "references": [
                  {"reference": "dam:%s", "preset": "hero", "field": "body"}, {"reference": "dam:%s"}]}
                """.formatted(BALLOON, KITE);

        assertThat(api.put(page, api.key, report).statusCode()).isEqualTo(204);
        assertThat(api.put(page, api.key, report).statusCode()).isEqualTo(204);

        JsonNode items = used(BALLOON);
        assertThat(items).hasSize(1);
        assertThat(items.path(0).path("page").asString()).isEqualTo("/news/today?x");
        assertThat(items.path(0).path("locale").asString()).isEqualTo("de-DE");
        assertThat(items.path(0).path("references").toString())
                .isEqualTo("[{\"reference\":\"dam:" + BALLOON + "\",\"preset\":\"hero\",\"field\":\"body\"}]");
        assertThat(api.send(HttpRequest.newBuilder(api.uri(page)).DELETE(), api.key)
                        .statusCode())
                .isEqualTo(204);
        assertThat(used(BALLOON)).isEmpty();
    }

    @Test
    void anEmptyListForgetsAPage() throws Exception {
        api.put("/api/v1/usages/magazine/7", api.key, "{\"references\":[{\"reference\":\"dam:" + KITE + "\"}]}");
        assertThat(used(KITE)).hasSize(1);
        api.put("/api/v1/usages/magazine/7", api.key, "{\"references\":[]}");
        assertThat(used(KITE)).isEmpty();
    }

    @Test
    void whatCannotBeKeptIsRefusedWithItsReason() throws Exception {
        String many = String.join(",", Collections.nCopies(1001, "{\"reference\":\"dam:" + KITE + "\"}"));

        assertThat(refused("/api/v1/usages/magazine/8", "{\"references\":[" + many + "]}"))
                .contains("1000");
        assertThat(refused("/api/v1/usages/magazine/8", "{}")).contains("references is the list");
        assertThat(refused("/api/v1/usages/magazine/8", "{\"references\":[{\"reference\":\"\"}]}"))
                .contains("/references/0");
        assertThat(refused("/api/v1/usages/magazine/8", "{\"url\":\"javascript:alert(1)\",\"references\":[]}"))
                .contains("https://");
        assertThat(refused("/api/v1/usages/magazine/" + "x".repeat(201), "{\"references\":[]}"))
                .contains("1 to 200");
        assertThat(api.put("/api/v1/usages/shop/8", api.key, "{\"references\":[]}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aSitesReferencesThatWantCareAreToldWithTheirPages() throws Exception {
        String old = RunningApi.keyOf("old-balloon.jpg");
        api.put("/api/v1/usages/magazine/9", api.key, """
                {"title": "Nine", "references": [{"reference": "dam:%s"}, {"reference": "dam:%s"}, {"reference": "x.jpg"}]}
                """.formatted(old, BALLOON));

        JsonNode health = api.read("/api/v1/health/magazine?limit=1", api.key);
        JsonNode withheld = api.read("/api/v1/health/magazine?state=withheld", api.key)
                .path("items")
                .path(0);

        assertThat(health.path("counts").toString())
                .isEqualTo("{\"ok\":1,\"broken\":1,\"withheld\":1,\"expiring\":0,\"replaced\":0}");
        assertThat(health.path("items")).hasSize(1);
        assertThat(api.read(
                                "/api/v1/health/magazine?limit=1&cursor="
                                        + health.path("next").asString(),
                                api.key)
                        .path("items"))
                .hasSize(1);
        assertThat(withheld.path("reference").asString()).isEqualTo("dam:" + old);
        assertThat(withheld.path("reason").asString()).isEqualTo("expired");
        assertThat(withheld.path("since").asString()).startsWith("2020-02-01");
        assertThat(withheld.path("pages").path(0).path("title").asString()).isEqualTo("Nine");
        assertThat(api.get("/api/v1/health/shop", api.key).statusCode()).isEqualTo(403);
        api.put("/api/v1/usages/magazine/9", api.key, "{\"references\":[]}");
    }

    @Test
    void aCursorThatWasMadeUpIsRefusedAndNotAFailure() throws Exception {
        List<Object> question = List.of("usages", new AssetKey(BALLOON), Optional.of("magazine"));
        for (List<String> position :
                List.of(List.of("magazine", ""), List.of("magazine", "x".repeat(201)), List.of("magazine", "\u0000"))) {
            String cursor = new Cursor(position).print(question);
            HttpResponse<String> answer = api.get("/api/v1/usages?asset=" + BALLOON + "&cursor=" + cursor, api.key);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("This cursor was not made here");
        }
    }

    @Test
    void theCatalogsChangesAreFollowedFromNowOn() throws Exception {
        String from = api.read("/api/v1/events", api.key).path("next").asString();
        assertThat(api.read("/api/v1/events?after=" + from, api.key).path("items"))
                .isEmpty();
        String mark = from.substring(from.indexOf('-'));
        JsonNode all = api.read("/api/v1/events?after=0" + mark, api.key);

        assertThat(all.path("items")).hasSize(3);
        assertThat(all.path("items").path(0).path("specversion").asString()).isEqualTo("1.0");
        assertThat(all.path("items").path(0).path("type").asString()).isEqualTo("org.vitrine.asset.changed");
        assertThat(all.path("items").path(0).path("source").asString()).isEqualTo("/api/v1");
        assertThat(all.path("items").path(0).path("subject").asString()).hasSize(14);
        assertThat(api.get("/api/v1/events?after=7-elsewhere", api.key).statusCode())
                .isEqualTo(410);
        assertThat(api.get("/api/v1/events?after=x", api.key).statusCode()).isEqualTo(400);
    }

    private static String refused(String path, String body) throws Exception {
        HttpResponse<String> answer = api.put(path, api.key, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        return answer.body();
    }

    private static JsonNode used(String key) throws Exception {
        return api.read("/api/v1/usages?asset=" + key, api.key).path("items");
    }
}
