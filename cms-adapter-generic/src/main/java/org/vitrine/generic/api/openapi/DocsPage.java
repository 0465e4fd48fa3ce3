package org.vitrine.generic.api.openapi;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A description as a page that loads nothing from elsewhere and runs no script. */
final class DocsPage {

    private static final String FOLDER = "/org/vitrine/generic/api/openapi/";

    private final String html;
    private final String policy;

    DocsPage(ObjectNode document) {
        String style = read("docs.css");
        this.html = fill(document, style);
        this.policy = "default-src 'none'; style-src 'sha256-" + digest(style)
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    String html() {
        return html;
    }

    /** The content security policy it is served with. */
    String policy() {
        return policy;
    }

    private static String fill(ObjectNode document, String style) {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassForTemplateLoading(DocsPage.class, FOLDER);
        configuration.setDefaultEncoding("UTF-8");
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setRecognizeStandardFileExtensions(true);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setLocalizedLookup(false);
        Map<String, Object> api =
                JsonMapper.builder().build().convertValue(document, new TypeReference<Map<String, Object>>() {});
        StringWriter page = new StringWriter();
        try {
            configuration
                    .getTemplate("docs.ftlh")
                    .process(Map.of("api", api, "style", HTMLOutputFormat.INSTANCE.fromMarkup(style)), page);
        } catch (IOException e) {
            throw new UncheckedIOException("The template of the API's page cannot be read.", e);
        } catch (TemplateException e) {
            throw new IllegalStateException("The template of the API's page cannot be filled.", e);
        }
        return page.toString();
    }

    private static String read(String name) {
        try (InputStream file = Objects.requireNonNull(DocsPage.class.getResourceAsStream(FOLDER + name), name)) {
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
