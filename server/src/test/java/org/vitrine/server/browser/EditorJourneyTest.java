package org.vitrine.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.vitrine.core.asset.NativeId;

/** The main job from end to end, as an editor and a reader see it: one story, told in order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EditorJourneyTest {

    private static final String BALLOON = "landscapes/balloon-festival.jpg";
    private static final String KEY = new NativeId("sample", BALLOON).key().value();
    private static final String REFERENCE = "dam:" + KEY;
    private static final String HERO = "/media/" + KEY + "/hero/balloon.jpg?w=960&locale=en-GB&site=demo";
    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final List<String> LOCALES = List.of("en-GB", "de-DE", "fr-FR");

    /** A picture of a page loaded once more by itself: inside {@code srcset}, its size is told in the page's pixels. */
    private static final String LOADED_ALONE =
            "const done = arguments[0], i = document.querySelector('figure.hero img'), o = new Image();";

    private final HttpClient http = HttpClient.newHttpClient();
    private DemoOnDisk demo;
    private Browser browser;
    private String slug = "";

    @BeforeAll
    void openTheDemo() throws Exception {
        demo = DemoOnDisk.start();
        browser = Browser.open("en-GB");
    }

    @AfterAll
    void closeTheDemo() throws Exception {
        http.close();
        browser.close();
        demo.close();
    }

    @Test
    @Order(1)
    void anEditorFindsTheBalloonLooksAtTheHeroCropAndInsertsIt() {
        browser.driver.get(demo.url("/cms/"));
        browser.driver.get(demo.url(newArticle()));
        for (String locale : LOCALES) {
            browser.clickable("#tab-" + locale).click();
            browser.await("#title-" + locale).sendKeys("Above the valley " + locale);
        }
        browser.clickable("#tab-en-GB").click();
        browser.clickable("#hero [data-choose]").click();

        WebElement tile = findInPicker("balloon");
        assertThat(tile.getDomAttribute("data-status")).isEqualTo("permitted");
        tile.click();
        browser.await(picker -> {
            Object width = browser.run("const i = document.querySelector('#picker-crops [data-preset=hero] img');"
                    + "return i && i.complete ? [i.naturalWidth, i.naturalHeight] : null");
            return width instanceof List<?> size && ratio(size) > 1.7 && ratio(size) < 1.8 ? size : null;
        });
        browser.clickable("#picker-insert").click();
        browser.driver.switchTo().defaultContent();

        browser.await("#hero dam-image[reference='" + REFERENCE + "']");
    }

    @Test
    @Order(2)
    void theBodyTakesAPictureAsAReference() {
        browser.clickable("#panel-en-GB .ProseMirror").click();
        browser.driver.switchTo().activeElement().sendKeys("A morning over the hills." + Keys.ENTER);
        browser.driver
                .findElement(By.xpath("//section[@id='panel-en-GB']//*[@role='toolbar']//button[last()]"))
                .click();
        findInPicker("balloon").click();
        browser.clickable("#picker-insert").click();
        browser.driver.switchTo().defaultContent();
        browser.await("#panel-en-GB .ProseMirror dam-image[reference='" + REFERENCE + "']");
    }

    @Test
    @Order(3)
    void theStoredArticleHoldsTheReferenceAndNothingOfTheAsset() throws IOException {
        slug = String.valueOf(browser.await("#slug").getDomProperty("value"));
        browser.clickable("#save").click();
        browser.await(ExpectedConditions.attributeToBe(By.id("state"), "data-tone", "saved"));
        slug = String.valueOf(browser.await("#slug").getDomProperty("value"));

        String stored = storedArticles().stream()
                .filter(text -> text.contains("Above the valley"))
                .findFirst()
                .orElseThrow();
        assertThat(stored).contains("\"" + REFERENCE + "\"").contains("data-dam=\\\"" + REFERENCE + "\\\"");
        assertThat(stored).doesNotContain("localhost", "127.0.0.1", "/media/", "http://", "data:", "src=");
        try (Stream<Path> files = Files.walk(demo.folder.articles())) {
            assertThat(files.filter(Files::isRegularFile))
                    .allMatch(file -> file.toString().endsWith(".json"));
        }
    }

    @Test
    @Order(4)
    void eachLanguageShowsItsVariantWithItsAltText() {
        Map<String, String> alts = new HashMap<>();
        Map<String, List<?>> colours = new HashMap<>();
        for (String locale : LOCALES) {
            WebElement image = openPage(locale);
            assertThat(image.getDomProperty("currentSrc"))
                    .contains(KEY + "/hero/")
                    .contains("locale=" + locale);
            alts.put(locale, String.valueOf(image.getDomProperty("alt")));
            colours.put(locale, strongestColour());
            List<?> size = naturalSize();
            assertThat(((Number) size.get(0)).intValue()).isIn(480, 960, 1440, 1920);
            assertThat(ratio(size)).isBetween(1.77, 1.79);
        }
        assertThat(alts.values()).doesNotHaveDuplicates().noneMatch(String::isBlank);
        assertThat(browser.run("return document.querySelectorAll('figure.hero picture source').length"))
                .isNotEqualTo(0L);
        // The balloons of the three variants are red, blue and yellow.
        assertThat(dominant(colours.get("en-GB"))).isEqualTo("red");
        assertThat(dominant(colours.get("de-DE"))).isEqualTo("blue");
        assertThat(dominant(colours.get("fr-FR"))).isEqualTo("yellow");
    }

    @Test
    @Order(5)
    void anExpiredAssetIsGoneWithinASecondAndBlockedInThePicker() throws Exception {
        HttpResponse<byte[]> before = get(HERO);
        assertThat(verdict(before)).startsWith("permitted");
        Path sidecar = demo.file(BALLOON + ".yaml");
        String was = Files.exists(sidecar) ? Files.readString(sidecar) : "";

        DemoOnDisk.replace(sidecar, expired(was).getBytes(StandardCharsets.UTF_8));
        HttpResponse<byte[]> after = awaitAnswer(HERO, answer -> verdict(answer).equals("withheld; reason=expired"));
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.body()).isNotEqualTo(before.body());
        assertThat(after.headers().firstValue("etag"))
                .isNotEqualTo(before.headers().firstValue("etag"));

        openPage("en-GB");
        assertThat(ratio(naturalSize()))
                .as("the fallback keeps the place's shape")
                .isBetween(1.77, 1.79);

        browser.driver.get(demo.url("/cms/"));
        browser.driver.get(demo.url(newArticle()));
        browser.clickable("#hero [data-choose]").click();
        WebElement tile = findInPicker("balloon");
        assertThat(tile.getDomAttribute("data-status")).isEqualTo("expired");
        tile.click();
        browser.await("#picker-detail");
        browser.await("#picker-insert[disabled]");
        assertThat(browser.await("#picker-reason").getText()).isNotBlank();
        browser.clickable("#picker-cancel").click();
        browser.driver.switchTo().defaultContent();

        DemoOnDisk.replace(sidecar, was.getBytes(StandardCharsets.UTF_8));
        HttpResponse<byte[]> restored =
                awaitAnswer(HERO, answer -> verdict(answer).startsWith("permitted"));
        assertThat(restored.body()).isEqualTo(before.body());
    }

    @Test
    @Order(6)
    void aReplacedFileShowsAtTheSameUrl() throws Exception {
        openPage("en-GB");
        List<?> shownBefore = strongestColour();
        HttpResponse<byte[]> before = get(HERO);
        byte[] other = Files.readAllBytes(anotherLandscape());

        DemoOnDisk.replace(demo.file(BALLOON), other);
        HttpResponse<byte[]> after = awaitAnswer(
                HERO,
                answer -> verdict(answer).startsWith("permitted")
                        && !answer.headers()
                                .firstValue("etag")
                                .equals(before.headers().firstValue("etag")));
        assertThat(after.body()).isNotEqualTo(before.body());

        openPage("en-GB");
        assertThat(ratio(naturalSize())).isBetween(1.77, 1.79);
        assertThat(strongestColour()).as("a reload shows the new picture").isNotEqualTo(shownBefore);
    }

    private WebElement findInPicker(String words) {
        browser.await(ExpectedConditions.frameToBeAvailableAndSwitchToIt(shadowFrame()));
        browser.clickable("#picker-grid [data-key]");
        String everything = browser.await("#picker-count").getText();
        browser.await("#picker-search").findElement(By.cssSelector("input")).sendKeys(words);
        browser.await(ExpectedConditions.not(ExpectedConditions.textToBe(By.id("picker-count"), everything)));
        return browser.clickable("#picker-grid [data-key='" + KEY + "']");
    }

    /** The picker's frame stands in the element's shadow tree, where selectors do not reach. */
    private WebElement shadowFrame() {
        return browser.await(driver -> (WebElement) browser.run("const p = document.querySelector('dam-picker');"
                + "return p && p.shadowRoot ? p.shadowRoot.querySelector('iframe') : null"));
    }

    /** Begins an article as the list's button does, and says where it is edited. */
    private String newArticle() {
        Object address = browser.driver.executeAsyncScript("const done = arguments[0];"
                + "fetch('/cms/articles', {method: 'POST'}).then(a => done(new URL(a.url).pathname))");
        return String.valueOf(address);
    }

    private WebElement openPage(String locale) {
        browser.driver.get(demo.url("/cms/" + locale + "/" + slug));
        WebElement image = browser.await("figure.hero img");
        browser.await(driver -> Boolean.TRUE.equals(browser.run(
                "const i = document.querySelector('figure.hero img'); return i.complete && i.naturalWidth > 0")));
        return image;
    }

    private List<?> naturalSize() {
        return (List<?>) browser.driver.executeAsyncScript(
                LOADED_ALONE + "o.onload = () => done([o.naturalWidth, o.naturalHeight]); o.src = i.currentSrc;");
    }

    /** The most saturated colour of the hero: that of its balloon. */
    private List<?> strongestColour() {
        return (List<?>) browser.driver.executeAsyncScript(LOADED_ALONE + """
                o.onload = () => {
                  const canvas = Object.assign(document.createElement('canvas'), {width: 160, height: 90});
                  const pen = canvas.getContext('2d');
                  pen.drawImage(o, 0, 0, 160, 90);
                  const pixels = pen.getImageData(0, 0, 160, 90).data;
                  let strongest = [0, 0, 0], most = -1;
                  for (let p = 0; p < pixels.length; p += 4) {
                    const colour = [...pixels.slice(p, p + 3)];
                    const saturation = Math.max(...colour) - Math.min(...colour);
                    if (saturation > most) { most = saturation; strongest = colour; }
                  }
                  done(strongest);
                };
                o.src = i.currentSrc;""");
    }

    private static String dominant(List<?> colour) {
        int red = ((Number) colour.get(0)).intValue();
        int green = ((Number) colour.get(1)).intValue();
        int blue = ((Number) colour.get(2)).intValue();
        if (blue > red) {
            return "blue";
        }
        return green > (red + blue) / 2 + 20 ? "yellow" : "red";
    }

    private List<String> storedArticles() throws IOException {
        try (Stream<Path> files = Files.walk(demo.folder.articles())) {
            return files.filter(Files::isRegularFile)
                    .map(EditorJourneyTest::text)
                    .toList();
        }
    }

    private Path anotherLandscape() throws IOException {
        try (Stream<Path> files = Files.list(demo.file("landscapes"))) {
            return files.filter(file -> file.toString().endsWith(".jpg"))
                    .filter(file -> !file.getFileName().toString().startsWith("balloon"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String expired(String sidecar) {
        String kept = sidecar.lines()
                .filter(line -> !line.startsWith("rights:"))
                .reduce("", (text, line) -> text + line + "\n");
        return kept + "rights: {until: 2020-12-31}\n";
    }

    private HttpResponse<byte[]> awaitAnswer(String path, Predicate<HttpResponse<byte[]>> expected) throws Exception {
        Instant begun = Instant.now();
        HttpResponse<byte[]> answer = get(path);
        while (!expected.test(answer) && Duration.between(begun, Instant.now()).compareTo(A_SECOND) < 0) {
            Thread.sleep(20);
            answer = get(path);
        }
        assertThat(expected.test(answer))
                .as("after %s: %s %s", Duration.between(begun, Instant.now()), answer.statusCode(), verdict(answer))
                .isTrue();
        return answer;
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        URI uri = demo.uri(path);
        return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String verdict(HttpResponse<?> answer) {
        return answer.headers().firstValue("vitrine-verdict").orElse("");
    }

    private static double ratio(List<?> size) {
        return ((Number) size.get(0)).doubleValue() / ((Number) size.get(1)).doubleValue();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
