package org.vitrine.catalog.usage;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vitrine.core.locale.LanguageTag;

/**
 * What a page holds, as its CMS last reported it.
 *
 * @param id which page
 * @param url where people read it: http or https
 * @param title what people call it: at most {@value #LONGEST_TITLE} characters
 * @param locale its language
 * @param references in the order of the page, at most {@value #MOST}
 * @param reported when
 */
public record PageUsage(
        PageId id,
        Optional<URI> url,
        Optional<String> title,
        Optional<LanguageTag> locale,
        List<UsedReference> references,
        Instant reported) {

    public static final int MOST = 1000;
    public static final int LONGEST_TITLE = 500;
    private static final int LONGEST_URL = 2000;

    public PageUsage {
        references = List.copyOf(references);
        if (references.size() > MOST) {
            throw new IllegalArgumentException(
                    "A page holds at most " + MOST + " references; not " + references.size() + ".");
        }
        if (url.filter(address -> !address.toString().matches("https?://[^\\s]{1," + LONGEST_URL + "}"))
                .isPresent()) {
            throw new IllegalArgumentException(
                    "A page's url begins with https:// or http:// and has at most " + LONGEST_URL + " characters.");
        }
        if (title.filter(text -> text.length() > LONGEST_TITLE).isPresent()) {
            throw new IllegalArgumentException("A page's title has at most " + LONGEST_TITLE + " characters.");
        }
        if (title.filter(text -> text.indexOf('\0') >= 0).isPresent()) {
            throw new IllegalArgumentException("A page's title holds no NUL character.");
        }
    }
}
