package org.vitrine.proxy.facts;

import java.text.Normalizer;
import java.util.Locale;

/** A title as it may stand in an address: plain lower-case letters and digits, words joined by hyphens. */
final class Slug {

    private static final int LONGEST = 60;

    private Slug() {}

    /** The slug of a title, or of another word if nothing of the title is left. */
    static String of(String title, String otherwise) {
        String folded = Normalizer.normalize(title.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ø", "o")
                .replace("ł", "l")
                .replaceAll("[^a-z0-9]+", "-");
        String cut = folded.substring(0, Math.min(LONGEST, folded.length()));
        String slug = cut.replaceAll("^-+|-+$", "");
        return slug.isEmpty() ? otherwise : slug;
    }
}
