package org.vitrine.generic.demo;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.generic.token.PickerTokenMinter;

/**
 * What the demo CMS needs to know. Addresses for browsers may be relative to the CMS's own origin, such as
 * {@code /media}; the one for itself may not.
 *
 * @param dataFolder where its articles lie; made and filled with samples at the first start
 * @param site name under which it is registered
 * @param locales the site's locales, the default first
 * @param deliveryBase delivery base for browsers
 * @param factsBase delivery base for this server, http or https
 * @param factsPatience how long a page waits for its facts
 * @param picker the picker's page
 * @param embed folder of the browser modules {@code dam-picker.js} and {@code dam-image.js}
 * @param tokens vouches for the editor
 * @param editor how the one editor of this CMS is called in tokens
 * @param sampleSource name of the source that holds the samples' pictures
 * @param clock tells when articles are saved
 */
public record DemoCmsSettings(
        Path dataFolder,
        String site,
        List<LanguageTag> locales,
        URI deliveryBase,
        URI factsBase,
        Duration factsPatience,
        URI picker,
        URI embed,
        PickerTokenMinter tokens,
        String editor,
        String sampleSource,
        InstantSource clock) {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    public DemoCmsSettings {
        locales = List.copyOf(locales);
        if (locales.isEmpty()) {
            throw new IllegalArgumentException("A site names at least one locale, its default.");
        }
        if (!factsBase.isAbsolute() || !SCHEMES.contains(factsBase.getScheme())) {
            throw new IllegalArgumentException(
                    "The delivery base for facts reads http://host/path; not \"" + factsBase + "\".");
        }
        if (factsPatience.isNegative() || factsPatience.isZero()) {
            throw new IllegalArgumentException("A page waits for its facts for some time, such as one second.");
        }
    }
}
