package org.vitrine.proxy.iiif;

import java.util.Optional;
import java.util.regex.Pattern;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.refusal.MalformedRequest;

/**
 * What IIIF calls a picture: {@code {key}}, or {@code {key}~{site}} and {@code {key}~{site}~{locale}}, where the site
 * may be left empty. Viewers build each tile's URL from the identifier alone, so that the place for which governance
 * decides must be a part of it. A tilde is never percent-encoded by anyone.
 *
 * @param site whose page shows it
 * @param locale of the page
 */
record ImageIdentifier(AssetKey key, Optional<String> site, Optional<LanguageTag> locale) {

    private static final Pattern SITE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /**
     * Reads a decoded identifier.
     *
     * @throws MalformedRequest if it is none
     */
    static ImageIdentifier parse(String text) {
        String[] parts = text.split("~", -1);
        if (parts.length > 3 || parts.length > 1 && parts[parts.length - 1].isEmpty()) {
            throw malformed();
        }
        AssetKey key = AssetKey.parse(parts[0]).orElseThrow(ImageIdentifier::malformed);
        Optional<String> site = parts.length > 1 && !parts[1].isEmpty() ? Optional.of(parts[1]) : Optional.empty();
        Optional<LanguageTag> locale = Optional.empty();
        if (parts.length == 3) {
            locale = Optional.of(LanguageTag.parse(parts[2]).orElseThrow(ImageIdentifier::malformed));
        }
        if (site.isPresent() && !SITE.matcher(site.get()).matches()) {
            throw malformed();
        }
        return new ImageIdentifier(key, site, locale);
    }

    /**
     * The same picture for a place said beside it, in a URL's query.
     *
     * @throws MalformedRequest if it names another place already
     */
    ImageIdentifier in(Optional<String> otherSite, Optional<LanguageTag> otherLocale) {
        boolean siteTwice = site.isPresent() && otherSite.isPresent() && !otherSite.equals(site);
        boolean localeTwice = locale.isPresent() && otherLocale.isPresent() && !otherLocale.equals(locale);
        if (siteTwice || localeTwice) {
            throw new MalformedRequest("The identifier names another site or locale than the query.");
        }
        return new ImageIdentifier(key, site.or(() -> otherSite), locale.or(() -> otherLocale));
    }

    private static MalformedRequest malformed() {
        return new MalformedRequest(
                "A picture's identifier reads {key}, {key}~{site} or {key}~{site}~{locale}, where the"
                        + " key is 14 characters of 0-9 and a-z without i, l, o, u.");
    }

    String print() {
        String place = locale.map(tag -> "~" + site.orElse("") + "~" + tag)
                .orElseGet(() -> site.map(name -> "~" + name).orElse(""));
        return key + place;
    }
}
