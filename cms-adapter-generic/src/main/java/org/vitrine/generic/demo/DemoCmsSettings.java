package org.vitrine.generic.demo;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.vitrine.client.connection.ClientSettings;
import org.vitrine.client.token.PickerTokenMinter;
import org.vitrine.core.locale.LanguageTag;

/**
 * What the demo CMS needs to know. Addresses for browsers may be relative to the CMS's own origin, such as
 * {@code /media}; the one for itself may not.
 *
 * @param dataFolder where its articles lie; made and filled with samples at the first start
 * @param locales the site's locales, the default first
 * @param vitrine how this server reaches Vitrine, and by which delivery base browsers do
 * @param picker the picker's page
 * @param embed folder of the browser modules {@code dam-picker.js} and {@code dam-image.js}
 * @param tokens vouches for the editor
 * @param editor how the one editor of this CMS is called in tokens
 * @param sampleSource name of the source that holds the samples' pictures
 * @param clock tells when articles are saved
 */
public record DemoCmsSettings(
        Path dataFolder,
        List<LanguageTag> locales,
        ClientSettings vitrine,
        URI picker,
        URI embed,
        PickerTokenMinter tokens,
        String editor,
        String sampleSource,
        InstantSource clock) {

    public DemoCmsSettings {
        locales = List.copyOf(locales);
        if (locales.isEmpty()) {
            throw new IllegalArgumentException("A site names at least one locale, its default.");
        }
    }
}
