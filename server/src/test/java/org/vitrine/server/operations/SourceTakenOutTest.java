package org.vitrine.server.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.core.asset.NativeId;
import org.vitrine.server.VitrineServer;
import org.vitrine.server.config.ConfigReader;

/** A contract ends: the source is taken out of the configuration, and the server started again. */
class SourceTakenOutTest {

    private static final String PHOTOS = "{name: photos, type: folder, path: photos}";
    private static final String AGENCY = "{name: agency, type: folder, path: agency}";
    private static final String OURS = new NativeId("photos", "a.jpg").key().value();
    private static final String THEIRS = new NativeId("agency", "a.jpg").key().value();

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private VitrineServer server;

    @BeforeEach
    void deliverOnceFromBoth() throws Exception {
        paint("photos");
        paint("agency");
        start(PHOTOS + ", " + AGENCY);
        assertThat(verdict(OURS, 100)).isEqualTo("permitted");
        assertThat(verdict(THEIRS, 100)).isEqualTo("permitted");
        assertThat(keptOf(THEIRS)).isNotEmpty();
        server.close();
    }

    @AfterEach
    void stop() {
        server.close();
        client.close();
    }

    @Test
    void nothingOfItIsShownAnyMoreAndNothingIsKept() throws Exception {
        start(PHOTOS);
        assertThat(verdict(THEIRS, 100)).isEqualTo("withheld; reason=unknown");
        assertThat(verdict(THEIRS, 200)).isEqualTo("withheld; reason=unknown");
        assertThat(get("/media/" + THEIRS + ".json").statusCode()).isEqualTo(404);
        assertThat(verdict(OURS, 100)).isEqualTo("permitted");
        assertThat(keptOf(THEIRS)).isEmpty();
        assertThat(keptOf(OURS)).isNotEmpty();
        server.close();

        start(PHOTOS + ", " + AGENCY);
        assertThat(verdict(THEIRS, 100)).isEqualTo("permitted");
    }

    private void start(String sources) throws Exception {
        Path config = Files.writeString(folder.resolve("vitrine.yaml"), """
            server: {host: 127.0.0.1, port: 0, publicUrl: "http://localhost:1"}
            sources: [%s]
            sites: [{name: magazine, origins: ["https://cms.example.com"], locales: [en]}]
            presets: {card: {kind: image, aspectRatio: "1:1", widths: [100, 200]}}
            """.formatted(sources));
        server = VitrineServer.start(ConfigReader.read(config, Map.of()));
        Instant end = Instant.now().plusSeconds(20);
        while (get("/health/ready").statusCode() != 200) {
            assertThat(Instant.now()).as("still not ready").isBefore(end);
            Thread.sleep(25);
        }
    }

    private void paint(String source) throws IOException {
        Path photos = Files.createDirectory(folder.resolve(source));
        ImageIO.write(
                new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB),
                "jpeg",
                photos.resolve("a.jpg").toFile());
        Files.writeString(photos.resolve(".vitrine.yaml"), "approval: approved");
    }

    private List<Path> keptOf(String key) throws IOException {
        try (Stream<Path> kept = Files.walk(folder.resolve("data").resolve("renditions"))) {
            return kept.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains(key))
                    .toList();
        }
    }

    private String verdict(String key, int width) throws Exception {
        return get("/media/" + key + "/card/a.jpg?w=" + width)
                .headers()
                .firstValue("Vitrine-Verdict")
                .orElse("");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(server.address().resolve(path)).build(), BodyHandlers.ofString());
    }
}
