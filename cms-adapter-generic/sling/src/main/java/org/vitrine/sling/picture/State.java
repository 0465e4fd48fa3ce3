package org.vitrine.sling.picture;

import java.util.Locale;
import java.util.Optional;
import org.vitrine.client.facts.FactsAnswer;

/** How a picture stands in its place. */
public enum State {
    /** It may be shown. */
    SHOWN,
    /** Governance shows the fallback in its place. */
    WITHHELD,
    /** Vitrine does not know it, or not in this preset. */
    UNKNOWN,
    /** Vitrine does not answer. */
    AWAY,
    /** Nobody has chosen one. */
    EMPTY,
    /** What is stored is no reference. */
    MALFORMED;

    public static State of(FactsAnswer answer) {
        if (answer instanceof FactsAnswer.Known known) {
            return known.facts().permitted() ? SHOWN : WITHHELD;
        }
        return answer instanceof FactsAnswer.Unknown ? UNKNOWN : AWAY;
    }

    /** Key of the words that tell an editor why readers see something else. */
    public static String message(FactsAnswer answer) {
        Optional<String> reason = answer instanceof FactsAnswer.Known known
                ? known.facts().verdict().reason()
                : Optional.empty();
        return "vitrine." + reason.map(why -> "reason." + why).orElse(of(answer).word());
    }

    /** As scripts and style sheets name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
