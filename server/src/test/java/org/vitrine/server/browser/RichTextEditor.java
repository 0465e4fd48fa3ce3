package org.vitrine.server.browser;

import java.util.List;
import java.util.Locale;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;

/** How a person works with the pictures of an editor. */
enum RichTextEditor {
    TINYMCE("iframe.tox-edit-area__iframe", ".tox-dialog", "[data-mce-name=vitrine]", ".tox-pop") {
        @Override
        void openDetails(Browser browser) {
            browser.clickable(".tox-pop [data-mce-name=vitrinedetails]").click();
            browser.clickable(".tox-dialog .tox-listbox");
        }

        @Override
        void say(Browser browser, String preset, String alt) {
            browser.clickable(".tox-dialog .tox-listbox").click();
            browser.clickable(".tox-collection__item[aria-label='" + preset + "']")
                    .click();
            browser.await(".tox-dialog textarea").sendKeys(alt);
            browser.clickable(".tox-dialog__footer .tox-button:not(.tox-button--secondary)")
                    .click();
        }

        @Override
        void replace(Browser browser) {
            browser.clickable(".tox-pop [data-mce-name=vitrinereplace]").click();
        }
    },
    CKEDITOR5(
            "",
            ".dam-picture-form",
            "[data-cke-tooltip-text='Picture from the DAM']",
            ".ck-balloon-panel_visible .ck-toolbar") {
        @Override
        void openDetails(Browser browser) {
            browser.clickable(".ck-balloon-panel_visible [data-cke-tooltip-text='Shape and texts']")
                    .click();
            browser.clickable(".dam-picture-form .ck-dropdown__button");
        }

        @Override
        void say(Browser browser, String preset, String alt) {
            browser.clickable(".dam-picture-form .ck-dropdown__button").click();
            browser.clickable(".dam-picture-form .ck-list__item:nth-child(2) button")
                    .click();
            browser.await(".dam-picture-form textarea").sendKeys(alt);
            browser.clickable(".ck-dialog .ck-button-action").click();
        }

        @Override
        void replace(Browser browser) {
            browser.clickable(".ck-balloon-panel_visible .ck-toolbar__items > button")
                    .click();
        }
    },
    TIPTAP("", "body > div:last-of-type", "#tools", ".dam-picture-actions") {
        @Override
        void openDetails(Browser browser) {
            browser.clickable(".dam-picture-actions button:nth-child(2)").click();
            dialog(browser);
        }

        private WebElement dialog(Browser browser) {
            return browser.await(driver -> (WebElement) browser.run("return [...document.body.children]"
                    + ".find((one) => one.shadowRoot?.querySelector('dialog[open] select')) ?? null"));
        }

        @Override
        void say(Browser browser, String preset, String alt) {
            WebElement host = dialog(browser);
            new Select(host.getShadowRoot().findElement(By.cssSelector("select"))).selectByVisibleText(preset);
            host.getShadowRoot().findElement(By.cssSelector("textarea")).sendKeys(alt);
            host.getShadowRoot().findElement(By.cssSelector("input")).sendKeys(Keys.ENTER);
        }

        @Override
        void replace(Browser browser) {
            browser.clickable(".dam-picture-actions button").click();
        }
    };

    private final String frame;
    private final String details;
    private final List<String> controls;

    /**
     * @param frame in which the text is, empty if it is in the page itself
     * @param details where the dialog of a picture is, as a selector
     * @param controls where buttons for pictures are while one is selected, as selectors
     */
    RichTextEditor(String frame, String details, String... controls) {
        this.frame = frame;
        this.details = details;
        this.controls = List.of(controls);
    }

    /**
     * What in the dialog is of the editor's own colours, which no plugin chooses: TinyMCE's dark skin writes labels in
     * half-transparent white, at about 4.2 to 1 where 4.5 are asked for. Whether a control has its label is seen at the
     * control.
     */
    String[] skin() {
        return this == TINYMCE ? new String[] {".tox-dialog .tox-label"} : new String[0];
    }

    String details() {
        return details;
    }

    List<String> controls() {
        return controls;
    }

    /** Name of its page and its package. */
    String page() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Opens the dialog of the picture that is selected. */
    abstract void openDetails(Browser browser);

    /** Says a preset and an alt text in the dialog, and applies them. */
    abstract void say(Browser browser, String preset, String alt);

    /** Asks for another picture in the place of the one that is selected. */
    abstract void replace(Browser browser);

    void select(Browser browser) {
        inText(
                browser,
                () -> browser.clickable("[contenteditable=true] dam-picture").click());
    }

    /** Drags the first picture behind the last paragraph. */
    void drag(Browser browser) {
        inText(browser, () -> {
            WebElement last = browser.await("[contenteditable=true] p:last-of-type");
            new Actions(browser.driver)
                    .moveToElement(browser.await("[contenteditable=true] dam-picture"))
                    .clickAndHold()
                    .moveByOffset(6, 6)
                    .moveToElement(last, 4 - last.getSize().width / 2, last.getSize().height / 2 - 2)
                    .moveByOffset(2, 0)
                    .release()
                    .perform();
        });
    }

    /** Presses a key together with the control key, in the text. */
    void press(Browser browser, String key) {
        inText(
                browser,
                () -> new Actions(browser.driver)
                        .keyDown(Keys.CONTROL)
                        .sendKeys(key)
                        .keyUp(Keys.CONTROL)
                        .perform());
    }

    /** Does something where the text is, which may be a frame. */
    void inText(Browser browser, Runnable work) {
        if (!frame.isEmpty()) {
            browser.driver.switchTo().frame(browser.await(frame));
        }
        work.run();
        browser.driver.switchTo().defaultContent();
    }
}
