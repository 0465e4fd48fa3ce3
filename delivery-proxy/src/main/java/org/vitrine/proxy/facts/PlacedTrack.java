package org.vitrine.proxy.facts;

import java.util.Locale;
import org.vitrine.core.locale.LanguageTag;

/**
 * Where the subtitles of a video are loaded.
 *
 * @param language in which they are written
 * @param src absolute address, WebVTT
 */
public record PlacedTrack(LanguageTag language, String src) {

    /** The language's own name for itself, for those who choose: {@code Deutsch}. */
    public String label() {
        Locale locale = language.toLocale();
        return locale.getDisplayName(locale);
    }
}
