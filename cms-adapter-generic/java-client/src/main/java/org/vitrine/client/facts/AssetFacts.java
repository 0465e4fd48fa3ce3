package org.vitrine.client.facts;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.reference.AssetReference;

/**
 * The public facts of an asset in one preset and locale. Withheld assets bring no texts and no credit.
 *
 * @param reference the asset as it was asked for, or as its alias names it
 * @param verdict whether it may be shown now
 * @param title what people call it
 * @param altText what to say where it is not seen
 * @param altTextLanguage language of the alt text, which may differ from the page's
 * @param credit the line to print beside it
 * @param licence where its licence can be read, http or https
 * @param size dimensions of {@code src} in pixels
 * @param src the picture in a format that every browser shows, http or https
 * @param srcset {@code src} in several widths, empty if there is one
 * @param sources the same in more modern formats, best first
 * @param tracks texts that run along with a video, those of the page's language first
 * @param jsonLd schema.org description as JSON, for machines
 */
public record AssetFacts(
        AssetReference reference,
        Verdict verdict,
        Optional<String> title,
        Optional<String> altText,
        Optional<LanguageTag> altTextLanguage,
        Optional<String> credit,
        Optional<URI> licence,
        Optional<Dimensions> size,
        Optional<String> src,
        Optional<String> srcset,
        List<Source> sources,
        List<Track> tracks,
        Optional<String> jsonLd) {

    public AssetFacts {
        sources = List.copyOf(sources);
        tracks = List.copyOf(tracks);
    }

    /** Whether it may be shown now. */
    public boolean permitted() {
        return verdict.permitted();
    }

    /**
     * What governance says.
     *
     * @param permitted whether it may be shown
     * @param until when a permission ends
     * @param reason why it is withheld, such as {@code expired}
     */
    public record Verdict(boolean permitted, Optional<Instant> until, Optional<String> reason) {}

    /** One {@code <source>} of a {@code <picture>}. */
    public record Source(String mediaType, Optional<String> media, String srcset) {}

    /**
     * One {@code <track>} of a {@code <video>}.
     *
     * @param kind such as {@code subtitles}
     * @param language in which it is written
     * @param label what readers choose it by
     * @param src where it loads, http or https
     */
    public record Track(String kind, LanguageTag language, Optional<String> label, String src) {}
}
