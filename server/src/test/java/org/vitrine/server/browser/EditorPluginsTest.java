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
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.vitrine.client.token.PickerTokenMinter;
import org.vitrine.core.asset.NativeId;
import org.vitrine.server.VitrineServer;
import org.vitrine.server.config.ConfigReader;

/** The plugins for TinyMCE, CKEditor 5 and Tiptap in real editors, in pages of another origin: one story each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EditorPluginsTest {

    private static final String BALLOON = "balloon.jpg";
    private static final String KEY = new NativeId("photos", BALLOON).key().value();
    private static final String FIGURE = "<figure><img data-dam=\"dam:" + KEY + "\" data-preset=\"inline\"></figure>";
    private static final String SECRET = "a-secret-of-more-than-thirty-two-bytes";
    private static final Path GALLERY = Path.of("target", "screens");
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private static final String GOVERNED = """
            approval: approved
            title: {en: Red balloon, de: Roter Ballon}
            altText: {en: A red balloon over fog, de: Ein roter Ballon über Nebel}
            """;

    private Path photos = Path.of("");
    private EditorHost host;
    private VitrineServer server;
    private Browser browser;
    private String address = "";

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

    @ParameterizedTest
    @EnumSource
    @Order(1)
    void anEditorPicksAPictureAndItsReferenceIsStored(RichTextEditor editor) {
        host.store(editor.page(), "<p>Above the valley</p>");
        open(editor, "en-GB");
        editor.inText(
                browser, () -> browser.clickable("[contenteditable=true] p").click());
        insertButton().click();
        pick();

        awaitPictures(1);
        awaitShown("title", "Red balloon");
        save();
        assertThat(host.stored(editor.page())).contains(FIGURE).contains("<p>Above the valley</p>");
        assertThat(host.stored(editor.page())).doesNotContain("http", "localhost", "/media/", "src=", "dam-picture");
    }

    @ParameterizedTest
    @EnumSource
    @Order(2)
    void aStoredPictureIsShownAndGivenBackToTheByte(RichTextEditor editor) {
        for (String text : List.of(
                FIGURE,
                FIGURE.replace("\"inline\"", "\"poster-2019\""),
                FIGURE.replace(
                        "></figure>",
                        " alt=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;' `\"><figcaption>&lt;img src=x"
                                + " onerror=alert(1)&gt; &amp;amp; \"Dawn\"</figcaption></figure>"))) {
            host.store(editor.page(), text);
            open(editor, "en-GB");
            awaitPictures(1);
            save();
            assertThat(host.stored(editor.page())).startsWith(text);
        }
        assertThat(browser.run("return host.root().querySelectorAll('script, [onerror]').length"))
                .isEqualTo(0L);
    }

    @ParameterizedTest
    @EnumSource
    @Order(3)
    void presetAndAltTextAreChangedInTheEditorsOwnDialogAndUndone(RichTextEditor editor) {
        host.store(editor.page(), FIGURE + "<p>Above the valley</p>");
        open(editor, "en-GB");
        awaitPictures(1);
        editor.select(browser);
        editor.openDetails(browser);
        editor.say(browser, "Wide", "A balloon, \"red\" & <large>");

        String described =
                FIGURE.replace("\"inline\">", "\"teaser\" alt=\"A balloon, &quot;red&quot; &amp; &lt;large&gt;\">");
        awaitContent(described);
        awaitShown("said", "A balloon, \"red\" & <large>");
        awaitShown("place", "Wide");
        editor.press(browser, "z");
        awaitContent(FIGURE);
        editor.press(browser, "y");
        awaitContent(described);
    }

    @ParameterizedTest
    @EnumSource
    @Order(4)
    void aCopiedPictureIsPastedAsAReference(RichTextEditor editor) {
        host.store(editor.page(), FIGURE + "<p>Above the valley</p>");
        open(editor, "en-GB");
        awaitPictures(1);
        editor.select(browser);
        editor.press(browser, "c");
        editor.inText(browser, () -> {
            WebElement paragraph = browser.clickable("[contenteditable=true] p:last-of-type");
            int left = 10 - paragraph.getSize().width / 2; // beside a toolbar that may hang over its middle
            new Actions(browser.driver)
                    .moveToElement(paragraph, left, 0)
                    .click()
                    .sendKeys(Keys.END)
                    .perform();
        });
        editor.press(browser, "v");
        awaitPictures(2);
        assertThat(content().split("<figure><img data-dam=\"dam:" + KEY + "\" data-preset=\"inline\"></figure>", -1))
                .hasSize(3);
        editor.press(browser, "z");
        awaitPictures(1);
    }

    @ParameterizedTest
    @EnumSource
    @Order(5)
    void aStoredPictureIsReplacedWithThePickerOpenAtIt(RichTextEditor editor) {
        host.store(editor.page(), FIGURE.replace("\"inline\">", "\"teaser\" alt=\"Said here\">"));
        open(editor, "de-DE");
        awaitPictures(1);
        editor.select(browser);
        editor.replace(browser);
        browser.await(ExpectedConditions.frameToBeAvailableAndSwitchToIt(pickerFrame()));
        browser.await("#picker-grid [data-key='" + KEY + "']");
        browser.clickable("#picker-insert").click();
        browser.driver.switchTo().defaultContent();
        save();
        assertThat(host.stored(editor.page()))
                .as("the same picture keeps what is said of it here")
                .startsWith(FIGURE.replace("\"inline\">", "\"teaser\" alt=\"Said here\">"));
    }

    @Test
    @Order(6)
    void theStoredReferenceIsPublishedInEachLanguage() {
        host.store("tiptap", FIGURE);
        for (Map.Entry<String, String> alt : Map.of(
                        "en-GB", "A red balloon over fog", "de-DE", "Ein roter Ballon über Nebel")
                .entrySet()) {
            browser.driver.get(host.origin() + "/published/tiptap/" + alt.getKey());
            browser.await("dam-image[state=shown]");
            assertThat(browser.run("return document.querySelector('dam-image').shadowRoot.querySelector('img').alt"))
                    .isEqualTo(alt.getValue());
        }
    }

    @ParameterizedTest
    @EnumSource
    @Order(7)
    void aChangeInTheDamShowsInTheOpenEditorAndOnThePage(RichTextEditor editor) throws Exception {
        put(BALLOON + ".yaml", GOVERNED.getBytes(StandardCharsets.UTF_8));
        put(BALLOON, picture(Color.RED));
        host.store(editor.page(), FIGURE);
        open(editor, "en-GB");
        awaitPictures(1);
        awaitColour("red");

        put(BALLOON, picture(Color.BLUE));
        awaitColour("blue");

        put(BALLOON + ".yaml", (GOVERNED + "rights: {until: 2020-12-31}\n").getBytes(StandardCharsets.UTF_8));
        Instant begun = Instant.now();
        HttpResponse<String> facts = facts();
        while (!facts.body().contains("\"expired\"")) {
            assertThat(Duration.between(begun, Instant.now())).isLessThan(A_SECOND);
            facts = facts();
        }
        awaitShown("badge", "Rights have expired");
        assertThat(content()).startsWith(FIGURE);
        awaitPublished(editor, "withheld");

        put(BALLOON + ".yaml", GOVERNED.getBytes(StandardCharsets.UTF_8));
        open(editor, "de-DE");
        awaitShown("title", "Roter Ballon");
    }

    @ParameterizedTest
    @EnumSource
    @Order(8)
    void aForgedMessageInsertsNothing(RichTextEditor editor) {
        host.store(editor.page(), "<p>Above the valley</p>");
        open(editor, "en-GB");
        insertButton().click();
        browser.await(ExpectedConditions.frameToBeAvailableAndSwitchToIt(pickerFrame()));
        browser.await("#picker-grid [data-key]");
        browser.driver.switchTo().defaultContent();
        String session = String.valueOf(browser.run("return new URL(document.querySelector('dam-picker').shadowRoot"
                + ".querySelector('iframe').src).searchParams.get('session')"));
        browser.run("""
                const selections = [{ reference: arguments[1] }];
                const data = { type: 'vitrine:select', session: arguments[0], selections };
                postMessage(data, '*');
                const frame = document.createElement('iframe');
                frame.srcdoc = `<script>parent.postMessage(${JSON.stringify(data)}, '*'); parent.postMessage('sent', '*')<\\/script>`;
                addEventListener('message', (event) => { window.forged ||= event.data === 'sent'; });
                document.body.append(frame);""", session, "dam:" + KEY);
        browser.await(driver -> Boolean.TRUE.equals(browser.run("return window.forged === true")));
        assertThat(browser.run("return document.querySelector('dam-picker').opened"))
                .isEqualTo(true);
        awaitPictures(0);
    }

    @ParameterizedTest
    @EnumSource
    @Order(9)
    void aPageOfAnotherOriginIsToldWhichToRegister(RichTextEditor editor) {
        String stranger = host.origin().replace("localhost", "127.0.0.1");
        browser.driver.get(stranger + "/" + editor.page() + "/en-GB");
        browser.await("body[data-ready]");
        insertButton().click();
        browser.await(ExpectedConditions.frameToBeAvailableAndSwitchToIt(pickerFrame()));
        assertThat(browser.await("body").getText()).contains(stranger);
        browser.driver.switchTo().defaultContent();
    }

    @ParameterizedTest
    @EnumSource
    @Order(10)
    void pictureAndDialogFitTheirScreen(RichTextEditor editor) throws Exception {
        put(BALLOON, picture(Color.RED));
        host.store(
                editor.page(),
                "<p>Above the valley</p>"
                        + FIGURE.replace(
                                "></figure>",
                                " alt=\"Said for this place\"><figcaption>At dawn, over fog</figcaption></figure>"));
        for (int width : List.of(1280, 360)) {
            for (String colours : List.of("light", "dark")) {
                browser.screen(width, 800, colours);
                open(editor, "en-GB");
                awaitShown("title", "Red balloon");
                awaitColour("red");
                String look = editor.page() + "-" + width + "-" + colours;
                editor.select(browser);
                browser.photograph(GALLERY.resolve(look + ".png"));
                editor.openDetails(browser);
                Thread.sleep(300); // dialogs glide in
                browser.photograph(GALLERY.resolve(look + "-details.png"));
                assertThat((Long) browser.run("return document.documentElement.scrollWidth"))
                        .as(look)
                        .isLessThanOrEqualTo(width);
            }
        }
    }

    private void open(RichTextEditor editor, String locale) {
        browser.driver.get(host.origin() + "/" + editor.page() + "/" + locale);
        browser.await("body[data-ready]");
    }

    private WebElement insertButton() {
        return (WebElement) browser.run("return host.insert()");
    }

    private void pick() {
        browser.await(ExpectedConditions.frameToBeAvailableAndSwitchToIt(pickerFrame()));
        browser.clickable("#picker-grid [data-key='" + KEY + "']").click();
        browser.clickable("#picker-insert").click();
        browser.driver.switchTo().defaultContent();
    }

    private WebElement pickerFrame() {
        return browser.await(driver -> (WebElement) browser.run(
                "return document.querySelector('dam-picker')?.shadowRoot?.querySelector('iframe') ?? null"));
    }

    private void save() {
        browser.run("delete document.querySelector('#save').dataset.saved");
        browser.clickable("#save").click();
        browser.await("#save[data-saved=true]");
    }

    private String content() {
        return String.valueOf(browser.run("return host.content()"));
    }

    private void awaitContent(String expected) {
        browser.await(driver -> content().contains(expected));
    }

    private void awaitPictures(long number) {
        browser.await(driver -> browser.run("return host.pictures().length").equals(number));
    }

    private void awaitShown(String part, String text) {
        browser.await(driver -> text.equals(
                browser.run("return host.shown()?.querySelector('.' + arguments[0])?.textContent ?? ''", part)));
    }

    /** Waits until the picture in the editor is of one colour; asks the delivery's own bytes, which pages may read. */
    private void awaitColour(String colour) {
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
    private void awaitPublished(RichTextEditor editor, String state) {
        browser.driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
        browser.driver.get(host.origin() + "/published/" + editor.page() + "/en-GB");
        browser.await("dam-image[state=" + state + "]");
    }

    private HttpResponse<String> facts() throws IOException, InterruptedException {
        return get(address + "/media/" + KEY + ".json?preset=inline&locale=en-GB&site=magazine");
    }

    private void awaitReady() throws Exception {
        Instant end = Instant.now().plusSeconds(20);
        while (get(address + "/health/ready").statusCode() != 200) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(50);
        }
    }

    private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private void put(String name, byte[] content) throws IOException {
        DemoOnDisk.replace(photos.resolve(name), content);
    }

    private static byte[] picture(Color colour) throws IOException {
        BufferedImage picture = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.setColor(colour);
        brush.fillRect(0, 0, 900, 600);
        brush.dispose();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", jpeg);
        return jpeg.toByteArray();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
