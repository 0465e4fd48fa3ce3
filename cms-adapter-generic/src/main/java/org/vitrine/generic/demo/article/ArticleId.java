package org.vitrine.generic.demo.article;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an article is called in the CMS; it becomes a file name.
 *
 * @param value 1 to 40 lower-case letters, digits and hyphens, beginning with a letter or digit
 */
public record ArticleId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public ArticleId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("An article's id is lower-case letters, digits and hyphens.");
        }
    }

    /** Reads an id, empty if the text is not one. */
    public static Optional<ArticleId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new ArticleId(text)) : Optional.empty();
    }

    /** An id that no other article has. */
    static ArticleId random() {
        return new ArticleId(Long.toString(RANDOM.nextLong() >>> 1, 36));
    }

    @Override
    public String toString() {
        return value;
    }
}
