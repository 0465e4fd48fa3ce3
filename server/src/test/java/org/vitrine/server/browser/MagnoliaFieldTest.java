package org.vitrine.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** The light module's field in a page that speaks Magnolia's protocol as documented, against a running Vitrine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MagnoliaFieldTest {

    private static final String BALLOON = MagnoliaDialog.reference("landscapes/balloon-festival.jpg");
    private static final String LIGHTHOUSE = MagnoliaDialog.reference("landscapes/lighthouse-evening.jpg");

    private final MagnoliaDialog dialog;

    MagnoliaFieldTest() throws Exception {
        dialog = MagnoliaDialog.start();
    }

    @AfterAll
    void close() throws Exception {
        dialog.close();
    }

    @BeforeEach
    void outside() {
        dialog.browser.driver.switchTo().defaultContent();
    }

    @Test
    void anEditorPicksReplacesGoesBackAndClears() {
        dialog.open("field=");
        dialog.press("field", "empty", "choose");
        dialog.pick("balloon", BALLOON);
        assertThat(dialog.inField("field", "chosen", ".title").getText()).contains("alloon");
        assertThat(dialog.changes()).containsExactly(List.of("field", "c-field", BALLOON));

        dialog.press("field", "chosen", "choose");
        dialog.pick("lighthouse", LIGHTHOUSE);
        dialog.inField("field", "chosen", ".title");
        assertThat(dialog.changes()).last().isEqualTo(List.of("field", "c-field", LIGHTHOUSE));

        dialog.press("field", "chosen", "choose");
        dialog.inPicker();
        dialog.browser.clickable("#picker-cancel").click();
        dialog.browser.driver.switchTo().defaultContent();
        dialog.browser.await(ExpectedConditions.numberOfElementsToBe(By.tagName("dam-picker"), 0));
        assertThat(dialog.changes()).hasSize(2);

        dialog.press("field", "chosen", "clear");
        dialog.inField("field", "empty", ".title");
        assertThat(dialog.changes()).hasSize(3).last().isEqualTo(List.of("field", "c-field", ""));
    }

    @Test
    void aStoredValueIsShownWithItsVerdictAndNothingIsSentBack() {
        dialog.open("field=" + BALLOON);
        WebElement verdict = dialog.inField("field", "chosen", ".verdict");
        assertThat(verdict.getText()).isEqualTo("May be shown");
        dialog.browser.await(page -> Boolean.TRUE.equals(dialog.browser.run(
                "const i = document.querySelector('.thumb img'); return i.complete && i.naturalWidth > 0")));
        dialog.browser.driver.switchTo().defaultContent();
        assertThat(dialog.changes()).isEmpty();
    }

    @Test
    void twoFieldsInOneDialogStayApart() {
        dialog.open("field1=&field2=" + LIGHTHOUSE);
        dialog.inField("field2", "chosen", ".title");
        dialog.press("field1", "empty", "choose");
        dialog.pick("balloon", BALLOON);
        dialog.inField("field1", "chosen", ".title");
        dialog.press("field2", "chosen", "clear");
        dialog.inField("field2", "empty", ".title");
        dialog.inField("field1", "chosen", ".title");
        assertThat(dialog.changes())
                .containsExactly(List.of("field1", "c-field1", BALLOON), List.of("field2", "c-field2", ""));
    }

    @Test
    void aMessageFromAnotherWindowOrAnotherOriginIsNotHeard() {
        dialog.open("field1=&field2=");
        dialog.inField("field1", "empty", ".title");
        dialog.inField("field2", "empty", ".title");
        dialog.browser.driver.switchTo().defaultContent();
        dialog.browser.run(
                "window.frames[1].eval(`parent.frames[0].postMessage({action: 'init', correlationId: 'forged',"
                        + " state: {value: '" + BALLOON + "'}}, '*')`)");
        assertThat(dialog.settledState("field1")).isEqualTo("empty");

        // The same page on another origin: its field is framed by a dialog it must not believe.
        dialog.browser.driver.get(dialog.host.elsewhere("/dialog?field=" + BALLOON));
        dialog.browser.run("document.querySelector('iframe').src = '"
                + dialog.host.url("/.resources/vitrine-dam/webresources/field.html") + "'");
        dialog.browser.await(ExpectedConditions.frameToBeAvailableAndSwitchToIt("field"));
        dialog.browser.await("#field[data-state=waiting]");
        dialog.browser.driver.switchTo().defaultContent();
        dialog.browser.run("begin(document.querySelector('iframe'), '" + BALLOON + "')");
        assertThat(dialog.settledState("field")).isEqualTo("waiting");
        assertThat(dialog.changes()).isEmpty();
    }

    @Test
    void eachStateOfAValueIsTold() throws IOException {
        Map<String, String> values = Map.of(
                "chosen",
                BALLOON,
                "expiring",
                MagnoliaDialog.reference("landscapes/desert-caravan.jpg"),
                "withheld",
                MagnoliaDialog.reference("archive/reef-campaign.jpg"),
                "unknown",
                "dam:00000000000000",
                "malformed",
                "jcr:0b9a3c52",
                "empty",
                "");
        for (Map.Entry<String, String> state : values.entrySet()) {
            dialog.open("field=" + state.getValue());
            dialog.inField("field", state.getKey(), ".title");
            dialog.photographEverywhere(state.getKey());
        }
        String running = dialog.host.vitrine;
        try {
            dialog.host.vitrine = "http://localhost:" + DemoOnDisk.freePort();
            dialog.open("field=" + BALLOON);
            dialog.inField("field", "away", "[data-does=retry]");
            dialog.photographEverywhere("away");
            dialog.press("field", "away", "clear");
            dialog.inField("field", "empty", ".title");
            dialog.host.vitrine = "";
            dialog.open("field=" + BALLOON);
            assertThat(dialog.inField("field", "unconfigured", ".title").getText())
                    .contains("vitrine", "config.js");
            dialog.photographEverywhere("unconfigured");
        } finally {
            dialog.host.vitrine = running;
        }
    }

    @Test
    void anAssetWithoutASmallPictureIsShownByItsTitle() {
        String running = dialog.host.thumbnail;
        try {
            for (String preset : List.of("download", "none-of-this-site")) {
                dialog.host.thumbnail = preset;
                dialog.open("field=" + BALLOON);
                assertThat(dialog.inField("field", "chosen", ".title").getText())
                        .contains("alloon");
                assertThat(dialog.browser
                                .driver
                                .findElement(By.cssSelector(".thumb img"))
                                .isDisplayed())
                        .isFalse();
            }
        } finally {
            dialog.host.thumbnail = running;
        }
    }

    @Test
    void whereTheBrowserHasNoClipboardTheReferenceIsSelectedForAKeyPress() {
        dialog.browser.driver.get(dialog.host.url("/.resources/vitrine-dam/webresources/field.html?bare#" + BALLOON));
        dialog.browser.await("#field[data-state=chosen]");
        // As on pages over plain http.
        dialog.browser.run("Object.defineProperty(navigator, 'clipboard', {value: undefined})");
        dialog.browser.clickable("[data-does=copy]").click();
        dialog.browser.await(page -> dialog.browser.await(".notice").getText().contains("Ctrl+C"));
        assertThat(dialog.browser.run("return String(getSelection())")).isEqualTo(BALLOON);
    }

    @Test
    void onAPageAnUnknownAssetIsCalledUnknownAndSearchEnginesAreToldNothing() {
        dialog.browser.driver.get(dialog.host.url("/golden/image-editing.html?00000000000000"));
        dialog.browser.await(
                page -> dialog.browser.await("[data-dam-verdict]").getText().contains("kennt dieses Asset nicht"));
        dialog.browser.driver.get(dialog.host.url("/golden/hero.html?00000000000000"));
        dialog.browser.await(ExpectedConditions.numberOfElementsToBe(By.cssSelector("script[type*=ld]"), 0));
    }

    @Test
    void withheldFilesAreNotOfferedToReaders() {
        String expired = MagnoliaDialog.reference("archive/reef-campaign.jpg").substring("dam:".length());
        dialog.browser.driver.get(dialog.host.url("/golden/download.html?" + expired));
        dialog.browser.await(
                page -> Boolean.TRUE.equals(dialog.browser.run("return document.querySelector('a').hidden")));
        dialog.browser.driver.get(dialog.host.url("/golden/video.html?" + expired));
        dialog.browser.await(
                page -> Boolean.TRUE.equals(
                        dialog.browser.run(
                                "const v = document.querySelector('video'); return !v.controls && v.childElementCount === 0 && !v.hidden")));
    }

    @Test
    void openedByItselfItPicksAndLetsTheReferenceBeCopied() throws IOException {
        dialog.browser.screen(1280, 480, "light");
        dialog.browser.driver.get(dialog.host.url("/.resources/vitrine-dam/webresources/field.html"));
        dialog.browser.await("#field[data-state=empty]");
        dialog.browser.clickable("[data-does=choose]").click();
        dialog.pick("balloon", BALLOON);
        assertThat(dialog.browser.await("#field[data-state=chosen] .detail").getText())
                .isEqualTo(BALLOON);
        assertThat(dialog.browser.await("[data-does=copy]").getText()).isEqualTo("Copy reference");
        assertThat(dialog.browser.driver.getCurrentUrl()).endsWith("#" + BALLOON);
        dialog.photograph("alone");
        dialog.browser.screen(1280, 900, "light");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image", "picture", "gallery", "hero", "macros", "image-editing"})
    void whatTheTemplatesPrintLoadsFromTheRunningDelivery(String golden) {
        dialog.browser.driver.get(dialog.host.url("/golden/" + golden + ".html"));
        dialog.browser.await(
                page -> Boolean.TRUE.equals(
                        dialog.browser.run(
                                "return [...document.images].every((i) => i.complete && i.naturalWidth > 0) && document.images.length > 0")));
        dialog.browser.await(page -> Boolean.TRUE.equals(dialog.browser.run(
                "return [...document.querySelectorAll('img[data-dam-facts]')].every((i) => i.alt !== '')")));
        if (golden.equals("hero")) {
            dialog.browser.await(
                    page -> String.valueOf(dialog.browser.run("return document.querySelector('script[type*=ld]').text"))
                            .contains("creditText"));
        }
        if (golden.equals("image-editing")) {
            assertThat(dialog.browser.await("[data-dam-verdict]").getText()).contains("·");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"video", "macros"})
    void aVideosSubtitlesAreReadInEachLanguage(String golden) {
        dialog.browser.driver.get(dialog.host.url("/golden/" + golden + ".html"));
        dialog.browser.await(
                page -> Long.valueOf(3).equals(dialog.browser.run("return document.querySelectorAll('track').length")));
        dialog.browser.run("for (const track of document.querySelector('video').textTracks) track.mode = 'hidden'");
        dialog.browser.await(
                page -> Boolean.TRUE.equals(
                        dialog.browser.run(
                                "return [...document.querySelectorAll('track')].every((t) => t.readyState === 2 && t.track.cues.length === 2)")));
        assertThat(dialog.browser.run("""
                return [...document.querySelectorAll('track')]
                  .map((t) => `${t.srclang} ${t.track.cues[0].text}`).sort().join(', ')""")).isEqualTo("de Segelnd nach Hause, en Sailing home, fr Retour à la voile");
        assertThat(dialog.browser.run("return document.querySelector('video').error"))
                .isNull();
    }

    @Test
    void aVideosStillPictureAndADocumentAreServed() {
        dialog.browser.driver.get(dialog.host.url("/golden/video.html"));
        assertThat(dialog.browser.driver.executeAsyncScript("""
                const done = arguments[0], o = new Image();
                o.onload = () => done(o.naturalWidth); o.onerror = () => done(0);
                o.src = document.querySelector('video').poster;""")).isEqualTo(960L);
        dialog.browser.driver.get(dialog.host.url("/golden/download.html"));
        assertThat(dialog.browser.driver.executeAsyncScript("""
                const done = arguments[0];
                fetch(document.querySelector('a').href).then((a) => done(a.status + ' ' + a.headers.get('Content-Type')));""")).isEqualTo("200 application/pdf");
    }
}
