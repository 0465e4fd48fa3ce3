package org.vitrine.generic.demo.editing;

import freemarker.core.TemplateHTMLOutputModel;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.reference.AssetReference;
import org.vitrine.generic.demo.article.Article;
import org.vitrine.generic.demo.http.Answer;
import org.vitrine.generic.demo.http.StaticFiles;
import org.vitrine.generic.demo.page.Visit;
import org.vitrine.generic.demo.page.Words;
import org.vitrine.generic.demo.publishing.PagePresets;
import org.vitrine.generic.template.HtmlTemplates;
import tools.jackson.databind.ObjectMapper;

/** The page on which an article is written. */
public final class ArticleEditor {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String site;
    private final List<LanguageTag> locales;
    private final Addresses addresses;
    private final HtmlTemplates templates;

    /**
     * Where the browser finds what is not the CMS's own; each may be relative.
     *
     * @param delivery delivery base
     * @param picker the picker's page
     * @param embed folder of the {@code dam-picker.js} and {@code dam-image.js} modules
     */
    public record Addresses(URI delivery, URI picker, URI embed) {}

    /**
     * @param site name under which this CMS is registered
     * @param locales the site's locales, the default first
     */
    public ArticleEditor(String site, List<LanguageTag> locales, Addresses addresses, HtmlTemplates templates) {
        this.site = site;
        this.locales = List.copyOf(locales);
        this.addresses = addresses;
        this.templates = templates;
    }

    /** The editor with an article in it. */
    public Answer page(Visit visit, Article article) {
        Map<String, Object> values = new HashMap<>();
        values.put("article", article);
        values.put(
                "title", article.titleIn(locales).orElseGet(() -> visit.words().say("list.untitled")));
        values.put("modified", visit.words().moment(article.modified()));
        values.put(
                "editions",
                locales.stream().map(locale -> edition(article, locale)).toList());
        values.put("embed", withoutSlash(addresses.embed().toString()));
        values.put("picker", addresses.picker().toString());
        values.put("site", site);
        values.put("importMap", HtmlTemplates.scriptData(JSON.writeValueAsString(Map.of("imports", imports(visit)))));
        values.put("data", HtmlTemplates.scriptData(JSON.writeValueAsString(data(visit, article))));
        return Answer.page(200, templates.fill("edit", visit.values(values)));
    }

    private Map<String, String> imports(Visit visit) {
        Map<String, String> imports = new TreeMap<>();
        for (String module : StaticFiles.modules()) {
            imports.put(module, visit.base() + "/modules/" + module + ".js");
        }
        imports.put("vitrine/", withoutSlash(addresses.embed().toString()) + "/");
        return imports;
    }

    private Map<String, Object> data(Visit visit, Article article) {
        return Map.of(
                "base", visit.base(),
                "id", article.id().value(),
                "revision", article.revision(),
                "hero", article.hero().map(AssetReference::toString).orElse(""),
                "site", site,
                "delivery", addresses.delivery().toString(),
                "bodyPresets", PagePresets.BODY,
                "words", visit.words().under("editor."),
                "verdicts", visit.words().under("verdict."));
    }

    private static Edition edition(Article article, LanguageTag locale) {
        var texts = article.in(locale);
        return new Edition(
                locale.value(),
                Words.ownName(locale),
                texts.title(),
                texts.teaser(),
                HtmlTemplates.markup(texts.body()));
    }

    private static String withoutSlash(String text) {
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    /** An article's texts in a locale. */
    public record Edition(String locale, String name, String title, String teaser, TemplateHTMLOutputModel body) {}
}
