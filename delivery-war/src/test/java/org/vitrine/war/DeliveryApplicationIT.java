package org.vitrine.war;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.core.asset.NativeId;

/** Delivery by the packaged application in the real Tomcat. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeliveryApplicationIT {

    private static final String OPERATOR = "an-operator-key-of-32-characters-at-least";
    private static final String BALLOON = "/media/" + key("balloon.jpg") + "/card";
    private static final String KITE = "/media/" + key("kite.png") + "/card";

    private final HttpClient client = HttpClient.newHttpClient();
    private Path photos;
    private Tomcat tomcat;
    private URI address;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        photos = Files.createDirectory(folder.resolve("photos"));
        paint("balloon.jpg", "jpeg", Color.RED);
        paint("kite.png", "png", Color.BLUE);
        Path config = Files.writeString(folder.resolve("vitrine.yaml"), """
                server: {publicUrl: "https://media.example.com"}
                delivery: {iiif: {sites: [magazine]}}
                sources: [{name: photos, type: folder, path: photos}]
                sites: [{name: magazine, locales: [en]}]
                presets: {card: {kind: image, aspectRatio: "1:1", widths: [100, 200]}}
                operations: {keys: ["${OPERATOR}"], metrics: key}
                """);
        tomcat = Tomcat.start(
                folder.resolve("tomcat"), Map.of(ConfigPlace.NAME, config.toString(), "OPERATOR", OPERATOR));
        address = tomcat.address();
        await(() -> get("/health/ready").statusCode() == 200);
    }

    /** The end of it is a test, too: it stops by itself, leaves no thread behind, and nothing in the container's lists. */
    @AfterAll
    void itStopsCleanly() throws Exception {
        try (Tomcat stopping = tomcat;
                client) {
            int exit = stopping.stop();
            assertThat(stopping.log())
                    .contains("Vitrine delivers at /media", "Vitrine has stopped", "Destroying ProtocolHandler")
                    .doesNotContain("memory leak", "did not stop well", "SEVERE", " ERROR ");
            // As of a process that ends by SIGTERM.
            assertThat(exit).isEqualTo(128 + 15);
        }
    }

    @Test
    void aPictureComesInTheFormatThatIsAccepted() throws Exception {
        HttpResponse<byte[]> webp = get(BALLOON, "Accept", "image/webp,*/*");
        assertThat(webp.statusCode()).isEqualTo(200);
        assertThat(webp.headers().firstValue("Content-Type")).contains("image/webp");
        assertThat(webp.headers().firstValue("Vitrine-Verdict")).contains("permitted");
        assertThat(new String(webp.body(), 0, 12, StandardCharsets.ISO_8859_1)).matches("(?s)RIFF....WEBP");
        assertThat(get(BALLOON, "Accept", "image/jpeg").headers().firstValue("Content-Type"))
                .contains("image/jpeg");
    }

    @Test
    void headSaysTheSameWithoutContent() throws Exception {
        HttpResponse<byte[]> full = get(BALLOON + "/balloon.jpg");
        HttpResponse<byte[]> head = client.send(
                HttpRequest.newBuilder(address.resolve(BALLOON + "/balloon.jpg"))
                        .HEAD()
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(full.body().length);
        assertThat(head.headers().firstValue("ETag"))
                .isPresent()
                .isEqualTo(full.headers().firstValue("ETag"));
    }

    @Test
    void aRangeIsAPartOfThePicture() throws Exception {
        byte[] full = get(BALLOON + "/balloon.jpg").body();
        HttpResponse<byte[]> part = get(BALLOON + "/balloon.jpg", "Range", "bytes=10-29");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.headers().firstValue("Content-Range")).contains("bytes 10-29/" + full.length);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(full, 10, 30));
    }

    @Test
    void whatIsKnownIsNotSentAgain() throws Exception {
        String tag = get(BALLOON + "/balloon.jpg").headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> again = get(BALLOON + "/balloon.jpg", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void aWithdrawnAssetIsWithheld() throws Exception {
        assertThat(verdict(KITE)).contains("permitted");
        assertThat(middle(KITE).getBlue()).isGreaterThan(200);
        put("kite.png.yaml", "approval: withdrawn".getBytes(StandardCharsets.UTF_8));
        await(() -> !verdict(KITE).equals(Optional.of("permitted")));
        assertThat(verdict(KITE)).contains("withheld; reason=withdrawn");
        // A stand-in of greys is shown in its place.
        Color standIn = middle(KITE);
        assertThat(standIn.getBlue()).isCloseTo(standIn.getRed(), within(40));
    }

    @Test
    void viewersFindTheTilesOfAPicture() throws Exception {
        HttpResponse<byte[]> info = get("/iiif/3/" + key("balloon.jpg") + "/info.json?site=magazine");
        assertThat(info.statusCode()).isEqualTo(200);
        assertThat(new String(info.body(), StandardCharsets.UTF_8))
                .contains("https://media.example.com/iiif/3/" + key("balloon.jpg"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/media",
                "/media/balloon/card",
                "/media/zjzrwk6fxzf7kz%2fcard",
                "/media/zjzrwk6fxzf7kz/card;jsessionid=1",
                "/media/zjzrwk6fxzf7kz/card?w=many",
                "/media/zjzrwk6fxzf7kz/card/a%5c..%5cb.jpg",
                "/WEB-INF/web.xml",
                "/nothing/here"
            })
    void aMalformedAddressIsRefusedAsAProblem(String path) throws Exception {
        HttpResponse<byte[]> refused = get(path);
        assertThat(refused.statusCode()).isIn(400, 404);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(new String(refused.body(), StandardCharsets.UTF_8))
                .contains("\"status\":" + refused.statusCode())
                .doesNotContain("Tomcat");
    }

    /** What no application ever sees, as Tomcat's own JSON. */
    @ParameterizedTest
    @ValueSource(strings = {"/media/zjzrwk6fxzf7kz/card/%00.jpg", "/media/%2e%2e/%2e%2e/etc/passwd"})
    void whatTomcatItselfRefusesTellsNothingOfIt(String path) throws Exception {
        HttpResponse<byte[]> refused = get(path);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(new String(refused.body(), StandardCharsets.UTF_8)).doesNotContain("Tomcat", "at org.");
    }

    @Test
    void metricsAreForOperatorsAndCountWhatIsAnswered() throws Exception {
        get(BALLOON + "/balloon.jpg");
        assertThat(get("/metrics").statusCode()).isEqualTo(401);
        String metrics = new String(
                get("/metrics", "Authorization", "Bearer " + OPERATOR).body(), StandardCharsets.UTF_8);
        assertThat(metrics)
                .containsPattern(
                        "vitrine_answers_total\\{cache=\"\\w+\",reason=\"none\",status=\"200\",verdict=\"permitted\"} [1-9]")
                .contains("vitrine_source_synchronised{source=\"photos\"} 1");
    }

    @Test
    void aPurgeIsForOperators() throws Exception {
        assertThat(purge("wrong").statusCode()).isEqualTo(401);
        assertThat(purge(OPERATOR).body()).contains("\"asset-" + key("balloon.jpg"));
    }

    private Optional<String> verdict(String path) throws Exception {
        return get(path).headers().firstValue("Vitrine-Verdict");
    }

    private Color middle(String path) throws Exception {
        BufferedImage picture = ImageIO.read(
                new ByteArrayInputStream(get(path, "Accept", "image/jpeg").body()));
        return new Color(picture.getRGB(picture.getWidth() / 2, picture.getHeight() / 2));
    }

    private HttpResponse<String> purge(String operator) throws Exception {
        return client.send(
                HttpRequest.newBuilder(address.resolve("/ops/purge"))
                        .header("Authorization", "Bearer " + operator)
                        .POST(BodyPublishers.ofString("{\"assets\": [\"" + key("balloon.jpg") + "\"]}"))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private void paint(String name, String format, Color colour) throws IOException {
        BufferedImage picture = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.setColor(colour);
        brush.fillOval(0, 0, 400, 300);
        brush.dispose();
        ImageIO.write(picture, format, photos.resolve(name).toFile());
        put(name + ".yaml", "approval: approved".getBytes(StandardCharsets.UTF_8));
    }

    private void put(String name, byte[] content) throws IOException {
        Path beside = Files.write(photos.resolve(name + ".part"), content);
        Files.move(beside, photos.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String key(String name) {
        return new NativeId("photos", name).key().value();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        Instant end = Instant.now().plusSeconds(30);
        while (!condition.call()) {
            assertThat(Instant.now()).as("still waiting").isBefore(end);
            Thread.sleep(50);
        }
    }
}
