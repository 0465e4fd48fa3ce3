package org.vitrine.generic.demo.publishing;

import freemarker.core.TemplateHTMLOutputModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitrine.client.facts.AssetFacts;
import org.vitrine.client.facts.FactsClient;
import org.vitrine.client.picture.PictureMarkup;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.generic.demo.article.Article;
import org.vitrine.generic.demo.article.ArticleStore;
import org.vitrine.generic.demo.article.ArticleTexts;
import org.vitrine.generic.demo.article.Slug;
import org.vitrine.generic.demo.http.Answer;
import org.vitrine.generic.demo.page.Visit;
import org.vitrine.generic.demo.page.Words;
import org.vitrine.generic.template.HtmlTemplates;

/** The magazine's pages, made anew for each reader so that what the DAM withdraws is gone with the next look. */
public final class Publication {

    private static final int READ_NEXT = 3;

    private final ArticleStore articles;
    private final List<LanguageTag> locales;
    private final FactsClient facts;
    private final PictureMarkup markup;
    private final HtmlTemplates templates;

    /** @param locales the site's locales, the default first */
    public Publication(
            ArticleStore articles,
            List<LanguageTag> locales,
            FactsClient facts,
            PictureMarkup markup,
            HtmlTemplates templates) {
        this.articles = articles;
        this.locales = List.copyOf(locales);
        this.facts = facts;
        this.markup = markup;
        this.templates = templates;
    }

    /** The list of what can be read in a locale. */
    public Answer frontPage(Visit visit, LanguageTag locale) {
        List<Article> readable = readableIn(locale);
        Illustrations pictures =
                Illustrations.ask(facts, markup, locale, Optional.empty(), readable, PagePresets.TEASER);
        List<Teaser> teasers = readable.stream()
                .map(article -> teaser(visit, locale, article, pictures))
                .toList();
        Visit reading = visit.in(locale);
        List<Edition> editions = locales.stream()
                .map(other -> edition(visit, other, locale, "/" + other + "/"))
                .toList();
        return Answer.page(
                200,
                templates.fill(
                        "front",
                        reading.values(Map.of("locale", locale.value(), "teasers", teasers, "editions", editions))));
    }

    /**
     * One article in a locale. Where it was not translated it is shown in the first of the site's languages it has,
     * and says so; empty if there is no such article or nothing in it to read.
     */
    public Optional<Answer> articlePage(Visit visit, LanguageTag locale, Slug slug) {
        return articles.find(slug)
                .flatMap(article -> article.readingLocale(locale, locales)
                        .map(reading -> Answer.page(200, page(visit, locale, reading, article))));
    }

    private String page(Visit visit, LanguageTag wanted, LanguageTag reading, Article article) {
        List<Article> next = readableIn(wanted).stream()
                .filter(other -> !other.id().equals(article.id()))
                .limit(READ_NEXT)
                .toList();
        Illustrations pictures =
                Illustrations.ask(facts, markup, reading, Optional.of(article), List.of(), PagePresets.TEASER);
        Illustrations nextPictures =
                Illustrations.ask(facts, markup, wanted, Optional.empty(), next, PagePresets.TEASER);
        Optional<AssetFacts> hero = pictures.shownHero(article);
        ArticleTexts texts = article.in(reading);
        String address = visit.origin() + visit.base() + "/" + reading + "/" + article.slug();

        Map<String, Object> values = new HashMap<>();
        values.put("locale", wanted.value());
        values.put("reading", reading.value());
        values.put("readingName", Words.ownName(reading));
        values.put("untranslated", !wanted.equals(reading));
        values.put("id", article.id().value());
        values.put("title", texts.title());
        values.put("teaser", texts.teaser());
        values.put("published", visit.in(wanted).words().day(article.created()));
        values.put("address", address);
        values.put("hero", pictures.hero(article));
        values.put("illustrated", article.hero().isPresent());
        values.put("heroCredit", hero.flatMap(AssetFacts::credit).orElse(""));
        values.put("heroAddress", hero.flatMap(AssetFacts::src).orElse(""));
        values.put("body", pictures.body(article));
        values.put("jsonLd", HtmlTemplates.scriptData(StructuredData.of(article, reading, address, hero)));
        values.put(
                "editions",
                locales.stream()
                        .filter(article::readableIn)
                        .map(other -> edition(visit, other, wanted, "/" + other + "/" + article.slug()))
                        .toList());
        values.put(
                "next",
                next.stream()
                        .map(other -> teaser(visit, wanted, other, nextPictures))
                        .toList());
        return templates.fill("article", visit.in(wanted).values(values));
    }

    private List<Article> readableIn(LanguageTag locale) {
        return articles.shelf().articles().stream()
                .filter(article -> article.readableIn(locale))
                .toList();
    }

    private static Teaser teaser(Visit visit, LanguageTag locale, Article article, Illustrations pictures) {
        ArticleTexts texts = article.in(locale);
        return new Teaser(
                visit.base() + "/" + locale + "/" + article.slug(),
                texts.title(),
                texts.teaser(),
                pictures.teaser(article));
    }

    private static Edition edition(Visit visit, LanguageTag locale, LanguageTag current, String path) {
        return new Edition(
                locale.value(),
                Words.ownName(locale),
                visit.base() + path,
                visit.origin() + visit.base() + path,
                locale.equals(current));
    }

    /** An article in a list for readers. */
    public record Teaser(String path, String title, String teaser, TemplateHTMLOutputModel picture) {}

    /** The same page in a language. */
    public record Edition(String locale, String name, String path, String address, boolean current) {}
}
