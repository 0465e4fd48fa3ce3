package org.vitrine.server.browser;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.vitrine.core.asset.NativeId;
import org.vitrine.server.hosts.PickerWindow;

/** A dialog with fields of the light module, as an editor works with it. */
final class MagnoliaDialog implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "magnolia");

    final MagnoliaHost host;
    final Browser browser;

    private MagnoliaDialog(MagnoliaHost host, Browser browser) {
        this.host = host;
        this.browser = browser;
    }

    /** Starts the page that stands for Magnolia, a Vitrine and a browser. */
    static MagnoliaDialog start() throws Exception {
        return new MagnoliaDialog(MagnoliaHost.start(), Browser.open("en-GB"));
    }

    /** The reference of a file of the sample library. */
    static String reference(String nativeId) {
        return "dam:" + new NativeId("sample", nativeId).key().value();
    }

    /** @param fields as the page that stands for Magnolia reads them from its address */
    void open(String fields) {
        browser.driver.get(host.url("/dialog?" + fields));
    }

    /** Waits in a field's frame for its state and looks at something there. */
    WebElement inField(String field, String state, String selector) {
        browser.driver.switchTo().defaultContent();
        browser.await(ExpectedConditions.frameToBeAvailableAndSwitchToIt(field));
        browser.await("#field[data-state=" + state + "]");
        return browser.await(selector);
    }

    void press(String field, String state, String does) {
        String button = does.equals("choose") && !state.equals("empty") ? "replace" : does;
        inField(field, state, "[data-does=" + button + "]").click();
        browser.driver.switchTo().defaultContent();
    }

    /** Presses one of the dialog's own buttons. */
    void pressOutside(String id) {
        browser.driver.switchTo().defaultContent();
        browser.clickable("#" + id).click();
    }

    /** What a field shows once what was sent to it has been dealt with. */
    String settledState(String field) {
        browser.driver.switchTo().defaultContent();
        browser.await(ExpectedConditions.frameToBeAvailableAndSwitchToIt(field));
        browser.driver.executeAsyncScript("setTimeout(arguments[0], 300)");
        String state = browser.await("#field").getDomAttribute("data-state");
        browser.driver.switchTo().defaultContent();
        return state;
    }

    void inPicker() {
        new PickerWindow(browser).enter();
        browser.clickable("#picker-grid [data-key]");
    }

    /** Finds an asset in the open picker and takes it. */
    void pick(String words, String reference) {
        new PickerWindow(browser).pick(words, reference.substring("dam:".length()));
        browser.await(ExpectedConditions.numberOfElementsToBe(By.tagName("dam-picker"), 0));
    }

    /** What fields told the dialog so far: field, correlation id, value. */
    @SuppressWarnings("unchecked")
    List<Object> changes() {
        browser.driver.switchTo().defaultContent();
        return (List<Object>) browser.run("return window.changes");
    }

    /** What the dialog would save. */
    @SuppressWarnings("unchecked")
    Map<String, Object> saved() {
        browser.driver.switchTo().defaultContent();
        return (Map<String, Object>) browser.run("return saved()");
    }

    void photographEverywhere(String name) throws IOException {
        browser.driver.switchTo().defaultContent();
        for (String scheme : List.of("light", "dark")) {
            for (int width : List.of(1280, 360)) {
                browser.screen(width, 300, scheme);
                photograph(name + "-" + scheme + "-" + width);
            }
        }
        browser.screen(1280, 900, "light");
    }

    void photograph(String name) throws IOException {
        browser.photograph(PICTURES.resolve(name + ".png"));
    }

    @Override
    public void close() throws Exception {
        browser.close();
        host.close();
    }
}
