package org.vitrine.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.vitrine.core.asset.NativeId;

/** What a running demo does with files that should not be there, and with requests that ask for what is not offered. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenFilesTest {

    private static final String BALLOON = "landscapes/balloon-festival.jpg";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newHttpClient();
    private DemoOnDisk demo;

    @BeforeAll
    void openTheDemo() throws Exception {
        demo = DemoOnDisk.start();
    }

    @AfterAll
    void closeTheDemo() throws Exception {
        http.close();
        demo.close();
    }

    @Test
    void brokenFilesAreReportedAndReplacedByTheFallbackWhileEverythingElseWorks() throws Exception {
        byte[] good = Files.readAllBytes(demo.file(BALLOON));
        Map<String, byte[]> broken = Map.of(
                "landscapes/truncated.jpg", Arrays.copyOf(good, good.length / 3),
                "landscapes/mislabelled.jpg", "<html>not a picture</html>".getBytes(StandardCharsets.UTF_8),
                "landscapes/absurd.png", pngOf(30_000, 30_000),
                "landscapes/empty.jpg", new byte[0]);
        for (Map.Entry<String, byte[]> file : broken.entrySet()) {
            DemoOnDisk.replace(
                    demo.file(file.getKey() + ".yaml"), "approval: approved\n".getBytes(StandardCharsets.UTF_8));
            DemoOnDisk.replace(demo.file(file.getKey()), file.getValue());
        }
        await(() -> text("/health/ready").contains("\"problems\":4"));

        for (String name : broken.keySet()) {
            HttpResponse<byte[]> answer = get("/media/" + key(name) + "/hero?w=480&site=demo");
            assertThat(answer.statusCode()).as(name).isEqualTo(404);
            assertThat(answer.headers().firstValue("vitrine-verdict")).contains("withheld; reason=unknown");
            assertThat(ImageIO.read(new ByteArrayInputStream(answer.body())).getWidth())
                    .isEqualTo(480);
        }
        assertThat(get("/media/" + key(BALLOON) + "/hero?w=480&site=demo").statusCode())
                .isEqualTo(200);

        for (String name : broken.keySet()) {
            Files.delete(demo.file(name));
            Files.delete(demo.file(name + ".yaml"));
        }
        await(() -> text("/health/ready").contains("\"problems\":0"));
    }

    @Test
    void aGoodPictureOverwrittenByABrokenOneStaysInForce() throws Exception {
        String url = "/media/" + key("products/" + aProduct()) + "/card?w=400&site=demo";
        HttpResponse<byte[]> before = get(url);
        assertThat(before.statusCode()).isEqualTo(200);

        byte[] good = Files.readAllBytes(demo.file("products/" + aProduct()));
        DemoOnDisk.replace(demo.file("products/" + aProduct()), Arrays.copyOf(good, good.length / 2));
        await(() -> text("/health/ready").contains("\"problems\":1"));
        assertThat(get(url).body()).isEqualTo(before.body());

        DemoOnDisk.replace(demo.file("products/" + aProduct()), good);
        await(() -> text("/health/ready").contains("\"problems\":0"));
    }

    @Test
    void whatIsNotOfferedIsRefusedWithWhatIs() throws Exception {
        String key = key(BALLOON);
        assertThat(text("/media/" + key + "/heroo?site=demo")).contains("heroo", "hero, inline");
        assertThat(text("/media/" + key + "/hero?w=961&site=demo")).contains("480, 960, 1440, 1920");
        assertThat(text("/media/" + key + "/hero/a.bmp?site=demo")).contains("webp, jpg");
        assertThat(get("/media/" + key + "/hero?w=961&site=demo").statusCode()).isEqualTo(400);
        assertThat(get("/media/not-a-key/hero").statusCode()).isEqualTo(400);
        assertThat(get("/media/00000000000000/hero?w=480&site=demo").statusCode())
                .isEqualTo(404);
    }

    @Test
    void anOriginThatIsNotRegisteredIsToldWhatToAddAndSeesNothing() throws Exception {
        HttpResponse<byte[]> refused =
                get("/picker/?site=demo&origin=https://elsewhere.example&session=abcdef0123456789&lang=en&theme=light");
        String page = new String(refused.body(), StandardCharsets.UTF_8);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(page).contains("https://elsewhere.example").doesNotContain("vaadin");

        HttpResponse<byte[]> admitted =
                get("/picker/?site=demo&origin=" + demo.url("") + "&session=abcdef0123456789&lang=en&theme=light");
        assertThat(admitted.headers().firstValue("content-security-policy").orElse(""))
                .contains("frame-ancestors " + demo.url(""));
    }

    private String aProduct() throws IOException {
        try (var files = Files.list(demo.file("products"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jpg"))
                    .filter(name -> !Files.exists(demo.file("products/" + name + ".yaml")))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String key(String nativeId) {
        return new NativeId("sample", nativeId).key().value();
    }

    /** A PNG whose header claims a size, complete in form, with next to nothing in it. */
    private static byte[] pngOf(int width, int height) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 6, 0, 0, 0})
                .array();
        png.write(chunk("IHDR", header));
        png.write(chunk("IDAT", new byte[] {0x78, (byte) 0x9C, 3, 0, 0, 0, 0, 1}));
        png.write(chunk("IEND", new byte[0]));
        return png.toByteArray();
    }

    private static byte[] chunk(String type, byte[] content) {
        byte[] named = ByteBuffer.allocate(4 + content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        CRC32 sum = new CRC32();
        sum.update(named);
        return ByteBuffer.allocate(4 + named.length + 4)
                .putInt(content.length)
                .put(named)
                .putInt((int) sum.getValue())
                .array();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.call()) {
            assertThat(Instant.now()).as("the demo took too long to notice").isBefore(end);
            Thread.sleep(50);
        }
    }

    private String text(String path) throws IOException, InterruptedException {
        return new String(get(path).body(), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(demo.uri(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
