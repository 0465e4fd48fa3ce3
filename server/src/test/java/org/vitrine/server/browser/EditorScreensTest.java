package org.vitrine.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How the plugins look in their editors, whom they keep out, what they ask of Vitrine, and pictures that are dragged. */
class EditorScreensTest extends EditorPages {

    @ParameterizedTest
    @EnumSource
    void allPicturesOfATextAreAskedForInOneCall(RichTextEditor editor) {
        Map<String, Object> listener =
                browser.driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", """
                window.asked = [];
                const own = window.fetch;
                window.fetch = (url, order) => {
                  if (String(url).includes('/media/') || String(url).endsWith('/resolve'))
                    asked.push(order?.body ? JSON.parse(order.body).items.length : 0);
                  return own(url, order);
                };"""));
        host.store(editor.page(), FIGURE + "<p>Above the valley</p>" + FIGURE.replace("\"inline\"", "\"teaser\""));
        open(editor, "en-GB");
        awaitPictures(2);
        browser.await(driver -> Boolean.TRUE.equals(browser.run(
                "return [0, 1].every((n) => host.shown(n)?.querySelector('.title')?.textContent === 'Red balloon')")));
        // Pages that stay open ask again, for both at once each time.
        assertThat((List<?>) browser.run("return window.asked")).isNotEmpty().allMatch(items -> items.equals(2L));
        browser.driver.executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", listener);
    }

    @ParameterizedTest
    @EnumSource
    void aDraggedPictureKeepsItsReferenceAndGoesBackWhenUndone(RichTextEditor editor) {
        host.store(editor.page(), FIGURE + "<p>Above the valley</p><p>Below the clouds</p>");
        open(editor, "en-GB");
        awaitPictures(1);
        awaitShown("title", "Red balloon");
        editor.drag(browser);

        browser.await(driver -> content().indexOf("Above") < content().indexOf("<figure>"));
        awaitPictures(1);
        assertThat(content().split(FIGURE, -1)).hasSize(2);
        editor.press(browser, "z");
        browser.await(driver -> content().startsWith(FIGURE));
    }

    @ParameterizedTest
    @EnumSource
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
                assertAccessible(editor, look);
                editor.openDetails(browser);
                Thread.sleep(300); // dialogs glide in
                browser.photograph(GALLERY.resolve(look + "-details.png"));
                assertThat(Axe.brokenRules(browser, editor.details(), editor.skin()))
                        .as(look + " details")
                        .isEmpty();
                assertThat((Long) browser.run("return document.documentElement.scrollWidth"))
                        .as(look)
                        .isLessThanOrEqualTo(width);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whyAPictureIsWithheldCanBeReadByEverybody(RichTextEditor editor) throws Exception {
        put(BALLOON, picture(Color.RED));
        put(BALLOON + ".yaml", (GOVERNED + "rights: {until: 2020-12-31}\n").getBytes(StandardCharsets.UTF_8));
        host.store(editor.page(), FIGURE + "<p>Above the valley</p>");
        for (String colours : List.of("light", "dark")) {
            browser.screen(1280, 800, colours);
            open(editor, "en-GB");
            awaitShown("badge", "Rights have expired");
            String look = editor.page() + "-withheld-" + colours;
            editor.select(browser);
            browser.photograph(GALLERY.resolve(look + ".png"));
            assertAccessible(editor, look);
        }
        put(BALLOON + ".yaml", GOVERNED.getBytes(StandardCharsets.UTF_8));
    }

    /** The picture in the text, and what the plugin offers while it is selected. */
    private void assertAccessible(RichTextEditor editor, String look) {
        editor.inText(
                browser,
                () -> assertThat(Axe.brokenRules(browser, "dam-picture"))
                        .as(look)
                        .isEmpty());
        for (String part : editor.controls()) {
            assertThat(Axe.brokenRules(browser, part)).as(look + " " + part).isEmpty();
        }
    }
}
