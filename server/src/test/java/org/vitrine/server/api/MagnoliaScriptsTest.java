package org.vitrine.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The light module's job and resolver, as Node runs them, against the running API. */
class MagnoliaScriptsTest {

    private static final Path ADAPTER =
            Path.of("..", "cms-adapter-magnolia").toAbsolutePath().normalize();
    private static final String BALLOON = RunningApi.keyOf("balloon.jpg");
    private static final String KITE = RunningApi.keyOf("kite.jpg");
    private static final String EXPIRED = RunningApi.keyOf("old-balloon.jpg");
    private static final String USER = "Basic am9iOng=";

    private static RunningApi api;

    /** Stands for Magnolia's delivery endpoint: the pages of each language, in the documented shape. */
    private static HttpServer magnolia;

    private static volatile Map<String, String> pages = Map.of();

    @TempDir
    Path folder;

    private record Run(int exit, String said) {}

    @BeforeAll
    static void start(@TempDir Path data) throws Exception {
        api = new RunningApi(data);
        magnolia = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        magnolia.createContext("/.rest/delivery/vitrine/pages", MagnoliaScriptsTest::deliver);
        magnolia.start();
    }

    @AfterAll
    static void stop() {
        magnolia.stop(0);
        api.close();
    }

    @BeforeEach
    void settings() throws IOException {
        Files.writeString(folder.resolve("usages.json"), """
                {"magnolia": {"endpoint": "http://127.0.0.1:%d/.rest/delivery/vitrine/pages", "public": "https://www.example.com"},
                 "vitrine": {"address": "%s", "site": "magazine"},
                 "languages": {"en": "en-GB", "de": "de-DE"}}
                """.formatted(
                        magnolia.getAddress().getPort(), api.uri("")));
    }

    @Test
    void theJobTellsVitrineByPageAndLanguageWhatIsUsedAndForgetsWhatIsGone() throws Exception {
        String home = """
                {"@id": "8f1c", "@path": "/home", "title": "%s", "main": {"@id": "a", "0": {"asset": "dam:%s",
                 "text": "<p><img data-dam=\\"dam:%s\\"></p>"}}}
                """;
        pages = Map.of("en", home.formatted("Home", BALLOON, KITE), "de", home.formatted("Start", BALLOON, EXPIRED));
        assertThat(job(api.key)).isEqualTo(new Run(0, "2 told, 0 unchanged, 0 forgotten.\n"));

        JsonNode uses = api.read("/api/v1/usages?asset=" + BALLOON, api.key).path("items");
        assertThat(uses)
                .hasSize(2)
                .allSatisfy(use -> assertThat(use.path("url").asString()).isEqualTo("https://www.example.com/home"));
        assertThat(uses.valueStream()
                        .map(use -> use.path("page").asString() + " "
                                + use.path("locale").asString() + " "
                                + use.path("title").asString()))
                .containsExactlyInAnyOrder("8f1c:en en-GB Home", "8f1c:de de-DE Start");
        assertThat(api.read("/api/v1/usages?asset=" + KITE, api.key).path("items"))
                .hasSize(1)
                .allSatisfy(use -> assertThat(use.path("references").toString()).contains("\"field\":\"text\""));
        assertThat(api.read("/api/v1/health/magazine?state=withheld", api.key).toString())
                .contains(EXPIRED, "expired", "8f1c:de");

        assertThat(job(api.key).said()).isEqualTo("0 told, 2 unchanged, 0 forgotten.\n");
        pages = Map.of("en", home.formatted("Home", BALLOON, KITE), "de", "");
        assertThat(job(api.key).said()).isEqualTo("0 told, 1 unchanged, 0 forgotten.\n");
        assertThat(job(api.key).said()).isEqualTo("0 told, 1 unchanged, 1 forgotten.\n");
        assertThat(api.read("/api/v1/usages?asset=" + BALLOON, api.key).path("items"))
                .hasSize(1);
    }

    @Test
    void aPageThatIsRefusedIsNamedAndAStoreThatWasLostIsToldAnew() throws Exception {
        String page = "{\"@id\": \"%s\", \"@path\": \"/%s\", \"asset\": \"dam:" + KITE + "\"}";
        pages = Map.of("en", page.formatted("a".repeat(201), "broken"), "de", page.formatted("b", "whole"));
        Run refused = job(api.key);
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.said())
                .contains("1 told, 0 unchanged, 0 forgotten.", "/broken (en) was refused: ", "1 to 200 characters");

        pages = Map.of("en", "", "de", page.formatted("b", "whole"));
        assertThat(api.put("/api/v1/usages/magazine/b%3Ade", api.key, "{\"references\":[]}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(job(api.key).said()).startsWith("0 told, 1 unchanged");
        assertThat(job(api.key, "--anew").said()).startsWith("1 told, 0 unchanged");
        assertThat(api.read("/api/v1/usages?asset=" + KITE, api.key).toString()).contains("b:de");
        assertThat(job(api.key, "--anwe").said()).contains("usage: vitrine-magnolia-usages");
    }

    @Test
    void aKeyThatMayNotReportReadsWhy() throws Exception {
        pages = Map.of("en", "{\"@id\": \"1\", \"@path\": \"/x\", \"asset\": \"dam:" + KITE + "\"}", "de", "");
        Run run = job(api.reader);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.said()).contains("status 403", "usage:write", "run it again");
        assertThat(job(api.reader + "x").said()).contains("status 401");
    }

    @Test
    void theResolverTurnsDeliveredReferencesIntoWhatAComponentShows() throws Exception {
        Run run = resolve("""
                {"title": "Home", "hero": "dam:%s", "list": ["dam:%s", "dam:00000000000000"]}
                """.formatted(BALLOON, EXPIRED), "magazine");
        assertThat(run.exit()).as(run.said()).isZero();
        JsonNode shown = RunningApi.JSON.readTree(run.said());
        JsonNode facts = api.read("/media/" + BALLOON + ".json?preset=hero&locale=de-DE&site=magazine", "");

        JsonNode hero = shown.path("hero");
        assertThat(hero.path("shown").asBoolean()).isTrue();
        assertThat(hero.path("facts").path("key")).isEqualTo(facts.path("key"));
        assertThat(hero.path("facts").path("verdict")).isEqualTo(facts.path("verdict"));
        assertThat(hero.path("img").path("src")).isEqualTo(facts.path("src"));
        assertThat(hero.path("img").path("srcSet")).isEqualTo(facts.path("srcset"));
        assertThat(hero.path("img").path("alt").asString()).isEqualTo("Ein roter Ballon über einem Tal");
        assertThat(hero.path("sources").size()).isEqualTo(facts.path("sources").size());

        JsonNode expired = shown.path("list").path(0);
        assertThat(expired.path("shown").asBoolean(true)).isFalse();
        assertThat(expired.path("reason").asString()).isEqualTo("expired");
        assertThat(expired.path("img").path("alt").asString("none")).isEmpty();
        assertThat(expired.path("img").path("src").asString()).contains("/media/" + EXPIRED + "/card/");
        assertThat(shown.path("list").path(1).path("shown").asBoolean(true)).isFalse();
        assertThat(shown.path("title").asString()).isEqualTo("Home");
    }

    @Test
    void theResolverPassesOnWhatTheApiSays() throws Exception {
        Run run = resolve("{\"hero\": \"dam:" + BALLOON + "\"}", "nobody");
        assertThat(run.exit()).isNotZero();
        assertThat(run.said()).contains("/api/v1/resolve answers with status 4", "nobody");
    }

    private Run job(String key, String... options) throws IOException, InterruptedException {
        Stream<String> script = Stream.of(ADAPTER.resolve("usages/report.js").toString());
        Stream<String> settings = Stream.of(folder.resolve("usages.json").toString());
        return node(
                Map.of("MAGNOLIA_AUTHORIZATION", USER, "VITRINE_API_KEY", key),
                Stream.of(script, Stream.of(options), settings)
                        .flatMap(part -> part)
                        .toArray(String[]::new));
    }

    private Run resolve(String content, String site) throws IOException, InterruptedException {
        String script = """
                import { resolveAssets } from '%s';
                console.log(JSON.stringify(await resolveAssets(%s,
                  {vitrine: '%s', site: '%s', locale: 'de-DE', preset: 'card', presets: {hero: 'hero'}, sizes: '100vw'})));
                """.formatted(ADAPTER.resolve("resolver/index.js").toUri(), content, api.uri(""), site);
        return node(Map.of(), "--input-type=module", "--eval", script);
    }

    private static Run node(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.concat(Stream.of("node"), Stream.of(arguments)).toList())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), said);
    }

    private static void deliver(HttpExchange call) throws IOException {
        boolean known = USER.equals(call.getRequestHeaders().getFirst("Authorization"));
        String query = call.getRequestURI().getQuery();
        List<String> found = pages.entrySet().stream()
                .filter(page -> query.contains("lang=" + page.getKey()))
                .map(Map.Entry::getValue)
                .filter(page -> !page.isEmpty())
                .toList();
        byte[] body = "{\"total\": %d, \"offset\": 0, \"limit\": 25, \"results\": %s}"
                .formatted(found.size(), found)
                .getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(known ? 200 : 401, known ? body.length : -1);
        if (known) {
            call.getResponseBody().write(body);
        }
        call.close();
    }
}
