package org.vitrine.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.vitrine.client.token.PickerTokenMinter;

/** An open picker whose token comes to its end. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PickerTokenTest {

    private static final String BALLOON = MagnoliaDialog.reference("landscapes/balloon-festival.jpg");
    private static final String LIGHTHOUSE = MagnoliaDialog.reference("landscapes/lighthouse-evening.jpg");
    private static final Duration LEFT = Duration.ofSeconds(12);

    private final MagnoliaDialog dialog;
    private final MagnoliaHost host;
    private final Browser browser;

    PickerTokenTest() throws Exception {
        dialog = MagnoliaDialog.start();
        host = dialog.host;
        browser = dialog.browser;
    }

    @AfterAll
    void close() throws Exception {
        dialog.close();
    }

    @Test
    void anEditorWhoIsStillSignedInGoesOnWithTheNextTokenAndNoticesNothing() {
        Instant end = openWithATokenThatEndsSoon();
        host.tokenAge = Duration.ZERO;
        find("lighthouse");
        browser.clickable(tile(LIGHTHOUSE)).click();
        int before = host.tokens.get();
        browser.await(page -> host.tokens.get() > before);
        await(end.plusSeconds(1));

        assertThat(browser.driver.findElements(By.id("picker-denied"))).isEmpty();
        assertThat(words().getDomProperty("value")).isEqualTo("lighthouse");
        assertThat(previewStatus()).isEqualTo(200L);
        browser.clickable("#picker-insert").click();
        assertInserted();
    }

    @Test
    void whoIsSignedOutNeitherSearchesNorInsertsAndFindsEverythingAgainWithTheNextToken() throws IOException {
        Instant end = openWithATokenThatEndsSoon();
        host.tokenAge = Duration.ofHours(1);
        await(end.plusSeconds(1));

        assertThat(previewStatus()).isEqualTo(403L);
        words().sendKeys("lighthouse");
        WebElement denied = browser.await("#picker-denied");
        assertThat(denied.getDomAttribute("data-cause")).isEqualTo("expired");
        assertThat(denied.getText()).contains("Your access has ended", "Try again");
        assertThat(browser.driver.findElement(By.id("picker-desk")).isDisplayed())
                .isFalse();
        dialog.photograph("token-ended");

        browser.clickable("#picker-reload").click();
        browser.await(
                ExpectedConditions.textToBePresentInElementLocated(By.id("picker-denied"), "The access token expired"));

        host.tokenAge = Duration.ZERO;
        browser.clickable("#picker-reload").click();
        browser.clickable(tile(LIGHTHOUSE)).click();
        assertThat(words().getDomProperty("value")).isEqualTo("lighthouse");
        browser.clickable("#picker-insert").click();
        assertInserted();
    }

    /** Opens the picker over the field, with a token of a few seconds, and says when it ends at the latest. */
    private Instant openWithATokenThatEndsSoon() {
        browser.driver.switchTo().defaultContent();
        host.tokenAge = PickerTokenMinter.LIFETIME.minus(LEFT);
        dialog.open("field=" + BALLOON);
        int before = host.tokens.get();
        dialog.press("field", "chosen", "choose");
        browser.await(page -> host.tokens.get() > before);
        Instant end = Instant.now().plus(LEFT);
        dialog.inPicker();
        return end;
    }

    private void find(String text) {
        String everything = browser.await("#picker-count").getText();
        words().sendKeys(text);
        browser.await(ExpectedConditions.not(ExpectedConditions.textToBe(By.id("picker-count"), everything)));
    }

    private WebElement words() {
        return browser.await("#picker-search").findElement(By.cssSelector("input"));
    }

    private static String tile(String reference) {
        return "#picker-grid [data-key='" + reference.substring("dam:".length()) + "']";
    }

    /** What the picker's session is answered with for the first picture that it shows. */
    private Object previewStatus() {
        return browser.driver.executeAsyncScript("const done = arguments[0];"
                + "fetch(document.querySelector('#picker-grid img').src).then((answer) => done(answer.status))");
    }

    private void await(Instant moment) {
        browser.await(page -> Instant.now().isAfter(moment));
    }

    private void assertInserted() {
        browser.driver.switchTo().defaultContent();
        browser.await(ExpectedConditions.numberOfElementsToBe(By.tagName("dam-picker"), 0));
        dialog.inField("field", "chosen", ".title");
        assertThat(dialog.changes()).contains(List.of("field", "c-field", LIGHTHOUSE));
    }
}
