package org.vitrine.generic.template;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** Fills the templates of one folder. Every value is escaped as HTML, unless it was made by {@link #markup}. */
public final class HtmlTemplates {

    private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);

    /** @param folder absolute, on the class path of this module */
    public HtmlTemplates(String folder) {
        configuration.setClassForTemplateLoading(HtmlTemplates.class, folder);
        configuration.setDefaultEncoding("UTF-8");
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setRecognizeStandardFileExtensions(true);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setLocalizedLookup(false);
    }

    /** A page. */
    public String fill(String template, Map<String, Object> values) {
        StringWriter page = new StringWriter();
        try {
            configuration.getTemplate(template + ".ftlh").process(values, page);
        } catch (IOException e) {
            throw new UncheckedIOException("The template " + template + " cannot be read.", e);
        } catch (TemplateException e) {
            throw new IllegalStateException("The template " + template + " cannot be filled.", e);
        }
        return page.toString();
    }

    /** HTML that is sound already: sanitised, or made of elements. */
    public static TemplateHTMLOutputModel markup(String html) {
        try {
            return HTMLOutputFormat.INSTANCE.fromMarkup(html);
        } catch (TemplateModelException e) {
            throw new IllegalArgumentException("FreeMarker takes any text for markup.", e);
        }
    }

    /** JSON for a script element: nothing in it can end the element or begin another. */
    public static TemplateHTMLOutputModel scriptData(String json) {
        return markup(json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"));
    }
}
