package org.vitrine.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** Sessions that have ended, with Magnolia or with Vitrine: before the picker opens, and while it is open. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MagnoliaSessionTest {

    private static final String BALLOON = MagnoliaDialog.reference("landscapes/balloon-festival.jpg");
    private static final String LIGHTHOUSE = MagnoliaDialog.reference("landscapes/lighthouse-evening.jpg");
    private static final Map<Integer, String> SAID =
            Map.of(401, "session has ended", 403, "may not choose", 500, "vouch");

    private final MagnoliaDialog dialog;

    MagnoliaSessionTest() throws Exception {
        dialog = MagnoliaDialog.start();
    }

    @AfterAll
    void close() throws Exception {
        dialog.close();
    }

    @BeforeEach
    void asUsual() {
        dialog.host.tokenStatus = 200;
        dialog.host.tokenAge = Duration.ZERO;
        dialog.browser.driver.switchTo().defaultContent();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 500})
    void anEditorWhoIsNotVouchedForReadsWhyAndKeepsWhatIsStored(int status) {
        dialog.open("field=" + BALLOON);
        dialog.host.tokenStatus = status;
        dialog.press("field", "chosen", "choose");
        closeFailedPicker();
        assertThat(notice()).contains(SAID.get(status));
        assertThat(dialog.changes()).isEmpty();
    }

    @Test
    void whereVitrinesSessionEndsInTheOpenPickerTheEditorConnectsAgainAndChooses() throws IOException {
        chooseUntilTheSessionEnds("ended");
        dialog.host.tokenAge = Duration.ofHours(1);
        dialog.browser.clickable(".v-system-error").click();
        WebElement denied = dialog.browser.await("#picker-denied");
        assertThat(denied.getDomAttribute("data-cause")).isEqualTo("expired");
        assertThat(denied.getText()).contains("The access token expired", "Try again", "clock of your CMS");
        dialog.photograph("session-old-token");

        dialog.host.tokenAge = Duration.ZERO;
        dialog.browser.clickable("#picker-reload").click();
        dialog.browser.driver.switchTo().defaultContent();
        dialog.pick("lighthouse", LIGHTHOUSE);
        dialog.inField("field", "chosen", ".title");
        assertThat(dialog.changes()).containsExactly(List.of("field", "c-field", LIGHTHOUSE));
    }

    @Test
    void whereMagnoliasSessionHasEndedAsWellTheFieldSaysSoAndKeepsWhatIsStored() throws IOException {
        chooseUntilTheSessionEnds("ended-for-good");
        dialog.host.tokenStatus = 401;
        dialog.browser.clickable(".v-system-error").click();
        dialog.browser.driver.switchTo().defaultContent();
        closeFailedPicker();
        assertThat(notice()).contains(SAID.get(401));
        dialog.photograph("session-over");
        assertThat(dialog.saved()).isEqualTo(Map.of("field", BALLOON));
        assertThat(dialog.changes()).isEmpty();
    }

    /** Opens the picker, and lets the editor do something in it after Vitrine has forgotten who that is. */
    private void chooseUntilTheSessionEnds(String name) throws IOException {
        dialog.open("field=" + BALLOON);
        dialog.press("field", "chosen", "choose");
        dialog.inPicker();
        forgetTheSession();
        dialog.browser
                .await("#picker-search")
                .findElement(By.cssSelector("input"))
                .sendKeys("lighthouse");
        assertThat(dialog.browser.await(".v-system-error").getText())
                .contains("Your session has ended", "Press here to connect again.");
        dialog.photograph("session-" + name);
    }

    /** As if it had been idle for too long: the browser still names it, and Vitrine knows it no more. */
    private void forgetTheSession() {
        Object cookies = dialog.browser
                .driver
                .executeCdpCommand("Network.getAllCookies", Map.of())
                .get("cookies");
        assertThat((List<?>) cookies)
                .singleElement(InstanceOfAssertFactories.MAP)
                .satisfies(cookie -> {
                    assertThat(cookie).containsEntry("httpOnly", true);
                    dialog.browser.driver.executeCdpCommand(
                            "Network.setCookie",
                            Map.of(
                                    "name", cookie.get("name"),
                                    "value", "forgotten",
                                    "domain", cookie.get("domain"),
                                    "path", cookie.get("path"),
                                    "httpOnly", true));
                });
    }

    private void closeFailedPicker() {
        WebElement picker = dialog.browser.await(ExpectedConditions.presenceOfElementLocated(By.tagName("dam-picker")));
        dialog.browser.await(page -> Boolean.TRUE.equals(dialog.browser.run(
                "return arguments[0].shadowRoot.querySelector('dialog').dataset.state === 'failed'", picker)));
        ((WebElement) dialog.browser.run("return arguments[0].shadowRoot.querySelector('.header button')", picker))
                .click();
    }

    private String notice() {
        String said =
                dialog.inField("field", "chosen", ".notice[data-tone=bad]").getText();
        assertThat(dialog.browser.run("return document.documentElement.scrollHeight - innerHeight"))
                .as("what is said fits into the frame")
                .isEqualTo(0L);
        dialog.browser.driver.switchTo().defaultContent();
        return said;
    }
}
