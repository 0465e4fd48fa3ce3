package org.vitrine.server.hosts;

import java.io.IOException;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;

/** The rich text editor of a Sling CMS in the dialog of its own component, on the page that is being edited. */
record SlingTextEditor(SlingHost host) {

    private static final String PATH = SlingHost.SITE + "/balloons/jcr:content/container/richtext";

    /** Adds an empty text at the end of the page. */
    void add() {
        host.editPage();
        host.browser
                .clickable("a[data-sling-cms-action=add][data-sling-cms-path$='/container']")
                .click();
        host.enterDialog();
        new Select(host.browser.await("select")).selectByVisibleText("Rich Text Editor");
        host.browser.clickable("button[type=submit]").click();
        host.awaitStored(PATH, "richtext");
    }

    /** Opens the dialog, and waits until one can write. */
    void open() {
        host.editPage();
        host.browser.clickable("a[title='Edit Rich Text Editor']").click();
        host.enterDialog();
        host.browser.clickable(".vitrine-richtext button");
    }

    /** Writes at the beginning of the text. */
    void write(String text) {
        enterText();
        host.browser.clickable("body").click();
        host.browser.await("body").sendKeys(Keys.chord(Keys.CONTROL, Keys.HOME), text);
        host.enterDialog();
    }

    /** Chooses a picture by the button, and waits until it shows in the text. */
    void choose(String words, String key) {
        host.browser.clickable(".vitrine-richtext button").click();
        host.browser.driver.switchTo().defaultContent();
        new PickerWindow(host.browser).pick(words, key);
        host.enterDialog();
        awaitPicture();
    }

    /** Writes markup behind the text, in the editor's view of the source. */
    void writeSource(String html) {
        host.browser.clickable("[data-wysihtml-action=change_view]").click();
        host.browser.clickable(".rte textarea").sendKeys(Keys.chord(Keys.CONTROL, Keys.END), html);
        host.browser.clickable("[data-wysihtml-action=change_view]").click();
        awaitPicture();
    }

    /** Waits until a reference in the text is a picture to be seen. */
    void awaitPicture() {
        enterText();
        host.browser.await(driver -> host.browser.run("const i = document.querySelector('img[data-dam]');"
                + "return i && i.complete && i.naturalWidth > 0 || null"));
        host.enterDialog();
    }

    /** Saves the dialog, and gives what is stored, as JSON, once it holds a text. */
    String save(String text) throws IOException, InterruptedException {
        host.browser.clickable("button[type=submit]").click();
        host.awaitStored(PATH, text);
        return host.cms.get(PATH + ".json");
    }

    private void enterText() {
        host.browser.await(
                ExpectedConditions.frameToBeAvailableAndSwitchToIt(By.cssSelector("iframe.wysihtml-sandbox")));
    }
}
