package org.vitrine.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.core.asset.NativeId;
import tools.jackson.databind.JsonNode;

/** The same questions in GraphQL. */
class GraphQlApiTest {

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
    void aListGivesOfEachAssetWhatWasAskedFor() throws Exception {
        JsonNode found = ask("""
                { assets(q: "balloon", locale: "de-DE", status: ["permitted"]) {
                    total next facets { name values { value count } }
                    items { reference title bytes verdict { permitted until } crops { preset width src }
                            texts { language altText } focalPoint { x } tags } } }""").path("data").path("assets");
        JsonNode balloon = found.path("items").path(0);

        assertThat(found.path("total").asInt()).isEqualTo(1);
        assertThat(balloon.path("reference").asString()).isEqualTo("dam:" + BALLOON);
        assertThat(balloon.path("title").asString()).isEqualTo("Roter Ballon");
        assertThat(balloon.path("bytes").asLong()).isPositive();
        assertThat(balloon.path("verdict").path("until").asString()).startsWith("2999-");
        assertThat(balloon.path("crops").path(1).path("src").asString()).contains("/hero/");
        assertThat(balloon.path("texts").path(0).path("language").asString()).isEqualTo("de");
        assertThat(found.path("facets").toString()).contains("\"name\":\"kind\"");
    }

    @Test
    void anAssetThatIsNotThereIsNullAndAWithheldOneNamesReplacements() throws Exception {
        JsonNode data = ask("""
                { none: asset(key: "zzzzzzzzzzzzzz") { key }
                  old: asset(key: "dam:%s") { verdict { reason } replacements { key crops { preset } } } }""".formatted(OLD)).path("data");

        assertThat(data.path("none").isNull()).isTrue();
        assertThat(data.path("old").path("verdict").path("reason").asString()).isEqualTo("expired");
        assertThat(data.path("old").path("replacements").path(0).path("key").asString())
                .isEqualTo(BALLOON);
    }

    @Test
    void aVideoNamesItsSubtitles() throws Exception {
        String film = new NativeId("films", "sailing.mp4").key().value();
        JsonNode track = answer(api.operator, "{ asset(key: \"" + film + "\") { tracks { kind language label src } } }")
                .path("data")
                .path("asset")
                .path("tracks")
                .path(0);

        assertThat(track.path("kind").asString()).isEqualTo("subtitles");
        assertThat(track.path("language").asString()).isEqualTo("de");
        assertThat(track.path("label").asString()).isEqualTo("Deutsch");
        assertThat(track.path("src").asString()).contains(film + "/tracks/de.vtt");
    }

    @Test
    void presetsAndSitesAreThoseOfTheKey() throws Exception {
        JsonNode data =
                ask("{ presets { name widths } sites { name locales } }").path("data");

        assertThat(data.path("presets")).hasSize(2);
        assertThat(data.path("sites").path(0).path("locales").path(0).asString())
                .isEqualTo("en-GB");
    }

    @Test
    void whatIsWrongStandsInTheErrors() throws Exception {
        assertThat(error("{ assets(site: \"shop\") { total } }")).contains("magazine");
        assertThat(error("{ assets(limit: 1000) { total } }")).contains("1 to 200");
        assertThat(error("{ nothing }")).contains("nothing");
        assertThat(error("{ assets { ")).contains("Invalid syntax");
    }

    @Test
    void neitherDeepNorWideQuestionsAreAnswered() throws Exception {
        String deep = "replacements { ".repeat(20) + "key" + " }".repeat(20);
        assertThat(error("{ asset(key: \"" + OLD + "\") { " + deep + " } }")).contains("depth");
        StringBuilder many = new StringBuilder("{ ");
        for (int i = 0; i < 60; i++) {
            many.append("a").append(i).append(": assets(limit: 200) { items { key } } ");
        }
        assertThat(error(many + "}")).contains("complexity");
    }

    @Test
    void itNeedsACredentialAsEveryOtherCallDoes() throws Exception {
        assertThat(api.post("/api/v1/graphql", "", "{\"query\":\"{ sites { name } }\"}")
                        .statusCode())
                .isEqualTo(401);
    }

    private static String error(String query) throws Exception {
        return ask(query).path("errors").path(0).path("message").asString("");
    }

    private static JsonNode ask(String query) throws Exception {
        return answer(api.key, query);
    }

    private static JsonNode answer(String key, String query) throws Exception {
        String body = RunningApi.JSON.createObjectNode().put("query", query).toString();
        HttpResponse<String> answer = api.post("/api/v1/graphql", key, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RunningApi.JSON.readTree(answer.body());
    }
}
