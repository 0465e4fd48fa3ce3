package org.vitrine.server.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.vitrine.server.browser.Browser;

/** A Sling CMS beside a Vitrine, and somebody at a browser who works in it. */
final class SlingHost implements AutoCloseable {

    /** The English site; a German one is copied from it. */
    static final String SITE = "/content/apache/magazine-en";

    static final String GERMAN_SITE = "/content/apache/magazine-de";

    private static final String TEXT = SITE + "/balloons/jcr:content";
    /** What an editor sees first of the page, the list of components and the dialogs of a picture and a text. */
    private static final List<String> SCRIPTS = List.of(
            SITE + "/balloons.html",
            "/cms/page/edit.html" + SITE + "/balloons",
            "/cms/page/pagewrapper.html" + SITE + "/balloons",
            "/cms/editor/add.html" + TEXT + "/container",
            "/cms/editor/edit.html" + TEXT + "?editor=/apps/vitrine/components/image/edit",
            "/cms/editor/edit.html" + TEXT + "?editor=/libs/sling-cms/components/general/richtext/edit");

    private static final Duration LOGIN = Duration.ofMinutes(2);

    final SlingCms cms;
    final DamOnDisk dam;
    final Browser browser;

    private SlingHost(SlingCms cms, DamOnDisk dam, Browser browser) {
        this.cms = cms;
        this.dam = dam;
        this.browser = browser;
    }

    /** Starts everything in a folder of the build, which is emptied before. */
    static SlingHost start(String name) throws Exception {
        Path folder = HostFolder.empty(name);
        int port = Program.freePort();
        SlingCms cms = SlingCms.start(Files.createDirectories(folder.resolve("sling")), port);
        DamOnDisk dam = DamOnDisk.start(Files.createDirectories(folder.resolve("dam")), "http://127.0.0.1:" + port);
        cms.install(dam.uri("").toString());
        return new SlingHost(cms, dam, Browser.open("en-GB"));
    }

    /** Makes a site with an empty page. */
    void addSite() throws IOException, InterruptedException {
        cms.post(
                SITE,
                Map.of(
                        "jcr:primaryType", "sling:Site",
                        "jcr:title", "Magazine",
                        "jcr:language", "en-GB",
                        "sling:url", "https://www.example.com/en"));
        cms.post(SITE + "/balloons", Map.of("jcr:primaryType", "sling:Page"));
        cms.post(
                SITE + "/balloons/jcr:content",
                Map.of(
                        "jcr:primaryType", "nt:unstructured",
                        "jcr:title", "Above the valley",
                        "sling:resourceType", "reference/components/pages/base",
                        "sling:template", "/conf/asf/site/templates/base-page",
                        "published", "true",
                        "published@TypeHint", "Boolean"));
        for (String script : SCRIPTS) {
            cms.warm(script);
        }
    }

    /** Copies the site for another language, as people do who translate it. */
    void addGermanSite() throws IOException, InterruptedException {
        cms.post(SITE, Map.of(":operation", "copy", ":dest", GERMAN_SITE));
        cms.post(GERMAN_SITE, Map.of("jcr:language", "de-DE", "sling:url", "https://www.example.com/de"));
    }

    /** Path of the component that an editor has added. */
    String component() {
        return SITE + "/balloons/jcr:content/container/image";
    }

    /** Logs in with patience, and again if something else than the first page is shown. */
    void logIn(String origin) {
        for (Instant begun = Instant.now(); !loggedIn(origin); ) {
            assertThat(Duration.between(begun, Instant.now()))
                    .as("Shown was %s: %s", browser.driver.getCurrentUrl(), browser.driver.getPageSource())
                    .isLessThan(LOGIN);
        }
    }

    private boolean loggedIn(String origin) {
        try {
            browser.driver.get(origin + "/system/sling/form/login?resource=%2Fcms%2Fstart.html");
            browser.await("input[name=j_username]").sendKeys(SlingCms.ADMINISTRATOR);
            browser.await("input[name=j_password]").sendKeys(SlingCms.ADMINISTRATOR);
            browser.clickable("#login").click();
            browser.await(".sidebar");
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    /** Goes into the dialog of the page that is being edited, which the click before has opened. */
    void enterDialog() {
        enterPage();
        browser.await(ExpectedConditions.frameToBeAvailableAndSwitchToIt(By.cssSelector(".modal-frame")));
    }

    /** Lets pass the minute for which an answer is fresh: a new configuration begins with no answers. */
    void forgetAnswers() throws IOException, InterruptedException {
        cms.configure(dam.uri("").toString());
    }

    /** Waits until the CMS says that what the dialog sent is stored. */
    void awaitSaved() {
        awaitStored(component(), "\"reference\"");
    }

    /** Waits until the CMS has something in a place, and leaves the dialog that sent it. */
    void awaitStored(String path, String what) {
        browser.driver.switchTo().defaultContent();
        browser.await(driver -> cms.read(path + ".json")
                .filter(content -> content.contains(what))
                .isPresent());
    }

    /** Opens the page in the editor. */
    void editPage() {
        browser.driver.get(cms.uri("/cms/page/edit.html" + SITE + "/balloons").toString());
        enterPage();
    }

    /** Goes into the page that is being edited. */
    void enterPage() {
        browser.driver.switchTo().defaultContent();
        browser.await(ExpectedConditions.frameToBeAvailableAndSwitchToIt(By.cssSelector(".page-wrapper-frame")));
    }

    /** The part of a page where something stands. */
    void photograph(String name, String selector) throws IOException {
        browser.run("document.querySelector('" + selector + "').scrollIntoView({block: 'center'})");
        photograph(name);
    }

    void photograph(String name) throws IOException {
        browser.photograph(Path.of("target", "screenshots", "sling-" + name + ".png"));
    }

    @Override
    public void close() throws IOException {
        browser.close();
        dam.close();
        cms.close();
    }
}
