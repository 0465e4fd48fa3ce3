package org.vitrine.server.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.core.asset.NativeId;
import org.vitrine.proxy.origin.s3.S3Server;
import org.vitrine.server.VitrineServer;
import org.vitrine.server.config.ConfigReader;

/** A whole server between a real S3 server, a web host and a browser. */
class SourcesOverHttpTest {

    private static final String BALLOON = key("shop", "balloon.jpg");
    private static final String LAKE = key("web", "lake.jpg");
    private static final String INDEX = "assets: {lake.jpg: {url: files/lake.jpg, approval: %s%s}}";

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final WebHost host = new WebHost();
    private S3Server bucket;
    private VitrineServer server;

    @BeforeEach
    void start() throws Exception {
        bucket = new S3Server();
        host.start();
        host.put("/files/lake.jpg", painted(Color.BLUE));
        host.put("/index.yaml", INDEX.formatted("approved", "").getBytes(StandardCharsets.UTF_8));
        Path config = Files.writeString(folder.resolve("vitrine.yaml"), """
            server: {host: 127.0.0.1, port: 0, publicUrl: "http://localhost:1"}
            delivery: {limits: {source: 1s}}
            masters: {cacheSize: 1 KB}
            sources:
              - name: shop
                type: s3
                endpoint: %s
                region: eu-central-1
                bucket: photos
                accessKey: %s
                secretKey: %s
                poll: 1s
                allowPrivate: [127.0.0.1/32]
              - name: web
                type: web
                index: http://127.0.0.1:%d/index.yaml
                poll: 1s
                timeout: 2s
                allowPrivate: [127.0.0.1/32]
            sites: [{name: magazine, origins: ["https://cms.example.com"], locales: [en]}]
            presets: {card: {kind: image, aspectRatio: "1:1", widths: [100, 200]}}
            """.formatted(
                bucket.endpoint(), S3Server.CREDENTIALS.accessKey(), S3Server.CREDENTIALS.secretKey(), host.port()));
        server = VitrineServer.start(ConfigReader.read(config, Map.of()));
        await(() -> get("/health/ready").statusCode() == 200);
    }

    @AfterEach
    void stop() throws Exception {
        host.close();
        server.close();
        bucket.close();
        client.close();
    }

    @Test
    void anObjectOfABucketAppearsIsDeliveredAndIsWithdrawn() throws Exception {
        assertThat(verdict(BALLOON, 100)).isEqualTo("withheld; reason=unknown");

        bucket.put("balloon.jpg.yaml", "approval: approved".getBytes(StandardCharsets.UTF_8));
        bucket.put("balloon.jpg", painted(Color.RED));
        await(() -> verdict(BALLOON, 100).equals("permitted"));

        bucket.put("balloon.jpg.yaml", "approval: withdrawn".getBytes(StandardCharsets.UTF_8));
        await(() -> verdict(BALLOON, 100).equals("withheld; reason=withdrawn"));

        bucket.delete("balloon.jpg");
        await(() -> verdict(BALLOON, 100).equals("withheld; reason=unknown"));
    }

    @Test
    void anAddressOfTheWebAppearsIsDeliveredAndIsWithdrawn() throws Exception {
        assertThat(verdict(LAKE, 100)).isEqualTo("permitted");

        host.put("/index.yaml", INDEX.formatted("withdrawn", "").getBytes(StandardCharsets.UTF_8));
        await(() -> verdict(LAKE, 100).equals("withheld; reason=withdrawn"));
    }

    @Test
    void whileASourceIsSilentItIsNamedAndWhatIsKeptIsShownAsLongAsItMayBe() throws Exception {
        Instant until = Instant.now().plusSeconds(15);
        host.put(
                "/index.yaml",
                INDEX.formatted("approved", ", rights: {until: \"" + until + "\"}")
                        .getBytes(StandardCharsets.UTF_8));
        await(() -> get("/media/" + LAKE + ".json").body().contains("\"until\""));
        assertThat(verdict(LAKE, 100)).isEqualTo("permitted");

        host.fallSilent();
        assertThat(verdict(LAKE, 100)).as("from the cache").isEqualTo("permitted");
        await(() -> verdict(LAKE, 200).equals("permitted; stale"));
        await(() -> get("/health/ready").body().matches("(?s).*\"name\":\"web\"[^}]*\"problems\":[1-9].*"));
        await(() -> verdict(LAKE, 200).equals("withheld; reason=expired"));
        assertThat(verdict(LAKE, 100)).isEqualTo("withheld; reason=expired");
    }

    @Test
    void aStopDoesNotWaitForASourceThatIsSilent() throws Exception {
        host.fallSilent();
        Path config = Files.writeString(folder.resolve("other.yaml"), """
            server: {host: 127.0.0.1, port: 0, publicUrl: "http://localhost:1"}
            data: ./other
            sources: [{name: web, type: web, index: "http://127.0.0.1:%d/index.yaml", allowPrivate: [127.0.0.1/32]}]
            sites: [{name: magazine, origins: ["https://cms.example.com"], locales: [en]}]
            presets: {card: {kind: image, aspectRatio: "1:1", widths: [100]}}
            """.formatted(host.port()));
        int before = host.unanswered();
        VitrineServer waiting = VitrineServer.start(ConfigReader.read(config, Map.of()));
        await(() -> host.unanswered() > before);

        Instant told = Instant.now();
        waiting.close();

        assertThat(Duration.between(told, Instant.now())).isLessThan(Duration.ofSeconds(10));
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

    private static String key(String source, String name) {
        return new NativeId(source, name).key().value();
    }

    private static byte[] painted(Color colour) throws IOException {
        BufferedImage picture = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.setColor(colour);
        brush.fillRect(0, 0, 400, 300);
        brush.dispose();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", jpeg);
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
