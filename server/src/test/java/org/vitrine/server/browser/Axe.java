package org.vitrine.server.browser;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The rules of WCAG 2.2, levels A and AA, as far as a program can tell whether they are kept. */
final class Axe {

    private static final List<String> WCAG_2_2_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Axe() {}

    /**
     * The rules broken in the current frame: axe's own driver looks for frames from the top, and not in shadow trees.
     *
     * @param part of the page that is looked at, as a selector
     */
    static List<?> brokenRules(Browser browser, String part) {
        try (InputStream axe = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            browser.run(new String(Objects.requireNonNull(axe).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (List<?>) browser.driver.executeAsyncScript("""
                const done = arguments[2], part = document.querySelector(arguments[1]);
                axe.run(part ?? document, {runOnly: {type: 'tag', values: arguments[0]}, iframes: false})
                  .then(({violations}) => done(violations.map(v => v.id + ': ' + v.nodes[0].html)), e => done([String(e)]));""", WCAG_2_2_AA, part);
    }
}
