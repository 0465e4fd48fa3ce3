package org.vitrine.generic.facts;

import java.util.Optional;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.reference.AssetReference;
import org.vitrine.core.reference.DeliveryPath;
import org.vitrine.core.reference.FactsPath;

/** What a page wants to know: one asset, for one place in a template, in the page's language. */
public record FactsQuestion(AssetReference reference, String preset, LanguageTag locale) {

    FactsPath factsPath(String site) {
        return new FactsPath(
                reference.key(), Optional.of(preset), Optional.of(locale), reference.version(), Optional.of(site));
    }

    DeliveryPath picturePath(String site) {
        DeliveryPath path =
                DeliveryPath.to(reference.key(), preset).withLocale(locale).withSite(site);
        return reference.version().map(path::withVersion).orElse(path);
    }
}
