package org.vitrine.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.core.asset.NativeId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The API does what it says of itself. */
class DescribedApiTest {

    private static final String BALLOON = RunningApi.keyOf("balloon.jpg");
    private static final String REFERENCE = "{\"reference\":\"dam:" + BALLOON + "\"}";

    /** For each call that takes a body, one that is as it should be. */
    private static final Map<String, String> BODIES = Map.of(
            "post /resolve",
            "{\"site\":\"magazine\",\"preset\":\"card\",\"items\":[" + REFERENCE + "]}",
            "post /picker-tokens",
            "{\"subject\":\"editor-7\"}",
            "post /graphql",
            "{\"query\":\"{ sites { name } }\"}",
            "put /usages/{site}/{page}",
            "{\"references\":[" + REFERENCE + "]}");

    /** For each parameter without which a call makes no sense, its value. */
    private static final Map<String, String> VALUES = Map.of(
            "/assets/{key}",
            BALLOON,
            "/presets/{name}",
            "card",
            "/sites/{name}",
            "magazine",
            "/usages",
            "?asset=" + BALLOON,
            "/oembed",
            "?url=http%3A%2F%2Flocalhost%3A1%2Fa%2F" + BALLOON);

    private static RunningApi api;
    private static JsonNode document;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        api = new RunningApi(folder);
        document = RunningApi.JSON.readTree(api.get("/api/v1/openapi.json", "").body());
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void theDocumentIsSoundOpenApi() {
        SwaggerParseResult read = new OpenAPIV3Parser().readContents(document.toString());

        assertThat(read.getMessages()).isEmpty();
        assertThat(read.getOpenAPI().getOpenapi()).isEqualTo("3.1.0");
        assertThat(read.getOpenAPI().getPaths()).hasSizeGreaterThanOrEqualTo(14);
    }

    /** The client's types are made of it; a test of the client's own says whether they still are. */
    @Test
    void theDescriptionThatTheClientIsMadeOfIsThisOne() throws Exception {
        ObjectNode served = (ObjectNode) document.deepCopy();
        ((ObjectNode) served.path("servers").path(0)).put("url", "https://media.example.com/api/v1");
        Path anew = Path.of("target", "openapi.json").toAbsolutePath();
        Files.writeString(anew, RunningApi.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(served) + "\n");

        assertThat(RunningApi.JSON.readTree(Files.readString(Path.of("..", "frontend", "api", "openapi.json"))))
                .as("The API has changed: copy " + anew + " to frontend/api and run \"npm run generate\" there.")
                .isEqualTo(served);
    }

    @Test
    void everyCallAndParameterIsToldInWords() {
        document.path("paths")
                .forEach(path -> path.forEach(call -> {
                    assertThat(call.path("summary").asString())
                            .as(call.path("operationId").asString())
                            .isNotBlank();
                    call.path("parameters")
                            .forEach(parameter -> assertThat(
                                            parameter.path("description").asString())
                                    .as(parameter.toString())
                                    .isNotBlank());
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyCallAnswersAsItIsDescribed() {
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(call -> DynamicTest.dynamicTest(
                                call.getKey() + " " + path.getKey(),
                                () -> answersAsDescribed(call.getKey(), path.getKey(), call.getValue()))));
    }

    private static void answersAsDescribed(String verb, String path, JsonNode call) throws Exception {
        String body = BODIES.getOrDefault(verb + " " + path, "");
        boolean open = call.path("security").size() > 1;
        HttpResponse<String> answer = ask(verb, path, body, open ? "" : api.key);

        JsonNode described = call.path("responses").path(String.valueOf(answer.statusCode()));
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 204);
        assertThat(described.isMissingNode())
                .as("status " + answer.statusCode())
                .isFalse();
        if (answer.statusCode() == 200) {
            String type = answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
            JsonNode media = described.path("content").path(type);
            assertThat(media.isMissingNode()).as(type).isFalse();
            if (media.has("schema")) {
                new DescribedShape(document).check(RunningApi.JSON.readTree(answer.body()), media.path("schema"), "");
            }
        }
        if (!open) {
            assertThat(ask(verb, path, body, "").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void whateverBecomesOfAReferenceIsDescribed() throws Exception {
        String film = new NativeId("films", "sailing.mp4").key().value();
        JsonNode answer = RunningApi.JSON.readTree(api.post("/api/v1/resolve", "", """
                        {"locale": "de-DE", "items": [
                          {"reference": "dam:%s", "preset": "hero"}, {"reference": "dam:%s"}, {"reference": "dam:%s"},
                          {"reference": "dam:%s", "preset": "card"}, {"reference": "dam:zzzzzzzzzzzzzz", "preset": "card"},
                          {"reference": "picture.jpg"}, {"reference": "dam:%s", "preset": "none"}]}
                        """.formatted(
                                BALLOON, BALLOON, film, RunningApi.keyOf("old-balloon.jpg"), BALLOON))
                .body());
        JsonNode items = answer.path("items");
        JsonNode shapes = document.at("/components/schemas/ResolveAnswer/properties/items/items/oneOf");

        new DescribedShape(document).check(answer, document.at("/components/schemas/ResolveAnswer"), "");
        assertThat(shapes).hasSize(2);
        for (int i = 0; i < items.size(); i++) {
            new DescribedShape(document).check(items.path(i), shapes.path(i < 4 ? 0 : 1), "/items/" + i);
        }
        assertThat(items.path(0).has("jsonLd")).isTrue();
        assertThat(items.path(1).has("src")).isFalse();
        assertThat(items.path(2).path("tracks").path(0).path("language").asString())
                .isEqualTo("de");
        assertThat(items.path(3).path("verdict").path("reason").asString()).isEqualTo("expired");
        assertThat(items.path(4).has("src")).isTrue();
        assertThat(items).hasSize(7);
    }

    private static HttpResponse<String> ask(String verb, String path, String body, String credential) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(api.uri("/api/v1" + address(path)))
                .method(verb.toUpperCase(Locale.ROOT), BodyPublishers.ofString(body));
        return api.send(request, credential, "Content-Type", "application/json");
    }

    private static String address(String path) {
        String value = VALUES.getOrDefault(path, "");
        return value.startsWith("?")
                ? path + value
                : path.replace("{key}", value)
                        .replace("{name}", value)
                        .replace("{site}", "magazine")
                        .replace("{page}", "1");
    }

    @Test
    void peopleReadItAsAPageThatLoadsNothingFromElsewhere() throws Exception {
        HttpResponse<String> page = api.get("/api/v1/docs", "");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'");
        assertThat(page.body())
                .contains("/usages/{site}/{page}", "health:read", "AssetAnswer")
                .doesNotContain("<script");
    }
}
