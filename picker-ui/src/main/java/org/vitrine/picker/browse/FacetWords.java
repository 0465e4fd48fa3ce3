package org.vitrine.picker.browse;

import org.vitrine.catalog.search.Facet;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.picker.wording.Words;

/** Names of facets and their values. Tags and sources are the DAM's own words; the rest is translated. */
final class FacetWords {

    private FacetWords() {}

    static String name(Facet facet, Words words) {
        return words.say("facet." + facet.token());
    }

    static String value(Facet facet, String value, Words words) {
        return switch (facet) {
            case KIND, STATUS, ORIENTATION -> words.say(facet.token() + "." + value);
            case LANGUAGE -> LanguageTag.parse(value).map(words::language).orElse(value);
            case TAG, SOURCE -> value;
        };
    }
}
