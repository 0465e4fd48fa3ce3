package org.vitrine.core.locale;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/**
 * A well-formed language tag of BCP 47 in canonical case, such as {@code de-AT}; or {@code x-default}, XMP's word for
 * "whatever language".
 */
public record LanguageTag(String value) implements Comparable<LanguageTag> {

    /** XMP's tag for a text that stands for every language (XMP specification, part 1, section 8.2.2.4). */
    public static final LanguageTag ANY = new LanguageTag("x-default");

    /** Longer tags are nobody's language; the bound keeps hostile headers cheap. */
    private static final int LONGEST = 35;

    public LanguageTag {
        if (!value.equals(canonical(value))) {
            throw new IllegalArgumentException("A language tag reads like en-GB (BCP 47); not \"" + value + "\".");
        }
    }

    /** Reads a tag in any case, with {@code _} taken for {@code -}; empty if it is not well formed. */
    public static Optional<LanguageTag> parse(String text) {
        String canonical = canonical(text.replace('_', '-'));
        return canonical.isEmpty() ? Optional.empty() : Optional.of(new LanguageTag(canonical));
    }

    /** The language without script, region and variants: {@code de} of {@code de-AT}. */
    public String language() {
        int end = value.indexOf('-');
        return end < 0 ? value : value.substring(0, end);
    }

    /** For formatting dates and numbers. */
    public Locale toLocale() {
        return equals(ANY) ? Locale.ROOT : Locale.forLanguageTag(value);
    }

    private static String canonical(String text) {
        if (text.equalsIgnoreCase("x-default")) {
            return "x-default";
        }
        if (text.length() > LONGEST) {
            return "";
        }
        try {
            String tag = new Locale.Builder().setLanguageTag(text).build().toLanguageTag();
            return tag.equals("und") ? "" : tag;
        } catch (IllformedLocaleException e) {
            return "";
        }
    }

    @Override
    public int compareTo(LanguageTag other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
