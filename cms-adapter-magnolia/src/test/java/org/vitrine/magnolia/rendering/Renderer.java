package org.vitrine.magnolia.rendering;

import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.StringTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * FreeMarker set up as Magnolia does: square brackets, improvements up to 2.3.28, no output format, numbers in the way
 * of a locale, and content whose texts are escaped already. Loaded anew for each version of FreeMarker, and so spoken
 * to through a type of the platform.
 */
public final class Renderer implements BiFunction<String, Map<String, Object>, String> {

    private final Configuration freemarker = new Configuration(Configuration.VERSION_2_3_28);
    private final StringTemplateLoader own = new StringTemplateLoader();

    /**
     * @param lightModules folder of light modules
     * @param settings text that stands in {@code settings.ftl}
     */
    public Renderer(Path lightModules, String settings) throws IOException {
        own.putTemplate("vitrine-dam/templates/macros/settings.ftl", settings);
        freemarker.setTemplateLoader(
                new MultiTemplateLoader(new TemplateLoader[] {own, new FileTemplateLoader(lightModules.toFile())}));
        freemarker.setTagSyntax(Configuration.SQUARE_BRACKET_TAG_SYNTAX);
        freemarker.setDefaultEncoding("UTF-8");
        freemarker.setLocale(Locale.GERMANY);
        freemarker.setObjectWrapper(new DefaultObjectWrapper(Configuration.VERSION_2_3_28));
        freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        freemarker.setLogTemplateExceptions(false);
    }

    public static String version() {
        return Configuration.getVersion().toString();
    }

    /**
     * @param template path of a template, or a template itself, told by its line break
     * @param page {@code content} (plain texts), {@code language}, {@code editing}, {@code parameters}
     */
    @Override
    public String apply(String template, Map<String, Object> page) {
        String name = template.contains("\n") ? "test.ftl" : template;
        if (template.contains("\n")) {
            own.putTemplate(name, template);
            freemarker.clearTemplateCache();
        }
        Cmsfn cmsfn = new Cmsfn((String) page.get("language"), (Boolean) page.get("editing"));
        Map<String, Object> model = new HashMap<>();
        model.put("content", cmsfn.escape((Map<?, ?>) page.get("content")));
        model.put("cmsfn", cmsfn);
        model.put("def", Map.of("parameters", page.get("parameters")));
        model.put("ctx", Map.of("contextPath", "/author"));
        StringWriter out = new StringWriter();
        try {
            freemarker.getTemplate(name).process(model, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
        return out.toString();
    }
}
