package org.vitrine.generic.template;

import freemarker.core.TemplateHTMLOutputModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.vitrine.core.digest.ContentDigest;

/**
 * The style of a page that loads none: it stands in the page, and its content security policy names it.
 *
 * @param css the colours that such pages share, and the page's own rules
 */
public record PageStyle(String css) {

    private static final String COLOURS = "/org/vitrine/generic/template/colours.css";

    /**
     * The style of one page.
     *
     * @param file the page's own rules: absolute, on the class path of this module
     */
    public static PageStyle of(String file) {
        return new PageStyle(read(COLOURS) + read(file));
    }

    /** For a template. */
    public TemplateHTMLOutputModel markup() {
        return HtmlTemplates.markup(css);
    }

    /** As a content security policy names it: {@code 'sha256-…'} (CSP 3, section 2.3.1). */
    public String source() {
        return "'sha256-" + Base64.getEncoder().encodeToString(ContentDigest.bytes(css)) + "'";
    }

    private static String read(String name) {
        try (InputStream file = Objects.requireNonNull(PageStyle.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + name + " cannot be read.", e);
        }
    }
}
