package org.vitrine.generic.demo.page;

import java.util.Optional;
import java.util.Set;
import org.vitrine.client.facts.AssetFacts.Verdict;
import org.vitrine.client.facts.FactsAnswer;

/**
 * A verdict in two or three words.
 *
 * @param tone {@code permitted}, {@code ending}, {@code withheld} or {@code away}; the style's business
 */
public record Badge(String tone, String text) {

    private static final Set<String> REASONS = Set.of(
            "unknown",
            "withdrawn",
            "not-approved",
            "expired",
            "embargoed",
            "not-for-this-market",
            "not-for-this-channel");

    /** What an editor should know of a picture's state. */
    public static Badge of(FactsAnswer answer, Words words) {
        return switch (answer) {
            case FactsAnswer.Known known -> of(known.facts().verdict(), words);
            case FactsAnswer.Unknown unknown -> new Badge("withheld", words.say("verdict.unknown"));
            case FactsAnswer.Away away -> new Badge("away", words.say("verdict.away"));
        };
    }

    private static Badge of(Verdict verdict, Words words) {
        if (verdict.permitted()) {
            return verdict.until()
                    .map(until -> new Badge("ending", words.say("verdict.until", words.day(until))))
                    .orElseGet(() -> new Badge("permitted", words.say("verdict.permitted")));
        }
        Optional<String> reason = verdict.reason().filter(REASONS::contains);
        return new Badge("withheld", words.say("verdict." + reason.orElse("withheld")));
    }
}
