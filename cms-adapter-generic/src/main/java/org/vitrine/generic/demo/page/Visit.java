package org.vitrine.generic.demo.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vitrine.core.locale.LanguageTag;

/**
 * One look at the CMS: what every page needs to know of its request.
 *
 * @param origin scheme and host as the browser named them, for addresses that must be whole
 * @param base path of the CMS, without a slash at its end
 * @param path path of this page, behind the base
 * @param words the interface's words
 * @param nonce lets this answer's import map through the Content Security Policy
 */
public record Visit(String origin, String base, String path, Words words, String nonce) {

    /** A language that may be switched to. */
    public record Choice(String tag, String name, boolean current) {}

    /** The interface's languages. */
    public List<Choice> languages() {
        return Words.LANGUAGES.stream()
                .map(tag ->
                        new Choice(tag.value(), Words.ownName(tag), tag.value().equals(words.language())))
                .toList();
    }

    /** The same look with other words: a published page speaks its own language. */
    public Visit in(LanguageTag locale) {
        return new Visit(origin, base, path, Words.in(locale), nonce);
    }

    /** Values for a template: this visit and its words, beside the page's own. */
    public Map<String, Object> values(Map<String, Object> own) {
        Map<String, Object> values = new HashMap<>(own);
        values.put("visit", this);
        values.put("t", words);
        return values;
    }
}
