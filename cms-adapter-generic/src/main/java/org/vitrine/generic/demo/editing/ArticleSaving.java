package org.vitrine.generic.demo.editing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.reference.AssetReference;
import org.vitrine.core.refusal.MalformedRequest;
import org.vitrine.generic.demo.article.Article;
import org.vitrine.generic.demo.article.ArticleStore;
import org.vitrine.generic.demo.article.ArticleTexts;
import org.vitrine.generic.demo.article.Slug;
import org.vitrine.generic.demo.article.StaleArticle;
import org.vitrine.generic.demo.body.BodySanitizer;
import org.vitrine.generic.demo.body.SanitizedBody;
import org.vitrine.generic.demo.http.Answer;
import org.vitrine.generic.demo.page.Words;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Takes what the editor sends, lets in what may be stored, and says what became of it. */
public final class ArticleSaving {

    private static final Logger LOG = LoggerFactory.getLogger(ArticleSaving.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ArticleStore articles;
    private final List<LanguageTag> locales;
    private final BodySanitizer sanitizer;

    /** @param locales the site's locales, the default first */
    public ArticleSaving(ArticleStore articles, List<LanguageTag> locales, BodySanitizer sanitizer) {
        this.articles = articles;
        this.locales = List.copyOf(locales);
        this.sanitizer = sanitizer;
    }

    /**
     * Saves.
     *
     * @param stored the article as it is
     * @param body {@code {"revision": 3, "slug": "…", "hero": "dam:…", "texts": {"en-GB": {"title": "…", …}}}}
     */
    public Answer save(Article stored, String body, Words words) {
        try {
            JsonNode form = JSON.readTree(body);
            Map<LanguageTag, ArticleTexts> texts = new TreeMap<>(stored.texts());
            int dropped = 0;
            for (LanguageTag locale : locales) {
                JsonNode said = form.path("texts").path(locale.value());
                SanitizedBody sound = sanitizer.sanitize(said.path("body").asString(""));
                dropped += sound.droppedPictures();
                texts.put(
                        locale,
                        new ArticleTexts(
                                said.path("title").asString(""),
                                said.path("teaser").asString(""),
                                sound.html()));
            }
            Article edited = new Article(
                    stored.id(),
                    slug(form, stored, texts),
                    hero(form),
                    texts,
                    stored.created(),
                    stored.modified(),
                    form.path("revision").asInt(-1));
            return saved(articles.save(edited), dropped, words);
        } catch (StaleArticle e) {
            LOG.info("Not saved: {}", e.getMessage());
            int current = articles.find(stored.id()).map(Article::revision).orElse(0);
            return Answer.json(
                    409, JSON.writeValueAsString(Map.of("error", words.say("save.stale"), "revision", current)));
        } catch (MalformedRequest e) {
            return refused(stored, words.say("save.reference"), e.publicText());
        } catch (JacksonException e) {
            return refused(stored, words.say("save.malformed"), String.valueOf(e.getOriginalMessage()));
        } catch (IllegalArgumentException e) {
            return refused(stored, words.say("save.limits"), String.valueOf(e.getMessage()));
        }
    }

    private static Optional<AssetReference> hero(JsonNode form) {
        return Optional.of(form.path("hero").asString(""))
                .filter(text -> !text.isEmpty())
                .map(AssetReference::parse);
    }

    /** What the editor wrote; if nothing, what the first title suggests; if that is nothing either, what it was. */
    private Slug slug(JsonNode form, Article stored, Map<LanguageTag, ArticleTexts> texts) {
        String wanted = form.path("slug").asString("").strip();
        if (!wanted.isEmpty()) {
            return new Slug(wanted);
        }
        return locales.stream()
                .map(locale -> texts.getOrDefault(locale, ArticleTexts.EMPTY).title())
                .filter(title -> !title.isEmpty())
                .findFirst()
                .flatMap(Slug::of)
                .orElse(stored.slug());
    }

    private static Answer saved(Article article, int droppedPictures, Words words) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("revision", article.revision());
        said.put("slug", article.slug().value());
        said.put("message", words.say("save.saved", words.moment(article.modified())));
        if (droppedPictures > 0) {
            LOG.warn("{} pictures of article {} were no references and were left out", droppedPictures, article.id());
            said.put("notice", words.say("save.droppedPictures", droppedPictures));
        }
        return Answer.json(200, JSON.writeValueAsString(said));
    }

    private static Answer refused(Article article, String publicText, String detail) {
        LOG.warn("Article {} is not saved: {}", article.id(), detail);
        return Answer.json(400, JSON.writeValueAsString(Map.of("error", publicText)));
    }
}
