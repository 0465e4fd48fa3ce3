package org.vitrine.generic.template;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.vitrine.core.digest.ContentDigest;

/** The templates of one folder on the class path, and the style that stands in each page as {@code style}. */
public final class HtmlTemplates {

    private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    private final String style;

    /**
     * @param folder absolute, on the class path of this module
     * @param style name of a style sheet in it
     */
    public HtmlTemplates(String folder, String style) {
        configuration.setClassForTemplateLoading(HtmlTemplates.class, folder);
        configuration.setDefaultEncoding("UTF-8");
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setRecognizeStandardFileExtensions(true);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setLocalizedLookup(false);
        this.style = read(folder + "/" + style);
    }

    /** A page. Every value is escaped as HTML, unless it was made by {@link #markup}. */
    public String fill(String template, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("style", markup(style));
        StringWriter page = new StringWriter();
        try {
            configuration.getTemplate(template + ".ftlh").process(all, page);
        } catch (IOException e) {
            throw new UncheckedIOException("The template " + template + " cannot be read.", e);
        } catch (TemplateException e) {
            throw new IllegalStateException("The template " + template + " cannot be filled.", e);
        }
        return page.toString();
    }

    /** The style as a content security policy names it: {@code 'sha256-…'} (CSP 3, section 2.3.1). */
    public String styleSource() {
        return "'sha256-" + Base64.getEncoder().encodeToString(ContentDigest.bytes(style)) + "'";
    }

    /** HTML that is sound already. */
    public static TemplateHTMLOutputModel markup(String html) {
        try {
            return HTMLOutputFormat.INSTANCE.fromMarkup(html);
        } catch (TemplateModelException e) {
            throw new IllegalArgumentException("FreeMarker takes any text for markup.", e);
        }
    }

    private static String read(String name) {
        try (InputStream file = Objects.requireNonNull(HtmlTemplates.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + name + " cannot be read.", e);
        }
    }
}
