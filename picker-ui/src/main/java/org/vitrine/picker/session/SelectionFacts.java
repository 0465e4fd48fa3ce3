package org.vitrine.picker.session;

import java.util.Optional;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.rendition.Preset;
import org.vitrine.core.site.Site;
import tools.jackson.databind.JsonNode;

/** What a host is told of a chosen asset, so that it can show it at once. Answered by the delivery proxy. */
@FunctionalInterface
public interface SelectionFacts {

    /**
     * The public facts of an asset, as {@code {delivery base}/{key}.json} gives them.
     *
     * @param preset the place it is shown in, empty if the host names none
     * @param locale language of the page
     */
    JsonNode of(Asset asset, Site site, Optional<Preset> preset, LanguageTag locale);
}
