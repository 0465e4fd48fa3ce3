package org.vitrine.server.purge;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.server.VitrineServer;
import org.vitrine.server.config.ConfigReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What visitors see through a real Varnish that may keep answers for a day. */
class VarnishTest {

    private static final String OPERATOR = "an-operator-key-of-32-characters-at-least";
    private static final String PHOTO = "balloon.jpg";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private HttpClient visitor = HttpClient.newHttpClient();
    private PhotoFolder photos;
    private VitrineServer server;
    private Varnish varnish;

    @BeforeEach
    void start() throws Exception {
        photos = new PhotoFolder(Files.createDirectory(folder.resolve("photos")));
        photos.paint(PHOTO, Color.RED);
        photos.govern(PHOTO, "approval: approved");
        start("1d", "1h");
    }

    /** Starts both, with what a cache may keep, and what it may show stale while it asks. */
    private void start(String lifetime, String revalidating) throws Exception {
        int front = Varnish.freePort();
        int back = Varnish.freePort();
        varnish = Varnish.start(folder, front, back);
        Path config = Files.writeString(
                folder.resolve("vitrine.yaml"), """
            server: {host: 127.0.0.1, port: %d, publicUrl: "http://localhost:%d"}
            sources: [{name: photos, type: folder, path: photos}]
            sites: [{name: magazine, origins: ["https://cms.example.com"], locales: [en]}]
            presets:
              card: {kind: image, aspectRatio: "1:1", widths: [100]}
              brief: {kind: image, aspectRatio: "1:1", widths: [100], lifetime: 1s}
            delivery: {cdnLifetime: %s, staleWhileRevalidate: %s, iiif: {}}
            purge: [{type: varnish, url: "http://127.0.0.1:%d"}]
            operations: {keys: ["%s"]}
            """.formatted(back, front, lifetime, revalidating, front, OPERATOR));
        server = VitrineServer.start(ConfigReader.read(config, Map.of()));
        await(() -> get("/health/ready").statusCode() == 200);
        await(() -> colour().equals("red"));
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        varnish.close();
        visitor.close();
    }

    @Test
    void anAnswerIsKeptForLongAndBrowsersAreTold() throws Exception {
        picture();
        HttpResponse<byte[]> kept = picture();
        assertThat(header(kept, "Cache-Status"))
                .startsWith("Vitrine; fwd=miss; stored; ttl=86400;")
                .endsWith(", Varnish; hit");
        assertThat(header(kept, "CDN-Cache-Control")).startsWith("public, max-age=86400, stale-while-revalidate=3600");
        assertThat(header(kept, "Cache-Control")).isEqualTo("public, max-age=60");
        assertThat(kept.headers().map()).doesNotContainKeys("surrogate-key", "xkey", "age");
    }

    @Test
    void browsersOfOneKindShareAnAnswerAndThoseOfAnotherDoNot() throws Exception {
        HttpResponse<byte[]> webp = get(address(), "Accept", "text/html,image/webp,image/apng;q=0.8");
        assertThat(header(webp, "Content-Type")).isEqualTo("image/webp");
        HttpResponse<byte[]> other = get(address(), "Accept", "image/png, image/webp;q=0.9");
        assertThat(header(other, "Cache-Status")).endsWith("Varnish; hit");
        HttpResponse<byte[]> old = get(address(), "Accept", "image/webp;q=0, */*");
        assertThat(header(old, "Content-Type")).isEqualTo("image/jpeg");
    }

    @Test
    void aWithdrawnPictureIsGoneFromTheCacheAtOnce() throws Exception {
        assertThat(colour()).isEqualTo("red");
        String facts = "/media/" + PhotoFolder.key(PHOTO) + ".json?preset=card";
        assertThat(text(facts)).contains("\"permitted\":true");

        photos.govern(PHOTO, "approval: withdrawn");
        await(() -> header(picture(), "Vitrine-Verdict").equals("withheld; reason=withdrawn"));
        await(() -> text(facts).contains("\"permitted\":false"));

        photos.govern(PHOTO, "approval: approved");
        await(() -> colour().equals("red"));
    }

    @Test
    void aReplacedPictureIsShownAtOnce() throws Exception {
        assertThat(colour()).isEqualTo("red");
        photos.paint(PHOTO, Color.BLUE);
        await(() -> colour().equals("blue"));
    }

    @Test
    void aNewAltTextIsToldAtOnce() throws Exception {
        String facts = "/media/" + PhotoFolder.key(PHOTO) + ".json?locale=en";
        assertThat(text(facts)).doesNotContain("altText");
        photos.govern(PHOTO, "approval: approved\naltText: {en: A red balloon}");
        await(() -> text(facts).contains("A red balloon"));
    }

    @Test
    void anEmbargoEndsAndRightsEndOnTime() throws Exception {
        Instant from = Instant.now().plusSeconds(3);
        Instant until = from.plusSeconds(3);
        photos.govern(PHOTO, "approval: approved\nrights: {from: " + from + ", until: " + until + "}");
        await(() -> header(picture(), "Vitrine-Verdict").equals("withheld; reason=embargoed"));
        await(() -> colour().equals("red"));
        assertThat(Instant.now()).isAfterOrEqualTo(from);
        await(() -> header(picture(), "Vitrine-Verdict").equals("withheld; reason=expired"));
        assertThat(Instant.now()).isAfterOrEqualTo(until);
    }

    @Test
    void aVariantTakesThePlaceOfItsBase() throws Exception {
        String german = address() + "?locale=de";
        await(() -> colour(get(german)).equals("red"));
        photos.paint("ballon.jpg", Color.GREEN);
        photos.govern("ballon.jpg", "approval: approved\nlocale: de\nvariantOf: balloon.jpg");
        await(() -> colour(get(german)).equals("green"));
        String direct = "/media/" + PhotoFolder.key("ballon.jpg") + "/card/x.jpg";
        assertThat(colour(get(direct))).isEqualTo("green");

        // Its base takes it along, also where it was asked for by its own key.
        photos.govern(PHOTO, "approval: withdrawn");
        await(() -> header(get(direct), "Vitrine-Verdict").equals("withheld; reason=withdrawn"));
        await(() -> header(get(german), "Vitrine-Verdict").equals("withheld; reason=withdrawn"));
    }

    @Test
    void operatorsPurgeWhatTheySay() throws Exception {
        picture();
        assertThat(header(picture(), "Cache-Status")).endsWith("Varnish; hit");
        HttpResponse<String> purged = order("{\"presets\": [\"card\"]}");
        assertThat(purged.statusCode()).isEqualTo(200);
        JsonNode report = JsonMapper.builder().build().readTree(purged.body());
        assertThat(report.at("/purged/0").asString()).isEqualTo("preset-card");
        assertThat(report.at("/caches/0/name").asString()).isEqualTo("varnish");
        assertThat(report.at("/caches/0/state").asString()).isEqualTo("done");
        assertThat(header(picture(), "Cache-Status")).endsWith("Varnish; fwd=miss");

        picture();
        assertThat(order("{\"all\": true}").statusCode()).isEqualTo(200);
        assertThat(header(picture(), "Cache-Status")).endsWith("Varnish; fwd=miss");
    }

    @Test
    void whatWasAskedForASiteIsPurgedWithTheSiteAlsoByViewers() throws Exception {
        String picture = address() + "?site=magazine";
        String tile = "/iiif/3/" + PhotoFolder.key(PHOTO) + "~magazine/full/max/0/default.jpg";
        for (String path : List.of(picture, tile)) {
            assertThat(get(path).statusCode()).isEqualTo(200);
            assertThat(header(get(path, "Cookie", "visitor=1"), "Cache-Status")).endsWith("Varnish; hit");
        }
        assertThat(order("{\"sites\": [\"magazine\"]}").statusCode()).isEqualTo(200);
        for (String path : List.of(picture, tile)) {
            assertThat(header(get(path), "Cache-Status")).endsWith("Varnish; fwd=miss");
        }
    }

    @Test
    void staleAnswersAreShownOnlyWhereThatIsAllowedOrNothingBetterIsToBeHad() throws Exception {
        stop();
        visitor = HttpClient.newHttpClient();
        start("1s", "0s");
        String brief = "/media/" + PhotoFolder.key(PHOTO) + "/brief";
        String never = "/media/" + PhotoFolder.key(PHOTO) + "/brief/x.jpg";
        Thread.sleep(6_000); // what is purged at a start is purged once more after five seconds
        await(() -> colour(get(brief)).equals("red"));

        Thread.sleep(1_500);
        assertThat(header(get(brief), "Cache-Status")).endsWith("Varnish; fwd=miss");

        server.close();
        Thread.sleep(1_500);
        for (int i = 0; i < 2; i++) {
            HttpResponse<byte[]> stale = get(brief);
            assertThat(stale.statusCode()).isEqualTo(200);
            assertThat(colour(stale)).isEqualTo("red");
        }
        assertThat(get(never).statusCode()).isEqualTo(503);
    }

    @Test
    void nobodyElsePurgesVarnishWithoutNamingWhat() throws Exception {
        HttpRequest bare = HttpRequest.newBuilder(varnish.address())
                .method("PURGE", BodyPublishers.noBody())
                .build();
        assertThat(visitor.send(bare, BodyHandlers.discarding()).statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> order(String json) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.address().resolve("/ops/purge"))
                .header("Authorization", "Bearer " + OPERATOR)
                .POST(BodyPublishers.ofString(json))
                .build();
        return visitor.send(request, BodyHandlers.ofString());
    }

    private static String address() {
        return "/media/" + PhotoFolder.key(PHOTO) + "/card";
    }

    private HttpResponse<byte[]> picture() throws Exception {
        return get(address());
    }

    private String colour() throws Exception {
        return colour(picture());
    }

    private String text(String path) throws Exception {
        return new String(get(path).body(), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(varnish.address() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return visitor.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static String colour(HttpResponse<byte[]> response) throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(response.body()));
        if (picture == null) {
            return "none";
        }
        Color seen = new Color(picture.getRGB(picture.getWidth() / 2, picture.getHeight() / 2));
        if (Math.abs(seen.getRed() - seen.getBlue()) < 40 && Math.abs(seen.getRed() - seen.getGreen()) < 40) {
            return "grey";
        }
        return seen.getRed() > 150 ? "red" : seen.getBlue() > 150 ? "blue" : "green";
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.call()) {
            assertThat(Instant.now()).as("still waiting").isBefore(end);
            Thread.sleep(25);
        }
    }
}
