package org.vitrine.generic.api.rendering;

import java.util.List;
import java.util.Optional;
import org.vitrine.core.locale.LanguageTag;

/**
 * References to be resolved.
 *
 * @param site whose pages show them; a site's credential may leave it out
 * @param locale of the page, unless an item names another
 * @param preset of the place, unless an item names another; without one there is no file
 * @param items 1 to {@value #MOST}
 */
public record ResolveQuestion(
        Optional<String> site, Optional<String> locale, Optional<String> preset, List<Item> items) {

    public static final int MOST = 200;

    /**
     * One of them.
     *
     * @param reference as the page holds it
     */
    public record Item(String reference, Optional<String> preset, Optional<String> locale) {

        public Item {
            if (reference == null) {
                throw new IllegalArgumentException(
                        "an item names its reference, such as {\"reference\": \"dam:...\"}.");
            }
            preset = said(preset);
            locale = language(locale);
        }
    }

    public ResolveQuestion {
        if (items == null || items.isEmpty() || items.size() > MOST) {
            throw new IllegalArgumentException("items is a list of 1 to " + MOST + " references, not of "
                    + (items == null ? 0 : items.size()) + "; ask for more of them in further calls.");
        }
        items = List.copyOf(items);
        site = said(site);
        preset = said(preset);
        locale = language(locale);
    }

    private static Optional<String> said(Optional<String> text) {
        return text == null ? Optional.empty() : text.filter(word -> !word.isEmpty());
    }

    private static Optional<String> language(Optional<String> text) {
        Optional<String> tag = said(text);
        if (tag.isPresent() && LanguageTag.parse(tag.get()).isEmpty()) {
            throw new IllegalArgumentException("locale is a language tag such as en-GB.");
        }
        return tag;
    }
}
