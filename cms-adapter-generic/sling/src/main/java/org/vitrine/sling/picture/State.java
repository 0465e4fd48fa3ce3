package org.vitrine.sling.picture;

import java.util.Locale;
import org.vitrine.client.facts.FactsAnswer;

/** How a picture stands in its place. */
enum State {
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

    static State of(FactsAnswer answer) {
        if (answer instanceof FactsAnswer.Known known) {
            return known.facts().permitted() ? SHOWN : WITHHELD;
        }
        return answer instanceof FactsAnswer.Unknown ? UNKNOWN : AWAY;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
