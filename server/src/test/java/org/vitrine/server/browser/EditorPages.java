package org.vitrine.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.vitrine.client.token.PickerTokenMinter;
import org.vitrine.core.asset.NativeId;
import org.vitrine.server.VitrineServer;
import org.vitrine.server.config.ConfigReader;

/** A Vitrine with one picture, and beside it, on another origin, pages with the three editors and the plugins in them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EditorPages {

    static final String BALLOON = "balloon.jpg";
    static final String KEY = new NativeId("photos", BALLOON).key().value();
    static final String FIGURE = "<figure><img data-dam=\"dam:" + KEY + "\" data-preset=\"inline\"></figure>";
    static final String SECRET = "a-secret-of-more-than-thirty-two-bytes";
    static final Path GALLERY = Path.of("target", "screens");
    static final Duration A_SECOND = Duration.ofSeconds(1);

    static final String GOVERNED = """
            approval: approved
            title: {en: Red balloon, de: Roter Ballon}
            altText: {en: A red balloon over fog, de: Ein roter Ballon über Nebel}
            """;

    Path photos = Path.of("");
    EditorHost host;
    VitrineServer server;
    Browser browser;
    String address = "";

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        photos = Files.createDirectory(folder.resolve("photos"));
        put(BALLOON + ".yaml", GOVERNED.getBytes(StandardCharsets.UTF_8));
        put(BALLOON, picture(Color.RED));
        host = new EditorHost();
        int port = freePort();
        address = "http://localhost:" + port;
        Path config =
                Files.writeString(folder.resolve("vitrine.yaml"), """
                server: {host: 127.0.0.1, port: %d, publicUrl: "%s"}
                sources: [{name: photos, type: folder, path: photos}]
                sites: [{name: magazine, origins: ["%s"], locales: [en-GB, de-DE], market: GB, presets: [inline, teaser]}]
                pickerKeys: {magazine: "%s"}
                operations: {drain: 0s}
                presets:
                  inline: {kind: image, lifetime: 0s, widths: [320, 640]}
                  teaser: {kind: image, lifetime: 0s, aspectRatio: "3:2", widths: [320, 640]}
                """.formatted(port, address, host.origin(), SECRET));
        server = VitrineServer.start(ConfigReader.read(config, Map.of()));
        awaitReady();
        PickerTokenMinter minter =
                new PickerTokenMinter("magazine", SECRET.getBytes(StandardCharsets.UTF_8), InstantSource.system());
        host.start(
                address,
                Map.of(
                        "picker",
                        address + "/picker/",
                        "base",
                        address + "/media",
                        "site",
                        "magazine",
                        "resolve",
                        address + "/api/v1/resolve",
                        "refresh",
                        0.3,
                        "presets",
                        List.of(
                                Map.of("name", "inline", "label", "As it is"),
                                Map.of("name", "teaser", "label", "Wide"))),
                () -> minter.mint("editor"));
        browser = Browser.open("en-GB");
    }

    @AfterAll
    void stop() throws Exception {
        browser.close();
        server.close();
        host.close();
    }

    void open(RichTextEditor editor, String locale) {
        browser.driver.get(host.origin() + "/" + editor.page() + "/" + locale);
        browser.await("body[data-ready]");
    }

    WebElement insertButton() {
        return (WebElement) browser.run("return host.insert()");
    }

    void pick() {
        browser.await(ExpectedConditions.frameToBeAvailableAndSwitchToIt(pickerFrame()));
        browser.clickable("#picker-grid [data-key='" + KEY + "']").click();
        browser.clickable("#picker-insert").click();
        browser.driver.switchTo().defaultContent();
    }

    WebElement pickerFrame() {
        return browser.await(driver -> (WebElement) browser.run(
                "return document.querySelector('dam-picker')?.shadowRoot?.querySelector('iframe') ?? null"));
    }

    void save() {
        browser.run("delete document.querySelector('#save').dataset.saved");
        browser.clickable("#save").click();
        browser.await("#save[data-saved=true]");
    }

    String content() {
        return String.valueOf(browser.run("return host.content()"));
    }

    void awaitContent(String expected) {
        browser.await(driver -> content().contains(expected));
    }

    void awaitPictures(long number) {
        browser.await(driver -> browser.run("return host.pictures().length").equals(number));
    }

    void awaitShown(String part, String text) {
        browser.await(driver -> text.equals(
                browser.run("return host.shown()?.querySelector('.' + arguments[0])?.textContent ?? ''", part)));
    }

    /** Waits until the picture in the editor is of one colour; asks the delivery's own bytes, which pages may read. */
    void awaitColour(String colour) {
        browser.await(driver -> colour.equals(browser.driver.executeAsyncScript("""
                const done = arguments[0], src = host.shown()?.querySelector('img')?.currentSrc, copy = new Image();
                if (!src) return done('none');
                copy.crossOrigin = 'anonymous';
                copy.onerror = () => done('unreadable');
                copy.onload = () => {
                  const pen = Object.assign(document.createElement('canvas'), {width: 1, height: 1}).getContext('2d');
                  pen.drawImage(copy, 0, 0, 1, 1);
                  const [red, , blue] = pen.getImageData(0, 0, 1, 1).data;
                  done(red > blue ? 'red' : 'blue');
                };
                copy.src = src;""")));
    }

    /** As a reader sees it who comes now; who was here before keeps the facts for a minute. */
    void awaitPublished(RichTextEditor editor, String state) {
        browser.driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
        browser.driver.get(host.origin() + "/published/" + editor.page() + "/en-GB");
        browser.await("dam-image[state=" + state + "]");
    }

    HttpResponse<String> facts() throws IOException, InterruptedException {
        return get(address + "/media/" + KEY + ".json?preset=inline&locale=en-GB&site=magazine");
    }

    void awaitReady() throws Exception {
        Instant end = Instant.now().plusSeconds(20);
        while (get(address + "/health/ready").statusCode() != 200) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(50);
        }
    }

    static HttpResponse<String> get(String url) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    void put(String name, byte[] content) throws IOException {
        DemoOnDisk.replace(photos.resolve(name), content);
    }

    static byte[] picture(Color colour) throws IOException {
        BufferedImage picture = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.setColor(colour);
        brush.fillRect(0, 0, 900, 600);
        brush.dispose();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", jpeg);
        return jpeg.toByteArray();
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
