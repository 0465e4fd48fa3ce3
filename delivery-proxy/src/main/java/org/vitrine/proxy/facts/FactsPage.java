package org.vitrine.proxy.facts;

import java.util.List;
import java.util.Optional;
import org.vitrine.core.asset.AssetVersion;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.site.Site;
import org.vitrine.proxy.delivery.Placement;

/** The page that facts are for. */
record FactsPage(
        Optional<Placement> placement,
        Optional<Site> site,
        Optional<LanguageTag> locale,
        Optional<AssetVersion> pinned) {

    List<LanguageTag> wanted() {
        return Placement.wanted(locale, site);
    }

    Optional<LanguageTag> shownLocale() {
        return locale.or(() -> site.map(Site::defaultLocale));
    }
}
