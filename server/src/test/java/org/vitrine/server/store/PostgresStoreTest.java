package org.vitrine.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.catalog.Catalog;
import org.vitrine.catalog.CatalogSettings;
import org.vitrine.catalog.preset.PresetYaml;
import org.vitrine.catalog.store.PostgresServer;
import org.vitrine.catalog.store.StoreAddress;
import org.vitrine.catalog.yaml.Mistakes;
import org.vitrine.catalog.yaml.YamlFile;
import org.vitrine.core.asset.NativeId;
import org.vitrine.generic.api.access.KeyHash;
import org.vitrine.generic.api.access.NewKey;
import org.vitrine.server.store.ServedProcess.Ended;

/** The real process, with its catalog in a real PostgreSQL. */
class PostgresStoreTest {

    private static final String BALLOON =
            new NativeId("photos", "balloon.jpg").key().value();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private Path folder;

    private final PostgresServer postgres = PostgresServer.get();
    private final StoreAddress store = postgres.emptyDatabase();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String key = NewKey.draw("cms").text();
    private int port;

    @BeforeEach
    void configure() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Path photos = Files.createDirectory(folder.resolve("photos"));
        ImageIO.write(
                new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB),
                "jpeg",
                photos.resolve("balloon.jpg").toFile());
        Files.writeString(
                photos.resolve("balloon.jpg.yaml"),
                "{approval: approved, title: {en: Red balloon, de: Ballon über Bäumen}}");
        configure(store.url());
    }

    @AfterEach
    void close() {
        http.close();
    }

    private void configure(String url) throws IOException {
        Files.writeString(folder.resolve("vitrine.yaml"), """
                server: {host: 127.0.0.1, port: %d, publicUrl: "http://localhost:%d"}
                store: {url: "%s", user: vitrine, password: "${VITRINE_STORE_PASSWORD}"}
                sources: [{name: photos, type: folder, path: photos}]
                sites: [{name: magazine, origins: ["https://cms.example.com"], locales: [en, de]}]
                presets: {card: {kind: image, aspectRatio: "1:1", widths: [100], lifetime: 0s}}
                operations: {drain: 0s}
                api: {keys: [{id: cms, hash: "%s", site: magazine, scopes: [assets:read, usage:write, health:read]}]}
                """.formatted(port, port, url, KeyHash.of(key)));
    }

    @Test
    void whatAServerWroteIsThereAfterItsRestartAndOthersMayWriteMeanwhile() throws Exception {
        String usages = "/api/v1/usages?asset=" + BALLOON;
        try (ServedProcess server = serve(PostgresServer.PASSWORD)) {
            await(server, () -> get("/health/ready").statusCode() == 200);
            assertThat(get("/media/" + BALLOON + "/card?w=100").statusCode()).isEqualTo(200);
            assertThat(report("/api/v1/usages/magazine/%2Fnews").statusCode()).isEqualTo(204);
            assertThat(get(usages).body()).contains("\"/news\"");

            try (Catalog otherNode = Catalog.open(CatalogSettings.at(store))) {
                PresetYaml.read(YamlFile.read(
                                "other.yaml", "presets: {tiny: {widths: [20], lifetime: 0s}}", new Mistakes()))
                        .forEach(otherNode.presets()::put);
            }
            await(server, () -> get("/media/" + BALLOON + "/tiny?w=20").statusCode() == 200);

            postgres.stop();
            await(server, () -> get("/health/ready").statusCode() == 503);
            assertThat(get("/health/ready").body()).contains("store does not answer");
            assertThat(get("/media/" + BALLOON + "/card?w=100").statusCode()).isEqualTo(200);
            postgres.restart();
            await(server, () -> get("/health/ready").statusCode() == 200);
        }
        // Beside the index everything lies in the database; files of H2 there are none.
        try (var files = Files.list(folder.resolve("data"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains("index", "renditions")
                    .noneMatch(name -> name.startsWith("catalog"));
        }

        try (ServedProcess server = serve(PostgresServer.PASSWORD)) {
            await(server, () -> get("/health/ready").statusCode() == 200);
            assertThat(get(usages).body()).contains("\"/news\"");
            assertThat(get("/api/v1/assets?q=B%C3%A4umen&locale=de").body()).contains(BALLOON);
            assertThat(get("/media/" + BALLOON + "/tiny?w=20").statusCode()).isEqualTo(200);

            Files.writeString(folder.resolve("photos/balloon.jpg.yaml"), "approval: withdrawn");
            await(
                    server,
                    () -> get("/media/" + BALLOON + "/card?w=100")
                            .headers()
                            .firstValue("Vitrine-Verdict")
                            .orElse("")
                            .contains("withdrawn"));
            assertThat(server.log()).doesNotContain(PostgresServer.PASSWORD);
        }
    }

    @Test
    void aStoreThatCannotBeOpenedIsExplainedInOneLine() throws Exception {
        Ended wrong = serve("not the password").end();
        assertThat(wrong.exit()).isEqualTo(1);
        assertThat(wrong.log())
                .contains("Change store.user or store.password")
                .doesNotContain("not the password", "\tat ", "Exception");

        configure(postgres.url("nowhere"));
        Ended nowhere = serve(PostgresServer.PASSWORD).end();
        assertThat(nowhere.exit()).isEqualTo(1);
        assertThat(nowhere.log()).contains("CREATE DATABASE").doesNotContain(PostgresServer.PASSWORD, "\tat ");

        configure("jdbc:mariadb://127.0.0.1/vitrine");
        Ended other = serve(PostgresServer.PASSWORD).end();
        assertThat(other.exit()).isEqualTo(2);
        assertThat(other.log()).contains("vitrine.yaml:2: store: A store is H2 or PostgreSQL");
    }

    private ServedProcess serve(String password) throws IOException {
        return ServedProcess.start(
                folder, List.of("serve", "--config", "vitrine.yaml"), Map.of("VITRINE_STORE_PASSWORD", password));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(to(path).GET().build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> report(String path) throws Exception {
        String json = "{\"title\": \"Heute\", \"references\": [{\"reference\": \"dam:" + BALLOON + "\"}]}";
        return http.send(
                to(path).header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + key);
    }

    private static void await(ServedProcess server, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                if (condition.call()) {
                    return;
                }
            } catch (IOException notYet) {
                assertThat(server.alive()).as(server.log()).isTrue();
            }
            assertThat(System.nanoTime()).as(server.log()).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
