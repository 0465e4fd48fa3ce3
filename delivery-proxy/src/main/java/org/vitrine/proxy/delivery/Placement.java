package org.vitrine.proxy.delivery;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.governance.Place;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.rendition.Preset;
import org.vitrine.core.site.Site;

/**
 * The place in a template that a file is for.
 *
 * @param preset its rule
 * @param site whose template it is, empty if the request names none
 */
public record Placement(Preset preset, Optional<Site> site) {

    /** Where governance is asked about. */
    public Place place() {
        return site.map(Site::place).orElse(Place.ANYWHERE_ON_THE_WEB);
    }

    /** Languages to look for: the page's, then the site's own. */
    public List<LanguageTag> wanted(Optional<LanguageTag> locale) {
        return wanted(locale, site);
    }

    /** Languages to look for on a site's page. */
    public static List<LanguageTag> wanted(Optional<LanguageTag> locale, Optional<Site> site) {
        Optional<LanguageTag> own = site.map(Site::defaultLocale);
        if (locale.isEmpty() || own.isEmpty() || locale.equals(own)) {
            return locale.or(() -> own).map(List::of).orElse(List.of());
        }
        return List.of(locale.get(), own.get());
    }

    /** Assets that stand in for a withheld one, best first. */
    List<AssetKey> fallbacks() {
        return Stream.concat(preset.fallback().stream(), site.flatMap(Site::fallback).stream())
                .distinct()
                .toList();
    }
}
