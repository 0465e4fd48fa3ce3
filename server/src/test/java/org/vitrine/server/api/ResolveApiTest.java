package org.vitrine.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What pages ask when they are rendered. */
class ResolveApiTest {

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
    void anybodyResolvesReferencesToTheFactsThatDeliveryTells() throws Exception {
        HttpResponse<String> answer = api.post("/api/v1/resolve", "", """
                {"site": "magazine", "locale": "de-DE", "preset": "hero",
                 "items": [{"reference": "dam:%s"}, {"reference": "dam:%s", "preset": "card", "locale": "en-GB"}]}
                """.formatted(BALLOON, BALLOON));
        JsonNode items = RunningApi.JSON.readTree(answer.body()).path("items");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("public, max-age=60");
        assertThat(withoutPlaceholder(items.path(0)))
                .isEqualTo(withoutPlaceholder(facts(BALLOON, "preset=hero&locale=de-DE&site=magazine")));
        assertThat(withoutPlaceholder(items.path(1)))
                .isEqualTo(withoutPlaceholder(facts(BALLOON, "preset=card&locale=en-GB&site=magazine")));
        assertThat(RunningApi.JSON.readTree(answer.body()).path("until").asString())
                .startsWith("2999-01-");
    }

    @Test
    void whatIsWrongWithOneReferenceStopsNoOther() throws Exception {
        JsonNode items = RunningApi.JSON
                .readTree(api.post("/api/v1/resolve", "", """
                        {"site": "magazine", "preset": "card", "items": [
                          {"reference": "dam:zzzzzzzzzzzzzz"}, {"reference": "picture.jpg"},
                          {"reference": "dam:%s", "preset": "none"}, {"reference": "dam:%s"}, {"reference": "dam:%s"}]}
                        """.formatted(BALLOON, OLD, BALLOON))
                        .body())
                .path("items");

        assertThat(items.path(0).path("problem").path("status").asInt()).isEqualTo(404);
        assertThat(items.path(0).path("src").asString())
                .isEqualTo("http://localhost:1/media/zzzzzzzzzzzzzz/card?w=200&site=magazine");
        assertThat(items.path(1).path("problem").path("status").asInt()).isEqualTo(400);
        assertThat(items.path(1).path("problem").path("detail").asString()).contains("dam:<key>");
        assertThat(items.path(2).path("problem").path("detail").asString()).contains("card, hero");
        assertThat(items.path(3).path("verdict").path("reason").asString()).isEqualTo("expired");
        assertThat(items.path(3).has("altText")).isFalse();
        assertThat(items.path(4).path("altText").asString()).isEqualTo("A red balloon over a valley");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"items\": []}                                          | items is a list",
                "{\"items\": [{}]}                                        | /items/0",
                "{\"items\": [{\"reference\": 7, \"locale\": \"!\"}]}     | /items/0",
                "{\"items\": [{\"reference\": \"x\", \"ref\": 1}]}        | /items/0/ref",
                "{\"items\": [{\"reference\": {\"a\": 1}}]}               | /items/0/reference",
                "{\"items\": [}                                           | line 1",
                "[]                                                       | The body",
                "null                                                     | null",
                "{\"items\": [{\"reference\": \"x\"}], \"items\": []}     | items",
                "{\"items\": [{\"reference\": \"x\"}], \"locale\": \"!\"} | locale",
            })
    void aMalformedQuestionIsAnsweredWithThePlaceOfTheMistake(String body, String place) throws Exception {
        HttpResponse<String> answer = api.post("/api/v1/resolve", "", body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(RunningApi.JSON.readTree(answer.body()).path("detail").asString())
                .contains(place);
    }

    @Test
    void tenThousandReferencesAreTooManyForOneCall() throws Exception {
        String items = String.join(",", Collections.nCopies(10_000, "{\"reference\":\"dam:" + BALLOON + "\"}"));
        HttpResponse<String> answer = api.post("/api/v1/resolve", "", "{\"items\":[" + items + "]}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("1 to 200", "10000");
    }

    @Test
    void aSitesCredentialNeedsNotNameItsSite() throws Exception {
        String question = "{\"preset\":\"card\",\"items\":[{\"reference\":\"dam:" + BALLOON + "\"}]}";

        assertThat(api.post("/api/v1/resolve", api.key, question).body()).contains("site=magazine");
        assertThat(api.post("/api/v1/resolve", api.key, question.replaceFirst("\\{", "{\"site\":\"shop\","))
                        .statusCode())
                .isEqualTo(403);
        assertThat(api.post("/api/v1/resolve", "", question.replaceFirst("\\{", "{\"site\":\"none\","))
                        .statusCode())
                .isEqualTo(404);
    }

    private static JsonNode facts(String key, String query) throws Exception {
        return RunningApi.JSON.readTree(
                api.get("/media/" + key + ".json?" + query, "").body());
    }

    /** It may not be known yet at the first time of asking. */
    private static JsonNode withoutPlaceholder(JsonNode facts) {
        ((ObjectNode) facts).remove("placeholder");
        return facts;
    }
}
