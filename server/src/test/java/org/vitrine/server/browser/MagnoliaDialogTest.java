package org.vitrine.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chromium.HasCdp;

/** Several instances of the light module's field in one dialog: languages, a multi-field, a dialog nobody may change. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MagnoliaDialogTest {

    private static final String BALLOON = MagnoliaDialog.reference("landscapes/balloon-festival.jpg");
    private static final String LIGHTHOUSE = MagnoliaDialog.reference("landscapes/lighthouse-evening.jpg");
    private static final String CARAVAN = MagnoliaDialog.reference("landscapes/desert-caravan.jpg");
    private static final Path COMMUNITY =
            Path.of("..", "cms-adapter-magnolia", "community", "vitrine-dam", "includes", "image.yaml");

    private final MagnoliaDialog dialog;

    MagnoliaDialogTest() throws Exception {
        dialog = MagnoliaDialog.start();
    }

    @AfterAll
    void close() throws Exception {
        dialog.close();
    }

    @Test
    void eachLanguageOfAFieldHasAValueOfItsOwn() throws IOException {
        dialog.open("field=" + BALLOON + "&field_de=&field_fr=" + LIGHTHOUSE);
        assertThat(dialog.inField("field", "chosen", ".title").getText()).contains("alloon");

        dialog.pressOutside("language-de");
        dialog.press("field_de", "empty", "choose");
        dialog.pick("caravan", CARAVAN);
        dialog.inField("field_de", "expiring", ".title");
        dialog.photograph("languages");
        dialog.pressOutside("language-fr");
        dialog.press("field_fr", "chosen", "clear");
        dialog.inField("field_fr", "empty", ".title");
        dialog.pressOutside("language-en");
        dialog.inField("field", "chosen", ".title");

        assertThat(dialog.saved()).isEqualTo(Map.of("field", BALLOON, "field_de", CARAVAN, "field_fr", ""));
        assertThat(dialog.changes())
                .containsExactly(List.of("field_de", "c-field_de", CARAVAN), List.of("field_fr", "c-field_fr", ""));
    }

    @Test
    void theItemsOfAMultiFieldAreAddedPickedReorderedAndRemoved() throws IOException {
        dialog.open("pictures=" + BALLOON);
        dialog.inField("pictures0", "chosen", ".title");
        dialog.pressOutside("pictures-add");
        dialog.press("pictures1", "empty", "choose");
        dialog.pick("lighthouse", LIGHTHOUSE);
        dialog.pressOutside("pictures-add");
        dialog.press("pictures2", "empty", "choose");
        dialog.pick("caravan", CARAVAN);
        assertThat(dialog.saved()).isEqualTo(Map.of("pictures", List.of(BALLOON, LIGHTHOUSE, CARAVAN)));

        dialog.pressOutside("pictures2-up");
        dialog.pressOutside("pictures2-up");
        assertThat(dialog.inField("pictures2", "expiring", ".title").getText()).contains("aravan");
        dialog.pressOutside("pictures0-remove");
        dialog.inField("pictures1", "chosen", ".title");
        dialog.photograph("multi-field");
        assertThat(dialog.saved()).isEqualTo(Map.of("pictures", List.of(CARAVAN, LIGHTHOUSE)));

        // What was moved still answers for its own place, and one that was begun anew tells nothing by itself.
        dialog.press("pictures2", "expiring", "choose");
        dialog.pick("balloon", BALLOON);
        assertThat(dialog.saved()).isEqualTo(Map.of("pictures", List.of(BALLOON, LIGHTHOUSE)));
        assertThat(dialog.changes()).hasSize(3);
    }

    @Test
    void sixFieldsInOneDialogSayWhatTheyHold() throws IOException {
        dialog.open("field=" + BALLOON + "&narrow=" + CARAVAN + "&poster=&video="
                + MagnoliaDialog.reference("film/sailing-home.mp4") + "&document="
                + MagnoliaDialog.reference("documents/travel-brochure.pdf") + "&field2="
                + MagnoliaDialog.reference("archive/reef-campaign.jpg"));
        Map<String, String> states = Map.of(
                "field",
                "chosen",
                "narrow",
                "expiring",
                "poster",
                "empty",
                "video",
                "chosen",
                "document",
                "chosen",
                "field2",
                "withheld");
        for (String scheme : List.of("light", "dark")) {
            dialog.browser.driver.switchTo().defaultContent();
            dialog.browser.screen(760, 1460, scheme);
            states.forEach((field, state) -> dialog.inField(field, state, ".title"));
            dialog.browser.driver.switchTo().defaultContent();
            dialog.photograph("six-fields-" + scheme);
            dialog.browser.screen(1280, 900, scheme);
            dialog.press("poster", "empty", "choose");
            dialog.inPicker();
            dialog.photograph("six-fields-picker-" + scheme);
            dialog.browser.driver.navigate().refresh();
        }
        dialog.browser.screen(1280, 900, "light");
        assertThat(dialog.changes()).isEmpty();
    }

    @Test
    void aFieldThatMayNotBeChangedShowsItsAssetAndOffersNothing() throws IOException {
        dialog.open("readOnly&field1=" + BALLOON + "&field2=");
        dialog.inField("field1", "chosen", ".verdict");
        assertThat(dialog.browser.driver.findElements(By.cssSelector("button"))).isEmpty();
        assertThat(dialog.inField("field2", "empty", ".title").getText()).contains("cannot be changed");
        assertThat(dialog.browser.driver.findElements(By.cssSelector("button"))).isEmpty();
        dialog.photographEverywhere("read-only");
        assertThat(dialog.changes()).isEmpty();
    }

    @Test
    void aCopiedReferenceIsOneThatTheTextFieldOfCommunityEditionTakes() throws IOException {
        ((HasCdp) dialog.browser.driver)
                .executeCdpCommand(
                        "Browser.grantPermissions",
                        Map.of(
                                "origin", dialog.host.url(""),
                                "permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
        dialog.browser.driver.get(dialog.host.url("/.resources/vitrine-dam/webresources/field.html"));
        dialog.browser.await("#field[data-state=empty]");
        dialog.browser.clickable("[data-does=choose]").click();
        dialog.pick("balloon", BALLOON);
        dialog.browser.clickable("[data-does=copy]").click();
        dialog.browser.await(page -> dialog.browser.await(".notice").getText().equals("Copied."));

        dialog.browser.run("document.body.innerHTML = '<input>'");
        WebElement text = dialog.browser.await("input");
        text.sendKeys(Keys.chord(Keys.CONTROL, "v"));
        assertThat(text.getDomProperty("value")).isEqualTo(BALLOON).matches(pattern());
    }

    private static String pattern() throws IOException {
        return Pattern.compile("pattern: '\\^(.+)\\$'")
                .matcher(Files.readString(COMMUNITY))
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow();
    }
}
