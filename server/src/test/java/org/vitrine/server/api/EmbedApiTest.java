package org.vitrine.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What people and software get who know only an asset's address. */
class EmbedApiTest {

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
    void anAddressBecomesMarkupThatKeepsTheReference() throws Exception {
        JsonNode answer = embed("http://localhost:1/a/" + BALLOON + "?site=magazine&preset=hero&locale=de-DE", "");
        Document html = Jsoup.parse(answer.path("html").asString());

        assertThat(answer.path("type").asString()).isEqualTo("rich");
        assertThat(answer.path("version").asString()).isEqualTo("1.0");
        assertThat(answer.path("title").asString()).isEqualTo("Roter Ballon");
        assertThat(answer.path("author_name").asString()).isEqualTo("Photo: Vitrine");
        assertThat(answer.path("width").asInt()).isEqualTo(400);
        assertThat(answer.path("height").asInt()).isEqualTo(225);
        assertThat(html.select("figure").attr("data-dam")).isEqualTo("dam:" + BALLOON);
        assertThat(html.select("figure picture img").attr("alt")).isEqualTo("Ein roter Ballon über einem Tal");
        assertThat(html.select("figcaption").text()).isEqualTo("Photo: Vitrine");
    }

    @Test
    void whatIsDeliveredHasAnEmbeddingToo() throws Exception {
        JsonNode answer = embed("http://localhost:1/media/" + BALLOON + "/card/any.jpg?w=100&site=magazine", "");

        assertThat(answer.path("html").asString()).contains("data-dam=\"dam:" + BALLOON + "\"", "/card/");
    }

    @Test
    void anEmbeddingFitsIntoTheSpaceThereIs() throws Exception {
        JsonNode answer =
                embed("http://localhost:1/a/" + BALLOON + "?site=magazine&preset=hero", "&maxwidth=200&maxheight=90");

        assertThat(answer.path("width").asInt()).isEqualTo(160);
        assertThat(answer.path("height").asInt()).isEqualTo(90);
        assertThat(Jsoup.parse(answer.path("html").asString()).select("img").attr("width"))
                .isEqualTo("160");
    }

    @Test
    void whatMayNotBeShownHasNoEmbedding() throws Exception {
        assertThat(ask("http://localhost:1/a/" + OLD + "?site=magazine", "").statusCode())
                .isEqualTo(404);
        assertThat(ask("http://localhost:1/a/zzzzzzzzzzzzzz", "").statusCode()).isEqualTo(404);
        assertThat(ask("https://elsewhere.example/a/" + BALLOON, "").statusCode())
                .isEqualTo(400);
        assertThat(ask("http://localhost:1/a/" + BALLOON, "&format=xml").statusCode())
                .isEqualTo(501);
        assertThat(api.get("/api/v1/oembed", "").statusCode()).isEqualTo(400);
    }

    @Test
    void anAssetHasAPageInTheReadersLanguage() throws Exception {
        HttpResponse<String> page =
                api.get("/a/" + BALLOON + "?site=magazine", "", "Accept-Language", "de-AT,de;q=0.9,en;q=0.5");
        Document html = Jsoup.parse(page.body());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Language")).contains("de");
        assertThat(html.select("h1").text()).isEqualTo("Roter Ballon");
        assertThat(html.select("html").attr("lang")).isEqualTo("de");
        assertThat(html.select("dl").text()).contains("Lizenz", "https://example.com/licence", "bis 1. Januar 2999");
        assertThat(html.expectFirst("script[type=application/ld+json]").data()).contains("ImageObject");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'");
        String oembed = html.select("link[type=application/json+oembed]").attr("href");
        assertThat(oembed).startsWith("http://localhost:1/api/v1/oembed?format=json&url=");
        assertThat(api.get(oembed.substring("http://localhost:1".length()), "").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aPageOfWhatMayNotBeShownSaysSoAndNothingElse() throws Exception {
        HttpResponse<String> expired = api.get("/a/" + OLD, "", "Accept-Language", "en");
        HttpResponse<String> unknown = api.get("/a/zzzzzzzzzzzzzz", "", "Accept-Language", "fr");

        assertThat(expired.statusCode()).isEqualTo(410);
        assertThat(expired.body())
                .contains("has ended")
                .doesNotContain("Old balloon")
                .doesNotContain(OLD);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("Indisponible");
        assertThat(api.get("/a/not-a-key", "").statusCode()).isEqualTo(404);
        assertThat(api.get("/a/" + BALLOON + "?site=%22%3E%3Cscript%3E", "").statusCode())
                .isEqualTo(404);
    }

    private static JsonNode embed(String url, String more) throws Exception {
        HttpResponse<String> answer = ask(url, more);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RunningApi.JSON.readTree(answer.body());
    }

    private static HttpResponse<String> ask(String url, String more) throws Exception {
        return api.get("/api/v1/oembed?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8) + more, "");
    }
}
