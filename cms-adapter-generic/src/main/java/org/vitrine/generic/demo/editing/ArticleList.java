package org.vitrine.generic.demo.editing;

import freemarker.core.TemplateHTMLOutputModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitrine.client.facts.FactsClient;
import org.vitrine.client.picture.PictureMarkup;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.generic.demo.article.Article;
import org.vitrine.generic.demo.article.ArticleStore;
import org.vitrine.generic.demo.article.Shelf;
import org.vitrine.generic.demo.http.Answer;
import org.vitrine.generic.demo.page.Badge;
import org.vitrine.generic.demo.page.Visit;
import org.vitrine.generic.demo.page.Words;
import org.vitrine.generic.demo.publishing.Illustrations;
import org.vitrine.generic.demo.publishing.PagePresets;
import org.vitrine.generic.template.HtmlTemplates;

/** The editors' list: every article with its picture's state and the languages it can be read in. */
public final class ArticleList {

    private final ArticleStore articles;
    private final List<LanguageTag> locales;
    private final FactsClient facts;
    private final PictureMarkup markup;
    private final HtmlTemplates templates;

    /** @param locales the site's locales, the default first */
    public ArticleList(
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

    /**
     * The list as it is now.
     *
     * @param deleted whether the editor comes from deleting an article
     */
    public Answer page(Visit visit, boolean deleted) {
        Shelf shelf = articles.shelf();
        Illustrations pictures = Illustrations.ask(
                facts, markup, locales.get(0), Optional.empty(), shelf.articles(), PagePresets.THUMBNAIL);
        List<Row> rows = shelf.articles().stream()
                .map(article -> row(visit, article, pictures))
                .toList();
        return Answer.page(
                200,
                templates.fill(
                        "list",
                        visit.values(Map.of(
                                "rows",
                                rows,
                                "unreadable",
                                shelf.unreadable(),
                                "deleted",
                                deleted,
                                "frontPage",
                                visit.base() + "/" + locales.get(0) + "/"))));
    }

    private Row row(Visit visit, Article article, Illustrations pictures) {
        Words words = visit.words();
        List<Translation> translations = locales.stream()
                .map(locale -> new Translation(
                        locale.language(),
                        Words.ownName(locale),
                        article.readableIn(locale),
                        visit.base() + "/" + locale + "/" + article.slug()))
                .toList();
        Badge badge = pictures.answer(article, PagePresets.THUMBNAIL)
                .map(answer -> Badge.of(answer, words))
                .orElseGet(() -> new Badge("none", words.say("list.noPicture")));
        return new Row(
                article.id().value(),
                article.titleIn(locales).orElseGet(() -> words.say("list.untitled")),
                words.moment(article.modified()),
                pictures.thumbnail(article),
                badge,
                translations);
    }

    /** One article in the list. */
    public record Row(
            String id,
            String title,
            String modified,
            TemplateHTMLOutputModel thumbnail,
            Badge badge,
            List<Translation> translations) {}

    /** Whether an article can be read in a language, and where. */
    public record Translation(String language, String name, boolean readable, String path) {}
}
