package org.vitrine.generic.demo.article;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The last part of an article's address.
 *
 * @param value words of lower-case letters and digits joined by hyphens, at most 80 characters
 */
public record Slug(String value) {

    private static final Pattern FORM = Pattern.compile("(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*");

    public Slug {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "An address is words of lower-case letters and digits joined by hyphens, at most 80 characters.");
        }
    }

    /** Reads a slug, empty if the text is not one. */
    public static Optional<Slug> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new Slug(text)) : Optional.empty();
    }

    /** The slug that a title suggests, empty if it holds no Latin letter or digit. */
    public static Optional<Slug> of(String title) {
        String plain = Normalizer.normalize(title.replace("ß", "ss"), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.substring(0, Math.min(80, plain.length()));
        return parse(cut.replaceAll("^-|-$", ""));
    }

    Slug numbered(int number) {
        String suffix = "-" + number;
        String stem = value.substring(0, Math.min(value.length(), 80 - suffix.length()));
        return new Slug(stem.replaceAll("-$", "") + suffix);
    }

    @Override
    public String toString() {
        return value;
    }
}
