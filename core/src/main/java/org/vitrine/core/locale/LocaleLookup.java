package org.vitrine.core.locale;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds the one tag that answers best, as RFC 4647 section 3.4 ("Lookup") says. */
public final class LocaleLookup {

    private LocaleLookup() {}

    /**
     * The first of the wanted tags that is available, each shortened from its end until something fits. Nothing is
     * made up: if no tag fits, the answer is empty and the caller's default applies.
     */
    public static Optional<LanguageTag> choose(List<LanguageTag> wanted, Collection<LanguageTag> available) {
        for (LanguageTag tag : wanted) {
            for (String range = tag.value(); !range.isEmpty(); range = shorter(range)) {
                String candidate = range;
                Optional<LanguageTag> match = available.stream()
                        .filter(offer -> offer.value().equalsIgnoreCase(candidate))
                        .findFirst();
                if (match.isPresent()) {
                    return match;
                }
            }
        }
        return Optional.empty();
    }

    private static String shorter(String range) {
        int end = range.lastIndexOf('-');
        // A single letter introduces what stood behind it, and goes with it.
        if (end > 1 && range.charAt(end - 2) == '-') {
            end -= 2;
        }
        return end < 0 ? "" : range.substring(0, end);
    }
}
