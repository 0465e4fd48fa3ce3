package org.vitrine.generic.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vitrine.client.facts.FactsClient;
import org.vitrine.client.picture.PictureMarkup;
import org.vitrine.client.token.PickerTokenMinter;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.generic.demo.article.Article;
import org.vitrine.generic.demo.article.ArticleId;
import org.vitrine.generic.demo.article.ArticleStore;
import org.vitrine.generic.demo.article.SampleArticles;
import org.vitrine.generic.demo.article.Slug;
import org.vitrine.generic.demo.body.BodySanitizer;
import org.vitrine.generic.demo.editing.ArticleEditor;
import org.vitrine.generic.demo.editing.ArticleList;
import org.vitrine.generic.demo.editing.ArticleSaving;
import org.vitrine.generic.demo.http.Answer;
import org.vitrine.generic.demo.http.StaticFiles;
import org.vitrine.generic.demo.page.Visit;
import org.vitrine.generic.demo.publishing.PagePresets;
import org.vitrine.generic.demo.publishing.Publication;
import org.vitrine.generic.template.HtmlTemplates;
import tools.jackson.databind.ObjectMapper;

/**
 * Which page answers which path:
 *
 * <pre>
 * GET  /                       the editors' list         GET  /{locale}/         the magazine's front page
 * POST /articles               a new article             GET  /{locale}/{slug}   an article
 * GET  /articles/{id}/edit     the editor                POST /token             a token for the picker
 * PUT  /articles/{id}          saves                     GET  /assets/{name}     styles and scripts
 * POST /articles/{id}/delete   deletes                   GET  /modules/{name}    the editor's modules
 * </pre>
 */
final class DemoCmsRoutes {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<LanguageTag> locales;
    private final PickerTokenMinter tokens;
    private final String editorName;
    private final ArticleStore articles;
    private final ArticleList list;
    private final ArticleEditor editor;
    private final ArticleSaving saving;
    private final Publication publication;
    private final HtmlTemplates templates = new HtmlTemplates("/org/vitrine/generic/demo/templates");
    private final StaticFiles files = new StaticFiles();

    DemoCmsRoutes(DemoCmsSettings settings) {
        this.locales = settings.locales();
        this.tokens = settings.tokens();
        this.editorName = settings.editor();
        FactsClient facts = new FactsClient(settings.vitrine());
        PictureMarkup markup = new PictureMarkup(settings.vitrine());
        this.articles = SampleArticles.stock(
                settings.dataFolder().resolve("articles"), settings.sampleSource(), settings.clock());
        this.list = new ArticleList(articles, locales, facts, markup, templates);
        this.editor = new ArticleEditor(
                settings.vitrine().site(),
                locales,
                new ArticleEditor.Addresses(settings.vitrine().media(), settings.picker(), settings.embed()),
                templates);
        this.saving = new ArticleSaving(articles, locales, new BodySanitizer(Set.copyOf(PagePresets.BODY)));
        this.publication = new Publication(articles, locales, facts, markup, templates);
    }

    /** @param deleted whether the editor comes from deleting an article */
    Answer get(Visit visit, boolean deleted) {
        List<String> path = segments(visit);
        Optional<Answer> answer = switch (path.size()) {
            case 0 -> Optional.of(Answer.seeOther(visit.base() + "/"));
            case 1 -> path.get(0).isEmpty() ? Optional.of(list.page(visit, deleted)) : frontPage(visit, path);
            case 2 -> file(path).or(() -> published(visit, path));
            case 3 -> article(path).filter(found -> path.get(2).equals("edit")).map(found -> editor.page(visit, found));
            default -> Optional.empty();
        };
        return answer.orElseGet(() -> problem(visit, 404));
    }

    /** Answers a request that changes something, and that is known to come from the CMS's own pages. */
    Answer write(String method, Visit visit, String body) {
        List<String> path = segments(visit);
        if (method.equals("PUT")) {
            return article(path)
                    .filter(found -> path.size() == 2)
                    .map(found -> saving.save(found, body, visit.words()))
                    .orElseGet(() -> gone(visit));
        }
        if (path.equals(List.of("token"))) {
            return Answer.json(200, JSON.writeValueAsString(Map.of("token", tokens.mint(editorName))));
        }
        if (path.equals(List.of("articles"))) {
            return Answer.seeOther(
                    visit.base() + "/articles/" + articles.begin().id() + "/edit");
        }
        if (path.size() == 3 && path.get(2).equals("delete")) {
            article(path).map(Article::id).ifPresent(articles::delete);
            return Answer.seeOther(visit.base() + "/?deleted");
        }
        return problem(visit, 404);
    }

    /** A page that says what is wrong and where to go. */
    Answer problem(Visit visit, int status) {
        return Answer.page(
                status, templates.fill("problem", visit.values(Map.of("status", status, "writing", status == 413))));
    }

    private Answer gone(Visit visit) {
        return Answer.json(
                404, JSON.writeValueAsString(Map.of("error", visit.words().say("save.gone"))));
    }

    private Optional<Answer> frontPage(Visit visit, List<String> path) {
        return locale(path).map(locale -> Answer.seeOther(visit.base() + "/" + locale + "/"));
    }

    private Optional<Answer> published(Visit visit, List<String> path) {
        return locale(path)
                .flatMap(locale -> path.get(1).isEmpty()
                        ? Optional.of(publication.frontPage(visit, locale))
                        : Slug.parse(path.get(1)).flatMap(slug -> publication.articlePage(visit, locale, slug)));
    }

    private Optional<Answer> file(List<String> path) {
        return switch (path.get(0)) {
            case "assets" -> files.asset(path.get(1));
            case "modules" -> files.module(path.get(1));
            default -> Optional.empty();
        };
    }

    private Optional<Article> article(List<String> path) {
        return path.size() > 1 && path.get(0).equals("articles")
                ? ArticleId.parse(path.get(1)).flatMap(articles::find)
                : Optional.empty();
    }

    private Optional<LanguageTag> locale(List<String> path) {
        return locales.stream()
                .filter(locale -> locale.value().equals(path.get(0)))
                .findFirst();
    }

    /** The parts of a path; {@code /} is one empty part, no path at all is none. */
    private static List<String> segments(Visit visit) {
        return visit.path().isEmpty()
                ? List.of()
                : Arrays.asList(visit.path().substring(1).split("/", -1));
    }
}
