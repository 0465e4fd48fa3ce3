package org.vitrine.sling.picture;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.sling.api.resource.ResourceResolver;
import org.vitrine.client.facts.FactsAnswer;
import org.vitrine.client.facts.FactsQuestion;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.sling.page.ContentPage;
import org.vitrine.sling.site.VitrineSite;

/** What Vitrine said of a whole page, kept for as long as the page is being made. */
record PageAnswers(Map<FactsQuestion, FactsAnswer> answers) {

    /**
     * Answers a question of a page, and with the first one all others that its references raise. A resolver serves one
     * request, so that what is kept with it goes with the page.
     */
    static FactsAnswer answer(
            ResourceResolver request, Optional<ContentPage> page, FactsQuestion question, VitrineSite site) {
        return page.map(whole -> of(request, whole, site).answers().get(question))
                .orElseGet(() -> site.facts().ask(question));
    }

    private static PageAnswers of(ResourceResolver request, ContentPage page, VitrineSite site) {
        return (PageAnswers) request.getPropertyMap()
                .computeIfAbsent(PageAnswers.class.getName() + ":" + page.path(), name -> ask(page, site));
    }

    private static PageAnswers ask(ContentPage page, VitrineSite site) {
        Optional<LanguageTag> language = page.language();
        List<FactsQuestion> questions = page.places().stream()
                .map(place -> new FactsQuestion(
                        place.reference(), place.preset().orElse(site.presets().get(0)), language))
                .toList();
        return new PageAnswers(site.facts().ask(questions));
    }
}
