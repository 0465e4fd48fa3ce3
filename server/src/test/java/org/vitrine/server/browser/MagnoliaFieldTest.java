package org.vitrine.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.vitrine.core.asset.NativeId;

/** The light module's field in a page that speaks Magnolia's protocol as documented, against a running Vitrine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MagnoliaFieldTest {

    private static final String BALLOON = reference("landscapes/balloon-festival.jpg");
    private static final String LIGHTHOUSE = reference("landscapes/lighthouse-evening.jpg");
    private static final Path PICTURES = Path.of("target", "magnolia");

    private MagnoliaHost host;
    private Browser browser;

    @BeforeAll
    void open() throws Exception {
        host = MagnoliaHost.start();
        browser = Browser.open("en-GB");
    }

    @AfterAll
    void close() throws Exception {
        browser.close();
        host.close();
    }

    @BeforeEach
    void asUsual() {
        host.tokenStatus = 200;
        browser.driver.switchTo().defaultContent();
    }

    @Test
    void anEditorPicksReplacesGoesBackAndClears() {
        dialog("field=");
        press("field", "empty", "choose");
        pick("balloon", BALLOON);
        assertThat(inField("field", "chosen", ".title").getText()).contains("alloon");
        assertThat(changes()).containsExactly(List.of("field", "c-field", BALLOON));

        press("field", "chosen", "choose");
        pick("lighthouse", LIGHTHOUSE);
        inField("field", "chosen", ".title");
        assertThat(changes()).last().isEqualTo(List.of("field", "c-field", LIGHTHOUSE));

        press("field", "chosen", "choose");
        inPicker();
        browser.clickable("#picker-cancel").click();
        browser.driver.switchTo().defaultContent();
        browser.await(ExpectedConditions.numberOfElementsToBe(By.tagName("dam-picker"), 0));
        assertThat(changes()).hasSize(2);

        press("field", "chosen", "clear");
        inField("field", "empty", ".title");
        assertThat(changes()).hasSize(3).last().isEqualTo(List.of("field", "c-field", ""));
    }

    @Test
    void aStoredValueIsShownWithItsVerdictAndNothingIsSentBack() {
        dialog("field=" + BALLOON);
        WebElement verdict = inField("field", "chosen", ".verdict");
        assertThat(verdict.getText()).isEqualTo("May be shown");
        browser.await(page -> Boolean.TRUE.equals(browser.run(
                "const i = document.querySelector('.thumb img'); return i.complete && i.naturalWidth > 0")));
        browser.driver.switchTo().defaultContent();
        assertThat(changes()).isEmpty();
    }

    @Test
    void twoFieldsInOneDialogStayApart() {
        dialog("field1=&field2=" + LIGHTHOUSE);
        inField("field2", "chosen", ".title");
        press("field1", "empty", "choose");
        pick("balloon", BALLOON);
        inField("field1", "chosen", ".title");
        press("field2", "chosen", "clear");
        inField("field2", "empty", ".title");
        inField("field1", "chosen", ".title");
        assertThat(changes())
                .containsExactly(List.of("field1", "c-field1", BALLOON), List.of("field2", "c-field2", ""));
    }

    @Test
    void aMessageFromAnotherWindowOrAnotherOriginIsNotHeard() {
        dialog("field1=&field2=");
        inField("field1", "empty", ".title");
        inField("field2", "empty", ".title");
        browser.driver.switchTo().defaultContent();
        browser.run("window.frames[1].eval(`parent.frames[0].postMessage({action: 'init', correlationId: 'forged',"
                + " state: {value: '" + BALLOON + "'}}, '*')`)");
        assertThat(settledState("field1")).isEqualTo("empty");

        // The same page on another origin: its field is framed by a dialog it must not believe.
        browser.driver.get(host.elsewhere("/dialog?field=" + BALLOON));
        browser.run("document.querySelector('iframe').src = '"
                + host.url("/.resources/vitrine-dam/webresources/field.html") + "'");
        browser.await(ExpectedConditions.frameToBeAvailableAndSwitchToIt("field"));
        browser.await("#field[data-state=waiting]");
        browser.driver.switchTo().defaultContent();
        browser.run("begin(document.querySelector('iframe'), '" + BALLOON + "')");
        assertThat(settledState("field")).isEqualTo("waiting");
        assertThat(changes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 500})
    void anEditorWhoIsNotVouchedForReadsWhyAndKeepsWhatIsStored(int status) {
        dialog("field=" + BALLOON);
        host.tokenStatus = status;
        press("field", "chosen", "choose");
        WebElement picker = browser.await(ExpectedConditions.presenceOfElementLocated(By.tagName("dam-picker")));
        browser.await(page -> Boolean.TRUE.equals(browser.run(
                "return arguments[0].shadowRoot.querySelector('dialog').dataset.state === 'failed'", picker)));
        ((WebElement) browser.run("return arguments[0].shadowRoot.querySelector('.header button')", picker)).click();
        String said = inField("field", "chosen", ".notice[data-tone=bad]").getText();
        assertThat(said)
                .contains(Map.of(401, "session has ended", 403, "may not choose", 500, "vouch")
                        .get(status));
        browser.driver.switchTo().defaultContent();
        assertThat(changes()).isEmpty();
    }

    @Test
    void eachStateOfAValueIsTold() throws IOException {
        Map<String, String> values = Map.of(
                "chosen",
                BALLOON,
                "expiring",
                reference("landscapes/desert-caravan.jpg"),
                "withheld",
                reference("archive/reef-campaign.jpg"),
                "unknown",
                "dam:00000000000000",
                "malformed",
                "jcr:0b9a3c52",
                "empty",
                "");
        for (Map.Entry<String, String> state : values.entrySet()) {
            dialog("field=" + state.getValue());
            inField("field", state.getKey(), ".title");
            photographEverywhere(state.getKey());
        }
        String running = host.vitrine;
        try {
            host.vitrine = "http://localhost:" + DemoOnDisk.freePort();
            dialog("field=" + BALLOON);
            inField("field", "away", "[data-does=retry]");
            photographEverywhere("away");
            press("field", "away", "clear");
            inField("field", "empty", ".title");
            host.vitrine = "";
            dialog("field=" + BALLOON);
            assertThat(inField("field", "unconfigured", ".title").getText()).contains("vitrine", "config.js");
            photographEverywhere("unconfigured");
        } finally {
            host.vitrine = running;
        }
    }

    @Test
    void openedByItselfItPicksAndLetsTheReferenceBeCopied() throws IOException {
        browser.screen(1280, 480, "light");
        browser.driver.get(host.url("/.resources/vitrine-dam/webresources/field.html"));
        browser.await("#field[data-state=empty]");
        browser.clickable("[data-does=choose]").click();
        pick("balloon", BALLOON);
        assertThat(browser.await("#field[data-state=chosen] .detail").getText()).isEqualTo(BALLOON);
        assertThat(browser.await("[data-does=copy]").getText()).isEqualTo("Copy reference");
        assertThat(browser.driver.getCurrentUrl()).endsWith("#" + BALLOON);
        photograph("alone");
        browser.screen(1280, 900, "light");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image", "picture", "gallery", "hero", "macros", "image-editing"})
    void whatTheTemplatesPrintLoadsFromTheRunningDelivery(String golden) {
        browser.driver.get(host.url("/golden/" + golden + ".html"));
        browser.await(
                page -> Boolean.TRUE.equals(
                        browser.run(
                                "return [...document.images].every((i) => i.complete && i.naturalWidth > 0) && document.images.length > 0")));
        browser.await(page -> Boolean.TRUE.equals(browser.run(
                "return [...document.querySelectorAll('img[data-dam-facts]')].every((i) => i.alt !== '')")));
        if (golden.equals("hero")) {
            browser.await(page -> String.valueOf(browser.run("return document.querySelector('script[type*=ld]').text"))
                    .contains("creditText"));
        }
        if (golden.equals("image-editing")) {
            assertThat(browser.await("[data-dam-verdict]").getText()).contains("·");
        }
    }

    @Test
    void aVideosStillPictureAndADocumentAreServed() {
        browser.driver.get(host.url("/golden/video.html"));
        assertThat(browser.driver.executeAsyncScript("""
                const done = arguments[0], o = new Image();
                o.onload = () => done(o.naturalWidth); o.onerror = () => done(0);
                o.src = document.querySelector('video').poster;""")).isEqualTo(960L);
        browser.driver.get(host.url("/golden/download.html"));
        assertThat(browser.driver.executeAsyncScript("""
                const done = arguments[0];
                fetch(document.querySelector('a').href).then((a) => done(a.status + ' ' + a.headers.get('Content-Type')));""")).isEqualTo("200 application/pdf");
    }

    private void dialog(String fields) {
        browser.driver.get(host.url("/dialog?" + fields));
    }

    /** Waits in a field's frame for its state and looks at something there. */
    private WebElement inField(String field, String state, String selector) {
        browser.driver.switchTo().defaultContent();
        browser.await(ExpectedConditions.frameToBeAvailableAndSwitchToIt(field));
        browser.await("#field[data-state=" + state + "]");
        return browser.await(selector);
    }

    private void press(String field, String state, String does) {
        String button = does.equals("choose") && !state.equals("empty") ? "replace" : does;
        inField(field, state, "[data-does=" + button + "]").click();
        browser.driver.switchTo().defaultContent();
    }

    /** What a field shows once what was sent to it has been dealt with. */
    private String settledState(String field) {
        browser.driver.switchTo().defaultContent();
        browser.await(ExpectedConditions.frameToBeAvailableAndSwitchToIt(field));
        browser.driver.executeAsyncScript("setTimeout(arguments[0], 300)");
        String state = browser.await("#field").getDomAttribute("data-state");
        browser.driver.switchTo().defaultContent();
        return state;
    }

    private void inPicker() {
        browser.await(
                page -> browser.run("return document.querySelector('dam-picker')?.shadowRoot.querySelector('iframe')"));
        WebElement frame = (WebElement)
                browser.run("return document.querySelector('dam-picker').shadowRoot.querySelector('iframe')");
        browser.driver.switchTo().frame(frame);
        browser.clickable("#picker-grid [data-key]");
    }

    private void pick(String words, String reference) {
        inPicker();
        String everything = browser.await("#picker-count").getText();
        browser.await("#picker-search").findElement(By.cssSelector("input")).sendKeys(words);
        browser.await(ExpectedConditions.not(ExpectedConditions.textToBe(By.id("picker-count"), everything)));
        browser.clickable("#picker-grid [data-key='" + reference.substring("dam:".length()) + "']")
                .click();
        browser.clickable("#picker-insert").click();
        browser.driver.switchTo().defaultContent();
        browser.await(ExpectedConditions.numberOfElementsToBe(By.tagName("dam-picker"), 0));
    }

    @SuppressWarnings("unchecked")
    private List<Object> changes() {
        browser.driver.switchTo().defaultContent();
        return (List<Object>) browser.run("return window.changes");
    }

    private void photographEverywhere(String name) throws IOException {
        browser.driver.switchTo().defaultContent();
        for (String scheme : List.of("light", "dark")) {
            for (int width : List.of(1280, 360)) {
                browser.screen(width, 300, scheme);
                photograph(name + "-" + scheme + "-" + width);
            }
        }
        browser.screen(1280, 900, "light");
    }

    private void photograph(String name) throws IOException {
        browser.photograph(PICTURES.resolve(name + ".png"));
    }

    private static String reference(String nativeId) {
        return "dam:" + new NativeId("sample", nativeId).key().value();
    }
}
