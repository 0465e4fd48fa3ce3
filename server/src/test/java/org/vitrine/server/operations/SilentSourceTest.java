package org.vitrine.server.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

/** A page with pictures of two sources, a folder and a web host that accepts connections and never answers. */
class SilentSourceTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Of each source, in one page. */
    private static final int MANY = 40;

    /** Less than it takes to give up a silent host, and long enough for a busy machine. */
    private static final Duration PROMPT = Duration.ofSeconds(6);

    private static final String OURS = key("photos", "balloon.jpg");
    private static final String WITHDRAWN = key("web", "withdrawn.jpg");

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final WebHost host = new WebHost();
    private VitrineServer server;

    @BeforeEach
    void readBothSources() throws Exception {
        host.start();
        byte[] picture = picture();
        Path photos = Files.createDirectory(folder.resolve("photos"));
        Files.write(photos.resolve("balloon.jpg"), picture);
        Files.writeString(photos.resolve("balloon.jpg.yaml"), "{approval: approved, altText: {en: A red balloon}}");
        String lakes = IntStream.range(0, MANY)
                .mapToObj("lake-%d.jpg: {url: files/lake.jpg, approval: approved, altText: {en: A lake}}"::formatted)
                .collect(Collectors.joining(", "));
        String index = "assets: {" + lakes + ", withdrawn.jpg: {url: files/lake.jpg, approval: withdrawn}}";
        host.put("/files/lake.jpg", picture);
        host.put("/index.yaml", index.getBytes(StandardCharsets.UTF_8));
        start();
        await(() -> client.send(
                                HttpRequest.newBuilder(server.address().resolve("/health/ready"))
                                        .build(),
                                BodyHandlers.discarding())
                        .statusCode()
                == 200);
        assertThat(resolve(Duration.ofMinutes(1)).statusCode()).isEqualTo(200);
    }

    @AfterEach
    void stop() {
        host.close();
        server.close();
        client.close();
    }

    @Test
    void whileItRunsWhatASilentSourceSaidLastIsToldAtOnce() throws Exception {
        host.fallSilent();

        JsonNode items = items(resolve(PROMPT));

        assertThat(items).hasSize(2 * MANY + 1);
        assertThat(items.path(0).path("verdict").path("reason").asString()).isEqualTo("withdrawn");
        for (int i = 0; i < MANY; i++) {
            assertThat(items.path(1 + 2 * i).path("altText").asString()).isEqualTo("A lake");
            assertThat(items.path(2 + 2 * i).path("altText").asString()).isEqualTo("A red balloon");
        }
    }

    @Test
    void afterARestartASilentSourceHoldsUpNoOtherAndIsTakenAtItsLastWordOnceItIsGivenUp() throws Exception {
        host.fallSilent();
        server.close();
        start();

        HttpResponse<String> answer = resolve(PROMPT);
        JsonNode items = items(answer);

        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        for (int i = 0; i < MANY; i++) {
            JsonNode theirs = items.path(1 + 2 * i);
            assertThat(theirs.path("problem").path("status").asInt()).isEqualTo(502);
            assertThat(theirs.path("src").asString()).contains("/media/" + lake(i) + "/card?w=100");
            assertThat(theirs.has("altText")).isFalse();
            assertThat(items.path(2 + 2 * i).path("altText").asString()).isEqualTo("A red balloon");
        }

        await(() -> items(resolve(PROMPT)).path(1).path("altText").asString("").equals("A lake"));
        assertThat(items(resolve(PROMPT)).path(0).path("verdict").path("reason").asString())
                .isEqualTo("withdrawn");
    }

    private void start() throws Exception {
        Path config = Files.writeString(folder.resolve("vitrine.yaml"), """
            server: {host: 127.0.0.1, port: 0, publicUrl: "http://localhost:1"}
            sources:
              - {name: photos, type: folder, path: photos}
              - {name: web, type: web, index: "http://127.0.0.1:%d/index.yaml", timeout: 3s, allowPrivate: [127.0.0.1/32]}
            sites: [{name: magazine, origins: ["https://cms.example.com"], locales: [en]}]
            presets: {card: {kind: image, aspectRatio: "1:1", widths: [100]}}
            api: {open: 100000 per minute}
            """.formatted(host.port()));
        server = VitrineServer.start(ConfigReader.read(config, Map.of()));
    }

    /** What all references of a page stand for, those of the two sources by turns, the silent one's first. */
    private HttpResponse<String> resolve(Duration patience) throws Exception {
        String items = Stream.concat(
                        Stream.of(WITHDRAWN), IntStream.range(0, MANY).boxed().flatMap(i -> Stream.of(lake(i), OURS)))
                .map("{\"reference\":\"dam:%s\"}"::formatted)
                .collect(Collectors.joining(","));
        return client.send(
                HttpRequest.newBuilder(server.address().resolve("/api/v1/resolve"))
                        .timeout(patience)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(
                                "{\"site\":\"magazine\",\"preset\":\"card\",\"items\":[" + items + "]}"))
                        .build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static JsonNode items(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).path("items");
    }

    private static String lake(int number) {
        return key("web", "lake-" + number + ".jpg");
    }

    private static String key(String source, String name) {
        return new NativeId(source, name).key().value();
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(200, 150, BufferedImage.TYPE_INT_RGB), "jpeg", jpeg);
        return jpeg.toByteArray();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        Instant end = Instant.now().plusSeconds(40);
        while (!condition.call()) {
            assertThat(Instant.now()).as("still waiting").isBefore(end);
            Thread.sleep(50);
        }
    }
}
