package org.vitrine.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.imageio.ImageIO;
import org.eclipse.jetty.server.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.core.asset.NativeId;
import org.vitrine.server.VitrineServer;
import org.vitrine.server.config.ConfigReader;
import org.vitrine.server.web.WebServer;

/** OpenSeadragon, in a page of another origin, looks at a picture closely. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeepZoomTest {

    private static final int SQUARE = 300;
    private static final String PAGE = """
            <!doctype html><meta charset="utf-8"><title>Deep zoom</title>
            <div id="viewer" style="width:900px;height:600px"></div>
            <script src="openseadragon.js"></script>
            <script>
              window.tiles = [];
              window.state = 'opening';
              window.viewer = OpenSeadragon({
                id: 'viewer', tileSources: [new URLSearchParams(location.search).get('picture')],
                crossOriginPolicy: 'Anonymous', showNavigationControl: false, immediateRender: true, animationTime: 0
              });
              viewer.addHandler('open', () => state = 'open');
              viewer.addHandler('open-failed', () => state = 'failed');
              viewer.addHandler('tile-loaded', event => tiles.push(event.tile.url));
              window.settled = () => viewer.world.getItemAt(0).getFullyLoaded() && !viewer.isAnimating?.();
              window.look = (x, y, w, h) => viewer.viewport.fitBounds(
                viewer.world.getItemAt(0).imageToViewportRectangle(x, y, w, h), true);
              window.middle = () => {
                const canvas = viewer.drawer.canvas;
                return [...canvas.getContext('2d').getImageData(canvas.width / 2, canvas.height / 2, 1, 1).data];
              };
            </script>
            """;

    private VitrineServer server;
    private Server elsewhere;
    private Browser browser;
    private String base;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        Path photos = Files.createDirectory(folder.resolve("photos"));
        hang(photos, "squares.png", "approved");
        hang(photos, "withdrawn.png", "withdrawn");
        int port = freePort();
        base = "http://127.0.0.1:" + port + "/iiif/3/";
        Path config = Files.writeString(folder.resolve("vitrine.yaml"), """
                server: {host: 127.0.0.1, port: %d, publicUrl: "http://127.0.0.1:%d"}
                delivery: {iiif: {sites: [magazine]}}
                sources: [{name: photos, type: folder, path: photos}]
                sites: [{name: magazine, locales: [en-GB]}]
                """.formatted(port, port));
        server = VitrineServer.start(ConfigReader.read(config, Map.of()));
        elsewhere = new Server(new InetSocketAddress("127.0.0.1", 0));
        elsewhere.setHandler(WebServer.context("/viewer", new ViewerPage()));
        elsewhere.start();
        awaitReady(port);
        browser = Browser.open("en");
    }

    @AfterAll
    void stop() throws Exception {
        browser.close();
        elsewhere.stop();
        server.close();
    }

    @Test
    void zoomingInLoadsAndPaintsTilesOfThePlaceLookedAt() {
        open("squares.png");
        browser.await(driver -> "open".equals(browser.run("return state")));
        browser.await(driver -> browser.run("return settled()").equals(true));
        int overview = tiles().size();
        assertThat(tiles()).isNotEmpty().allMatch(url -> url.startsWith(base + key("squares.png") + "~magazine/"));

        // The square in the sixth column of the fourth row, at the master's own pixels.
        browser.run("look(arguments[0], arguments[1], arguments[2], arguments[3])", 5 * SQUARE, 3 * SQUARE, 300, 200);
        browser.await(driver ->
                tiles().size() > overview && browser.run("return settled()").equals(true));
        assertThat(tiles())
                .anyMatch(url -> url.contains("/1536,512,512,512/512,512/0/default.jpg")
                        || url.contains("/1024,512,512,512/512,512/0/default.jpg"));
        assertPainted(colour(5, 3));

        browser.run("look(0, 0, arguments[0], arguments[0])", SQUARE);
        browser.await(driver -> browser.run("return settled()").equals(true));
        assertPainted(colour(0, 0));
    }

    @Test
    void aWithheldPictureShowsNothing() {
        open("withdrawn.png");
        browser.await(driver -> "failed".equals(browser.run("return state")));
        assertThat(tiles()).isEmpty();
        assertThat(browser.run("return viewer.world.getItemCount()")).isEqualTo(0L);
        assertThat(
                        browser.run(
                                "const c = viewer.drawer.canvas;"
                                        + " return !c.width || c.getContext('2d').getImageData(0, 0, c.width, c.height).data.every(v => v === 0)"))
                .isEqualTo(true);
    }

    private void open(String name) {
        browser.driver.get("http://localhost:" + elsewhere.getURI().getPort() + "/viewer/?picture=" + base + key(name)
                + "/info.json%3Fsite=magazine");
    }

    @SuppressWarnings("unchecked")
    private List<String> tiles() {
        return (List<String>) browser.run("return tiles");
    }

    @SuppressWarnings("unchecked")
    private void assertPainted(Color expected) {
        browser.await(driver -> {
            List<Long> seen = (List<Long>) browser.run("return middle()");
            return Math.abs(seen.get(0) - expected.getRed()) < 12
                    && Math.abs(seen.get(1) - expected.getGreen()) < 12
                    && Math.abs(seen.get(2) - expected.getBlue()) < 12
                    && seen.get(3) == 255;
        });
    }

    private static String key(String name) {
        return new NativeId("photos", name).key().value();
    }

    private static void hang(Path photos, String name, String approval) throws IOException {
        BufferedImage picture = new BufferedImage(10 * SQUARE, 7 * SQUARE, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        for (int row = 0; row < 7; row++) {
            for (int column = 0; column < 10; column++) {
                brush.setColor(colour(column, row));
                brush.fillRect(column * SQUARE, row * SQUARE, SQUARE, SQUARE);
            }
        }
        brush.dispose();
        Files.writeString(photos.resolve(name + ".yaml"), "approval: " + approval + "\n");
        ImageIO.write(picture, "png", photos.resolve(name).toFile());
    }

    private static Color colour(int column, int row) {
        return new Color(20 + 23 * column, 20 + 33 * row, (column + row) % 2 == 0 ? 220 : 60);
    }

    private static void awaitReady(int port) throws Exception {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                    .build();
            while (http.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() != 200) {
                assertThat(Instant.now()).isBefore(end);
                Thread.sleep(50);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** The page, and OpenSeadragon as it comes from its web jar. */
    private static final class ViewerPage extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            if (request.getPathInfo().endsWith(".js")) {
                response.setContentType("text/javascript");
                try (InputStream script = Viewer.open()) {
                    script.transferTo(response.getOutputStream());
                }
            } else {
                response.setContentType("text/html; charset=utf-8");
                response.getOutputStream().write(PAGE.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** The web jar says in its own properties which version it holds. */
    private static final class Viewer {

        static InputStream open() throws IOException {
            ClassLoader jars = DeepZoomTest.class.getClassLoader();
            Properties maven = new Properties();
            try (InputStream properties =
                    jars.getResourceAsStream("META-INF/maven/org.webjars.npm/openseadragon/pom.properties")) {
                maven.load(properties);
            }
            return jars.getResourceAsStream("META-INF/resources/webjars/openseadragon/" + maven.getProperty("version")
                    + "/build/openseadragon/openseadragon.min.js");
        }
    }
}
