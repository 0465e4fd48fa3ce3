package org.vitrine.core.locale;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One text in several languages. Blank texts are left out: a DAM that exports an empty alt text has none.
 *
 * @param byLanguage immutable, in the order of the tags
 */
public record LocalizedText(Map<LanguageTag, String> byLanguage) {

    public static final LocalizedText NONE = new LocalizedText(Map.of());

    public LocalizedText {
        Map<LanguageTag, String> kept = new TreeMap<>();
        byLanguage.forEach((tag, text) -> {
            if (!text.isBlank()) {
                kept.put(tag, text.strip());
            }
        });
        byLanguage = Collections.unmodifiableMap(kept);
    }

    /** A text that stands for every language. */
    public static LocalizedText of(String text) {
        return new LocalizedText(Map.of(LanguageTag.ANY, text));
    }

    /** The text for the wanted languages in their order, then the one for every language; empty if neither is there. */
    public Optional<String> in(List<LanguageTag> wanted) {
        return languageIn(wanted).map(byLanguage::get);
    }

    /** The tag of the text that {@link #in} finds, which may be {@link LanguageTag#ANY}; empty if it finds none. */
    public Optional<LanguageTag> languageIn(List<LanguageTag> wanted) {
        return LocaleLookup.choose(wanted, byLanguage.keySet())
                .or(() -> Optional.of(LanguageTag.ANY).filter(byLanguage::containsKey));
    }

    /** {@link #in}, and if that finds nothing any text at all: for lists, where a foreign title beats none. */
    public Optional<String> inOrAny(List<LanguageTag> wanted) {
        return in(wanted).or(() -> byLanguage.values().stream().findFirst());
    }

    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }

    /** These texts, with the other's laid over them language by language. */
    public LocalizedText overlaidWith(LocalizedText other) {
        Map<LanguageTag, String> merged = new TreeMap<>(byLanguage);
        merged.putAll(other.byLanguage);
        return new LocalizedText(merged);
    }
}
