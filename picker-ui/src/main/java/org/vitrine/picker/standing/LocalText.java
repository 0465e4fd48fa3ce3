package org.vitrine.picker.standing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.locale.LocaleLookup;
import org.vitrine.core.locale.LocalizedText;

/**
 * The text that a page in a language gets.
 *
 * @param text empty if no text answers
 * @param borrowedFrom the language it comes from, where that is not the page's own
 */
public record LocalText(Optional<String> text, Optional<LanguageTag> borrowedFrom) {

    private static final LocalText MISSING = new LocalText(Optional.empty(), Optional.empty());

    /**
     * Looks a text up.
     *
     * @param wanted the page's language
     * @param others what may stand in for it, best first
     */
    public static LocalText of(LocalizedText text, LanguageTag wanted, List<LanguageTag> others) {
        Map<LanguageTag, String> known = text.byLanguage();
        Optional<String> own = text.in(List.of(wanted));
        if (own.isPresent()) {
            return new LocalText(own, Optional.empty());
        }
        return LocaleLookup.choose(others, known.keySet())
                .map(tag -> new LocalText(Optional.ofNullable(known.get(tag)), Optional.of(tag)))
                .orElse(MISSING);
    }
}
