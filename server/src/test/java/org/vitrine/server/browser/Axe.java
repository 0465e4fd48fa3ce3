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
     * @param except what in it is not, as selectors
     */
    static List<?> brokenRules(Browser browser, String part, String... except) {
        try (InputStream axe = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            browser.run(new String(Objects.requireNonNull(axe).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (List<?>) browser.driver.executeAsyncScript("""
                const done = arguments[3], part = document.querySelector(arguments[1]);
                if (!part) return done(['There is no ' + arguments[1]]);
                axe.run({include: [part], exclude: arguments[2].map(one => [one])}, {runOnly: {type: 'tag', values: arguments[0]}, iframes: false})
                  .then(({violations}) => done(violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.html))), e => done([String(e)]));""", WCAG_2_2_AA, part, List.of(except));
    }
}
