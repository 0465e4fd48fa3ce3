package org.vitrine.generic.page;

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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Fills the templates of the public pages. Every value is escaped as HTML, unless it was made by {@link #markup}. */
final class AssetPages {

    private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    private final String style;
    private final String policy;

    /** @param mediaOrigin where pictures are loaded from, as scheme://host[:port] */
    AssetPages(String mediaOrigin) {
        configuration.setClassForTemplateLoading(AssetPages.class, "/org/vitrine/generic/page");
        configuration.setDefaultEncoding("UTF-8");
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setRecognizeStandardFileExtensions(true);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setLocalizedLookup(false);
        this.style = read("page.css");
        this.policy = "default-src 'none'; img-src 'self' " + mediaOrigin + "; media-src 'self' " + mediaOrigin
                + "; style-src 'sha256-" + digest(style)
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    /** A page. */
    String fill(String template, PageWords words, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("words", words);
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

    /** The content security policy that every page is served with. */
    String policy() {
        return policy;
    }

    /** HTML that is sound already. */
    static TemplateHTMLOutputModel markup(String html) {
        try {
            return HTMLOutputFormat.INSTANCE.fromMarkup(html);
        } catch (TemplateModelException e) {
            throw new IllegalArgumentException("FreeMarker takes any text for markup.", e);
        }
    }

    /** JSON for a script element: nothing in it can end the element or begin another. */
    static TemplateHTMLOutputModel scriptData(String json) {
        return markup(json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"));
    }

    private static String read(String name) {
        try (InputStream file = Objects.requireNonNull(
                AssetPages.class.getResourceAsStream("/org/vitrine/generic/page/" + name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + name + " cannot be read.", e);
        }
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256", e);
        }
    }
}
