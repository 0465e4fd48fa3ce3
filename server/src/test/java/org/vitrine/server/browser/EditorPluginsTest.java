package org.vitrine.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** The plugins for TinyMCE, CKEditor 5 and Tiptap in real editors, in pages of another origin: one story each. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EditorPluginsTest extends EditorPages {

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
}
