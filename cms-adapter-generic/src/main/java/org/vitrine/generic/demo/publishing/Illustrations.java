package org.vitrine.generic.demo.publishing;

import freemarker.core.TemplateHTMLOutputModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitrine.client.facts.AssetFacts;
import org.vitrine.client.facts.FactsAnswer;
import org.vitrine.client.facts.FactsClient;
import org.vitrine.client.facts.FactsQuestion;
import org.vitrine.client.picture.PictureMarkup;
import org.vitrine.client.picture.Setting;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.generic.demo.article.Article;
import org.vitrine.generic.demo.body.BodyPicture;
import org.vitrine.generic.demo.body.BodyPictures;
import org.vitrine.generic.template.HtmlTemplates;

/** The pictures of one page: its questions are gathered first and asked at once, its markup is made of the answers. */
public final class Illustrations {

    private static final Setting HERO = new Setting("(min-width: 72rem) 72rem, 100vw", true);
    private static final Setting TEASER = new Setting("(min-width: 60rem) 22rem, (min-width: 40rem) 45vw, 92vw", false);
    private static final Setting INLINE = new Setting("(min-width: 50rem) 48rem, 100vw", false);
    private static final Setting THUMBNAIL = new Setting("5rem", false);

    private final LanguageTag locale;
    private final PictureMarkup markup;
    private final Map<FactsQuestion, FactsAnswer> answers;

    private Illustrations(LanguageTag locale, PictureMarkup markup, Map<FactsQuestion, FactsAnswer> answers) {
        this.locale = locale;
        this.markup = markup;
        this.answers = answers;
    }

    /**
     * Asks for a page's pictures.
     *
     * @param read the article whose hero and body are shown, if any
     * @param listed articles of which one picture is shown, in a preset
     */
    public static Illustrations ask(
            FactsClient client,
            PictureMarkup markup,
            LanguageTag locale,
            Optional<Article> read,
            List<Article> listed,
            String listPreset) {
        List<FactsQuestion> questions = new ArrayList<>();
        read.ifPresent(article -> {
            article.hero().ifPresent(hero -> questions.add(new FactsQuestion(hero, PagePresets.HERO, locale)));
            BodyPictures.in(article.in(locale).body())
                    .forEach(
                            picture -> questions.add(new FactsQuestion(picture.reference(), picture.preset(), locale)));
        });
        listed.forEach(article ->
                article.hero().ifPresent(hero -> questions.add(new FactsQuestion(hero, listPreset, locale))));
        return new Illustrations(locale, markup, client.ask(questions));
    }

    /** What the delivery said of an article's hero in a preset; empty if it has none. */
    public Optional<FactsAnswer> answer(Article article, String preset) {
        return article.hero().map(hero -> answers.get(new FactsQuestion(hero, preset, locale)));
    }

    /** Facts of an article's hero, if it may be shown. */
    public Optional<AssetFacts> shownHero(Article article) {
        return answer(article, PagePresets.HERO).flatMap(Illustrations::shown);
    }

    /** The hero's {@code <picture>}, empty if the article has none. */
    public TemplateHTMLOutputModel hero(Article article) {
        return picture(article, PagePresets.HERO, HERO);
    }

    public TemplateHTMLOutputModel teaser(Article article) {
        return picture(article, PagePresets.TEASER, TEASER);
    }

    public TemplateHTMLOutputModel thumbnail(Article article) {
        return picture(article, PagePresets.THUMBNAIL, THUMBNAIL);
    }

    /** The body with its pictures and their credits. */
    public TemplateHTMLOutputModel body(Article article) {
        return HtmlTemplates.markup(BodyPictures.draw(article.in(locale).body(), this::figure));
    }

    private String figure(BodyPicture picture) {
        FactsQuestion question = new FactsQuestion(picture.reference(), picture.preset(), locale);
        FactsAnswer answer = answers.getOrDefault(question, new FactsAnswer.Away());
        return markup.picture(question, answer, INLINE.describedAs(picture.alt()))
                + markup.caption(answer).orElse("");
    }

    private TemplateHTMLOutputModel picture(Article article, String preset, Setting setting) {
        return HtmlTemplates.markup(article.hero()
                .map(hero -> new FactsQuestion(hero, preset, locale))
                .map(question ->
                        markup.picture(question, answers.getOrDefault(question, new FactsAnswer.Away()), setting))
                .orElse(""));
    }

    private static Optional<AssetFacts> shown(FactsAnswer answer) {
        return answer instanceof FactsAnswer.Known(AssetFacts facts)
                        && facts.verdict().permitted()
                ? Optional.of(facts)
                : Optional.empty();
    }
}
