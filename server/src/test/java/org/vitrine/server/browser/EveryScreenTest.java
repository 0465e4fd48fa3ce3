package org.vitrine.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** Every screen, wide and narrow, light and dark: usable by everybody, and nothing hangs over the edge. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryScreenTest {

    /** Where pictures of the screens are kept for people to look at. */
    private static final Path GALLERY = Path.of("target", "screens");

    private static final String PICTURES_IN_SIGHT_ARE_THERE = """
            return [...document.images]
              .filter((image) => { const box = image.getBoundingClientRect(); return box.width > 0 && box.top < innerHeight && box.bottom > 0; })
              .every((image) => image.complete);""";

    private DemoOnDisk demo;
    private Browser browser;

    @BeforeAll
    void openTheDemo() throws Exception {
        demo = DemoOnDisk.start();
        browser = Browser.open("en-GB");
    }

    @AfterAll
    void closeTheDemo() throws Exception {
        browser.close();
        demo.close();
    }

    @ParameterizedTest
    @CsvSource({"1280, 900, light", "1280, 900, dark", "360, 740, light", "360, 740, dark"})
    void everyScreenFitsAndBreaksNoRuleOfAccessibility(int width, int height, String colours) throws Exception {
        browser.screen(width, height, colours);
        String look = "-" + width + "-" + colours;

        browser.driver.get(demo.url("/cms/"));
        browser.await("main");
        check("list" + look, width);
        String editor = String.valueOf(browser.run(
                "return [...document.querySelectorAll('a')].map(a => a.href).find(h => h.endsWith('/edit'))"));

        browser.driver.get(demo.url("/cms/de-DE/"));
        browser.await("main img");
        check("magazine" + look, width);

        browser.driver.get(editor);
        browser.await("#hero dam-image");
        browser.await("#panel-en-GB .ProseMirror");
        check("editor" + look, width);

        browser.clickable("#hero [data-choose]").click();
        browser.await(ExpectedConditions.frameToBeAvailableAndSwitchToIt(pickerFrame()));
        browser.await("#picker-grid [data-key]");
        check("picker" + look, (int) (long) (Long) browser.run("return window.innerWidth"));
        browser.clickable("#picker-grid [data-key]").click();
        browser.await("#picker-detail #picker-crops [data-preset=hero] img");
        check("detail" + look, (int) (long) (Long) browser.run("return window.innerWidth"));
        browser.clickable("#picker-cancel").click();
        browser.driver.switchTo().defaultContent();
    }

    @Test
    void aPageOfAnotherOriginHearsNothingFromThePicker() throws Exception {
        String frame =
                demo.url("/picker/?site=demo&origin=" + demo.url("") + "&session=abcdef0123456789&lang=en&theme=light");
        byte[] page = ("<!doctype html><script>window.heard = []; addEventListener('message', e => heard.push(e.data));"
                        + "</script><iframe src='" + frame + "' onload='window.done = true'></iframe>")
                .getBytes(StandardCharsets.UTF_8);
        HttpServer hostile = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hostile.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(page);
            }
        });
        hostile.start();
        try {
            browser.driver.get("http://127.0.0.1:" + hostile.getAddress().getPort() + "/");
            browser.await(driver -> Boolean.TRUE.equals(browser.run("return window.done === true")));
            Thread.sleep(1500);
            assertThat(browser.run("return window.heard.length")).isEqualTo(0L);
        } finally {
            hostile.stop(0);
        }
    }

    private void check(String screen, int width) throws Exception {
        browser.await(driver -> Boolean.TRUE.equals(browser.run(PICTURES_IN_SIGHT_ARE_THERE)));
        browser.photograph(GALLERY.resolve(screen + ".png"));
        assertThat((Long) browser.run("return document.documentElement.scrollWidth"))
                .as("%s is no wider than its window", screen)
                .isLessThanOrEqualTo(width);
        assertThat(Axe.brokenRules(browser, "html")).as(screen).isEmpty();
    }

    private WebElement pickerFrame() {
        return browser.await(driver -> (WebElement) browser.run(
                "return document.querySelector('dam-picker')?.shadowRoot?.querySelector('iframe') ?? null"));
    }
}
