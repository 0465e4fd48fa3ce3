package org.vitrine.client.facts;

import java.util.Optional;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.reference.AssetReference;

/**
 * What a page wants to know: one asset, for one place in a template, in the page's language.
 *
 * @param preset name of the preset
 * @param locale of the page; the site's own without one
 */
public record FactsQuestion(AssetReference reference, String preset, Optional<LanguageTag> locale) {

    public FactsQuestion(AssetReference reference, String preset, LanguageTag locale) {
        this(reference, preset, Optional.of(locale));
    }
}
