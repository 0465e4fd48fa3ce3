package org.vitrine.server.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;

/** A story in Apache Sling CMS from the first click to the day the DAM is away, told in order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SlingJourneyTest {

    private static final String KEY = DamOnDisk.key(DamOnDisk.BALLOON);
    private static final String REFERENCE = "dam:" + KEY;
    /** A picture in a text, as JSON. */
    private static final String WRITTEN =
            "<img alt=\\\"\\\" data-dam=\\\"" + REFERENCE + "\\\" data-preset=\\\"inline\\\">";

    private static final String PAGE = "/balloons.html";
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private final HttpClient http = HttpClient.newHttpClient();
    private SlingHost host;

    @BeforeAll
    void open() throws Exception {
        host = SlingHost.start("sling-journey");
        host.addSite();
        host.logIn(host.cms.uri("").toString());
    }

    @AfterAll
    void close() throws Exception {
        http.close();
        host.close();
    }

    @Test
    @Order(1)
    void anEditorAddsAPictureAndPicksAnAssetForIt() throws Exception {
        host.editPage();
        host.browser
                .clickable("a[data-sling-cms-action=add][data-sling-cms-path$='/container']")
                .click();
        host.enterDialog();
        new Select(host.browser.await("select")).selectByVisibleText("DAM picture");
        host.browser.clickable("button[type=submit]").click();
        host.editPage();
        host.browser.clickable("a[title='Edit DAM picture']").click();
        host.enterDialog();
        host.photograph("field-empty");
        host.browser.clickable(".vitrine-field [data-does=choose]").click();
        host.browser.driver.switchTo().defaultContent();
        new PickerWindow(host.browser).pick("balloon", KEY);
        host.enterDialog();
        host.browser.await("dam-picture");
        host.browser.await(
                driver -> host.browser.run(
                        "const i = document.querySelector('dam-picture').shadowRoot.querySelector('img'); return i && i.complete && i.naturalWidth > 0"));
        host.photograph("field-chosen");
        assertThat(host.browser.await("input[name=reference]").getDomProperty("value"))
                .isEqualTo(REFERENCE);
        host.browser.clickable("button[type=submit]").click();
        host.awaitSaved();
        host.editPage();
        host.browser.await(".sling-cms-component figure img[src*='" + KEY + "']");
        host.photograph("page-edited");
    }

    @Test
    @Order(2)
    void anEditorPutsAPictureIntoRichTextToo() throws Exception {
        SlingTextEditor text = new SlingTextEditor(host);
        text.add();
        text.open();
        text.write("High above:");
        text.choose("balloon", KEY);
        host.photograph("text-chosen");
        assertThat(text.save("High above:")).contains("High above:" + WRITTEN);
        text.open();
        text.awaitPicture();
        text.write("Seen again. ");
        text.writeSource("<a href=\"" + REFERENCE + "\" data-preset=\"inline\">The balloon itself</a>");
        assertThat(text.save("Seen again."))
                .contains("High above:" + WRITTEN)
                .contains("href=\\\"" + REFERENCE + "\\\"", "The balloon itself</a>");
        host.editPage();
        host.browser.await(driver -> host.browser.run(
                "return document.querySelectorAll(\"picture img[src*='" + KEY + "']\").length === 2 || null"));
        host.photograph("text-edited");
    }

    @Test
    @Order(3)
    void readersSeeThePictureInTheirLanguage() throws Exception {
        host.addGermanSite();
        openPage(SlingHost.SITE);
        host.photograph("published");
        String english = attribute("alt");
        assertThat(attribute("src")).contains(KEY).contains("locale=en-GB");
        assertThat(attribute("srcset")).contains(" 480w").contains(" 960w");
        openPage(SlingHost.GERMAN_SITE);
        assertThat(attribute("src")).contains(KEY).contains("locale=de-DE");
        assertThat(attribute("alt")).isNotBlank().isNotEqualTo(english);
        assertThat(host.browser.run("return document.querySelectorAll('figure picture source').length"))
                .as("more modern formats")
                .isNotEqualTo(0L);
        assertThat(String.valueOf(host.browser.run("return document.querySelectorAll('picture img')[1].srcset")))
                .as("the picture in the text")
                .contains(KEY)
                .contains(" 480w")
                .contains("locale=de-DE");
        assertThat(host.browser
                        .driver
                        .findElement(By.linkText("The balloon itself"))
                        .getDomAttribute("href"))
                .startsWith(host.dam.uri("/media/" + KEY + "/inline").toString())
                .contains("locale=de-DE");
    }

    @Test
    @Order(4)
    void theRepositoryHoldsAReferenceAndNothingOfTheAsset() throws Exception {
        for (String site : new String[] {SlingHost.SITE, SlingHost.GERMAN_SITE}) {
            assertThat(host.cms.get(site + ".infinity.json"))
                    .contains("\"reference\":\"" + REFERENCE + "\"")
                    .doesNotContain("/media/", "127.0.0.1", "jcr:data", "nt:file", "sling:File", "jpg");
        }
    }

    @Test
    @Order(5)
    void vitrineKnowsWhereTheAssetIsUsed() throws Exception {
        String page = SlingHost.SITE + "/balloons";
        String usages = usages();
        for (Instant begun = Instant.now(); !usages.contains(page) && since(begun) < 20; usages = usages()) {
            Thread.sleep(200);
        }
        assertThat(usages)
                .contains("\"page\":\"" + page + "\"")
                .contains("Above the valley")
                .contains("https://www.example.com/en/balloons.html")
                .contains("\"field\":\"container/image/reference\"")
                .contains("\"field\":\"container/richtext/text\"")
                .contains(SlingHost.GERMAN_SITE + "/balloons");
    }

    @Test
    @Order(6)
    void theDialogSpeaksTheEditorsLanguage() throws Exception {
        String component = host.component();
        assertThat(host.cms.dialog(component, "de")).contains("Aus dem DAM wählen", "Alternativtext für diese Stelle");
        assertThat(host.cms.dialog(component, "fr")).contains("Choisir dans le DAM", "Texte alternatif à cet endroit");
    }

    @Test
    @Order(7)
    void onlyWhoMayChangeAComponentGetsAToken() throws Exception {
        assertThat(host.cms.token("", host.component())).as("anonymous").isEqualTo(401);
        host.cms.post(
                "/system/userManager/user.create.html",
                Map.of(":name", "reader", "pwd", "a-password", "pwdConfirm", "a-password"));
        assertThat(host.cms.token(SlingCms.basic("reader", "a-password"), host.component()))
                .as("somebody who may only read")
                .isEqualTo(403);
        assertThat(host.cms.token(SlingCms.basic(SlingCms.ADMINISTRATOR, SlingCms.ADMINISTRATOR), host.component()))
                .isEqualTo(200);
    }

    @Test
    @Order(8)
    void anOriginThatIsNotRegisteredIsRefusedByName() throws Exception {
        String other = host.cms.uri("").toString().replace("127.0.0.1", "localhost");
        host.logIn(other);
        host.browser.driver.get(other + "/cms/page/edit.html" + SlingHost.SITE + "/balloons");
        host.enterPage();
        host.browser.clickable("a[title='Edit DAM picture']").click();
        host.enterDialog();
        host.browser.await("dam-picture");
        host.browser.clickable(".vitrine-field [data-does=choose]").click();
        host.browser.driver.switchTo().defaultContent();
        new PickerWindow(host.browser).enter();
        host.browser.await(ExpectedConditions.textToBePresentInElementLocated(By.tagName("body"), other));
        host.browser.driver.switchTo().defaultContent();
        host.browser.await(
                driver -> host.browser.run(
                        "return document.querySelector('dam-picker').shadowRoot.querySelector('[role=status]').hidden || null"));
        host.photograph("refused");
    }

    @Test
    @Order(9)
    void aReplacedFileShowsWithoutAnyoneTouchingTheCms() throws Exception {
        openPage(SlingHost.SITE);
        URI shown = URI.create(attribute("src"));
        byte[] before = get(shown).body();
        host.dam.put(DamOnDisk.BALLOON, Files.readAllBytes(host.dam.file("landscapes/wind-hills.jpg")));
        HttpResponse<byte[]> after = get(shown);
        for (Instant begun = Instant.now(); Arrays.equals(after.body(), before) && soon(begun); ) {
            after = get(shown);
        }
        assertThat(after.body()).isNotEqualTo(before);
        openPage(SlingHost.SITE);
        assertThat(URI.create(attribute("src"))).isEqualTo(shown);
    }

    @Test
    @Order(10)
    void anExpiredAssetIsAFallbackWithinASecondAndEditorsAreTold() throws Exception {
        openPage(SlingHost.SITE);
        URI shown = URI.create(attribute("src"));
        assertThat(verdict(get(shown))).startsWith("permitted");
        host.dam.put(DamOnDisk.BALLOON + ".yaml", "rights: {until: 2020-12-31}\n".getBytes(StandardCharsets.UTF_8));
        HttpResponse<byte[]> after = get(shown);
        for (Instant begun = Instant.now(); verdict(after).startsWith("permitted") && soon(begun); ) {
            after = get(shown);
        }
        assertThat(verdict(after)).isEqualTo("withheld; reason=expired");
        assertThat(after.statusCode()).isEqualTo(200);
        host.forgetAnswers();
        openPage(SlingHost.SITE);
        assertThat(attribute("alt")).isEmpty();
        assertThat(host.browser.run("return document.querySelectorAll('picture img:not([srcset])[alt=\"\"]').length"))
                .as("the picture in the text is withheld, too")
                .isEqualTo(2L);
        assertThat(host.browser.run("return document.querySelectorAll('.vitrine-note').length"))
                .as("readers are told nothing")
                .isEqualTo(0L);
        host.photograph("expired");
        host.logIn(host.cms.uri("").toString());
        host.editPage();
        assertThat(host.browser.await(".vitrine-note[data-state=withheld]").getText())
                .contains("the rights have expired");
        assertThat(
                        host.browser.run(
                                "return [...document.querySelectorAll('em.vitrine-note')].map((note) => `${note.dataset.state}: ${note.textContent}`)"))
                .as("the picture and the link in the text")
                .isEqualTo(Collections.nCopies(2, "withheld: Readers see the fallback: the rights have expired."));
        host.photograph("page-withheld", ".vitrine-note[data-state=withheld]");
        host.photograph("text-withheld", "em.vitrine-note");
    }

    @Test
    @Order(11)
    void whileTheDamIsAwayPagesAreWholeAndFast() throws Exception {
        host.dam.close();
        host.forgetAnswers();
        Instant begun = Instant.now();
        String page = new String(get(host.cms.uri(SlingHost.SITE + PAGE)).body(), StandardCharsets.UTF_8);
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(3));
        assertThat(page).contains("</html>").contains("Above the valley").doesNotContain(" 480w");
        assertThat(page).contains("src=\"" + host.dam.uri("/media/" + KEY + "/inline?"));
        host.editPage();
        host.browser.clickable("a[title='Edit DAM picture']").click();
        host.enterDialog();
        host.browser.await(driver -> host.browser.run("const p = document.querySelector('dam-picture');"
                + "const said = document.querySelector('.vitrine-field .help').textContent"
                + " + (p ? p.shadowRoot.querySelector('.badge').textContent : '');"
                + "return said.includes('The DAM does not answer') || null"));
        assertThat(host.browser.await("input[name=reference]").getDomProperty("value"))
                .isEqualTo(REFERENCE);
        host.photograph("field-away");
    }

    @Test
    @Order(12)
    void whereThePackageIsTakenAwayOnlyTheReferencesStay() throws Exception {
        String[] brought = {"/apps/vitrine.json", "/static/clientlibs/vitrine.json"};
        assertThat(brought).allMatch(host.cms::holds);
        host.cms.uninstall();
        assertThat(brought).noneMatch(host.cms::holds);
        assertThat(host.cms.holds("/apps/sling/install/org.vitrine.sling.cfg.json"))
                .as("what an administrator filled in")
                .isTrue();
        assertThat(host.cms.get(host.component() + ".json")).contains("\"reference\":\"" + REFERENCE + "\"");
        host.cms.await(SlingHost.SITE + PAGE, 5, page -> page.contains("</html>") && page.contains("Above the valley"));
    }

    private void openPage(String site) {
        host.browser.driver.get(host.cms.uri(site + PAGE).toString());
        host.browser.await("figure img");
    }

    private String attribute(String name) {
        return String.valueOf(
                host.browser.run("return document.querySelector('figure img').getAttribute(arguments[0])", name));
    }

    private String usages() throws Exception {
        HttpRequest asked = HttpRequest.newBuilder(host.dam.uri("/api/v1/usages?asset=" + KEY))
                .header("Authorization", "Bearer " + DamOnDisk.API_KEY)
                .build();
        return http.send(asked, BodyHandlers.ofString()).body();
    }

    private HttpResponse<byte[]> get(URI uri) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray());
    }

    private static long since(Instant begun) {
        return Duration.between(begun, Instant.now()).toSeconds();
    }

    private static boolean soon(Instant begun) throws InterruptedException {
        Thread.sleep(20);
        return Duration.between(begun, Instant.now()).compareTo(A_SECOND) < 0;
    }

    private static String verdict(HttpResponse<?> answer) {
        return answer.headers().firstValue("vitrine-verdict").orElse("");
    }
}
