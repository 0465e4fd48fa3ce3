package org.vitrine.sling.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.sling.api.resource.ResourceResolver;
import org.vitrine.client.facts.FactsAnswer;
import org.vitrine.client.facts.FactsQuestion;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.sling.site.VitrineSite;

/** What Vitrine said of a whole page, kept for as long as the page is being made. */
public record PageAnswers(Map<FactsQuestion, FactsAnswer> answers) {

    public PageAnswers {
        answers = Map.copyOf(answers);
    }

    /**
     * Answers questions of a page, and with the first ones all others that its references raise. A resolver serves one
     * request, so that what is kept with it goes with the page.
     */
    public static Map<FactsQuestion, FactsAnswer> answer(
            ResourceResolver request, ContentPage page, Collection<FactsQuestion> questions, VitrineSite site) {
        Map<FactsQuestion, FactsAnswer> known = of(request, page, site).answers();
        Map<FactsQuestion, FactsAnswer> answers = new HashMap<>();
        List<FactsQuestion> open = new ArrayList<>();
        for (FactsQuestion question : questions) {
            FactsAnswer answer = known.get(question);
            if (answer == null) {
                open.add(question);
            } else {
                answers.put(question, answer);
            }
        }
        if (!open.isEmpty()) {
            answers.putAll(site.facts().ask(open));
        }
        return answers;
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
