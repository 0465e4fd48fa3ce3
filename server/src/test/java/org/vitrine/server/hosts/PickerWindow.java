package org.vitrine.server.hosts;

import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.vitrine.server.browser.Browser;

/** The picker that a CMS has opened in the page before one. */
public record PickerWindow(Browser browser) {

    /** Chooses an asset, and comes back to the page. */
    public void pick(String words, String key) {
        enter();
        browser.clickable("#picker-grid [data-key]");
        String everything = browser.await("#picker-count").getText();
        browser.await("#picker-search").findElement(By.cssSelector("input")).sendKeys(words);
        browser.await(ExpectedConditions.not(ExpectedConditions.textToBe(By.id("picker-count"), everything)));
        browser.clickable("#picker-grid [data-key='" + key + "']").click();
        browser.clickable("#picker-insert:not([disabled])").click();
        browser.driver.switchTo().defaultContent();
    }

    /** Goes into its frame. */
    public void enter() {
        browser.await(ExpectedConditions.frameToBeAvailableAndSwitchToIt(frame()));
    }

    /** The frame stands in the element's shadow tree, where selectors do not reach. */
    WebElement frame() {
        return browser.await(driver -> (WebElement) browser.run("const p = document.querySelector('dam-picker');"
                + "return p && p.shadowRoot ? p.shadowRoot.querySelector('iframe') : null"));
    }
}
