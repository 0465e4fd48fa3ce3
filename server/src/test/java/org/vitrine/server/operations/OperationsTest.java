package org.vitrine.server.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.core.asset.NativeId;
import org.vitrine.server.VitrineServer;
import org.vitrine.server.config.ConfigReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an operator sees of a running server, and does to it. */
class OperationsTest {

    private static final String OPERATOR = "an-operator-key-of-32-characters-at-least";
    private static final String KEY = new NativeId("photos", "a.jpg").key().value();
    private static final String PICTURE = "/media/" + KEY + "/card/a.jpg";

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private VitrineServer server;

    @BeforeEach
    void start() throws Exception {
        Path photos = Files.createDirectory(folder.resolve("photos"));
        ImageIO.write(
                new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB),
                "jpeg",
                photos.resolve("a.jpg").toFile());
        Files.writeString(photos.resolve("a.jpg.yaml"), "approval: approved");
        Path config = Files.writeString(folder.resolve("vitrine.yaml"), """
            server: {host: 127.0.0.1, port: 0, publicUrl: "http://localhost:1"}
            sources: [{name: photos, type: folder, path: photos}]
            sites: [{name: magazine, origins: ["https://cms.example.com"], locales: [en]}]
            presets: {card: {kind: image, aspectRatio: "1:1", widths: [100]}}
            operations: {keys: ["%s"], metrics: key}
            """.formatted(OPERATOR));
        server = VitrineServer.start(ConfigReader.read(config, Map.of()));
        await(() -> get("/health/ready").statusCode() == 200);
    }

    @AfterEach
    void stop() {
        server.close();
        client.close();
    }

    @Test
    void whatIsAnsweredIsCounted() throws Exception {
        get(PICTURE);
        get(PICTURE);
        get("/media/" + KEY + "/nothing");
        get("/media/00000000000000/card/x.jpg");
        await(() -> metrics().contains("vitrine_answers_total{cache=\"hit\""));
        String metrics = metrics();
        assertThat(metrics)
                .contains("vitrine_answers_total{cache=\"stored\",reason=\"none\",status=\"200\",verdict=\"permitted\"}"
                        + " 1")
                .contains("vitrine_answers_total{cache=\"hit\",reason=\"none\",status=\"200\",verdict=\"permitted\"} 1")
                .contains("reason=\"malformed\",status=\"400\",verdict=\"refused\"} 1")
                .contains("reason=\"unknown\",status=\"404\",verdict=\"withheld\"} 1")
                .containsPattern(
                        "vitrine_transform_seconds_count\\{engine=\"\\w+\",format=\"jpeg\",outcome=\"made\"} \\d")
                .contains("vitrine_transform_waiting 0")
                .containsPattern("vitrine_cache_files [1-9]")
                .contains("vitrine_source_synchronised{source=\"photos\"} 1")
                .contains("jvm_memory_used_bytes");
    }

    @Test
    void metricsAreForOperators() throws Exception {
        assertThat(get("/metrics").statusCode()).isEqualTo(401);
        assertThat(get("/metrics", "Authorization", "Bearer " + OPERATOR + "x").statusCode())
                .isEqualTo(401);
    }

    @Test
    void aPurgeIsForOperatorsWhoSayWhat() throws Exception {
        assertThat(order("{\"all\": true}", "Authorization", "Bearer wrong").statusCode())
                .isEqualTo(401);
        assertThat(get("/ops/purge").statusCode()).isEqualTo(405);
        HttpResponse<String> empty = order("{}", "Authorization", "Bearer " + OPERATOR);
        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(empty.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(empty.body()).contains("names nothing");
        assertThat(order("{\"assets\": [\"../x\"]}", "Authorization", "Bearer " + OPERATOR)
                        .statusCode())
                .isEqualTo(400);
        assertThat(order("not json", "Authorization", "Bearer " + OPERATOR).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aPurgeDropsTheServersOwnRenditions() throws Exception {
        get(PICTURE);
        assertThat(cacheStatus()).startsWith("Vitrine; hit;");
        JsonNode report = JsonMapper.builder()
                .build()
                .readTree(order("{\"assets\": [\"dam:" + KEY + "\"]}", "Authorization", "Bearer " + OPERATOR)
                        .body());
        assertThat(report.path("purged").path(0).asString()).isEqualTo("asset-" + KEY);
        assertThat(report.path("renditionsDropped").asInt()).isPositive();
        assertThat(cacheStatus()).startsWith("Vitrine; fwd=miss; stored;");
    }

    private String cacheStatus() throws Exception {
        return get(PICTURE).headers().firstValue("Cache-Status").orElse("");
    }

    @Test
    void aPartThatFailsIsNamed() throws Exception {
        Path renditions = folder.resolve("data").resolve("renditions");
        try (Stream<Path> files = Files.walk(renditions)) {
            files.sorted(Comparator.reverseOrder())
                    .map(Path::toFile)
                    .forEach(file -> assertThat(file.delete()).isTrue());
        }
        await(() -> get("/health/ready").statusCode() == 503);
        JsonNode health =
                JsonMapper.builder().build().readTree(get("/health/ready").body());
        List<String> failing = health.path("parts")
                .valueStream()
                .filter(part -> !part.path("ready").asBoolean())
                .map(part -> part.path("name").asString())
                .toList();
        assertThat(failing).containsExactly("cache");
        assertThat(get("/health/live").statusCode()).isEqualTo(200);

        Files.createDirectory(renditions);
        await(() -> get("/health/ready").statusCode() == 200);
    }

    private String metrics() throws Exception {
        return get("/metrics", "Authorization", "Bearer " + OPERATOR).body();
    }

    private HttpResponse<String> order(String json, String... headers) throws Exception {
        return client.send(
                HttpRequest.newBuilder(uri("/ops/purge"))
                        .headers(headers)
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return server.address().resolve(path);
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        Instant end = Instant.now().plusSeconds(20);
        while (!condition.call()) {
            assertThat(Instant.now()).as("still waiting").isBefore(end);
            Thread.sleep(25);
        }
    }
}
