package org.vitrine.proxy.facts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.asset.AssetVersion;
import org.vitrine.core.governance.Verdict;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.reference.AssetReference;
import org.vitrine.proxy.impression.Impression;
import org.vitrine.proxy.resolution.Resolved.Hidden;
import org.vitrine.proxy.resolution.Resolved.Shown;

/**
 * What is true of an asset on one page at one moment.
 *
 * @param reference what the page's author stored
 * @param kind of the asset
 * @param version of the file shown
 * @param locale of the page, or else of its site
 * @param verdict whether it may be shown, and until when these facts hold
 * @param words in the page's language; none of a withheld asset
 * @param file where to load it, empty if no preset was named
 * @param tracks where the subtitles of a video are loaded
 * @param placeholder what a page shows until the picture has loaded, empty if there is none or it is not known yet
 * @param shown the asset whose file is shown: a locale variant, or the one referred to
 * @param sources names of the sources that tell them
 */
public record AssetFacts(
        AssetReference reference,
        AssetKind kind,
        AssetVersion version,
        Optional<LanguageTag> locale,
        Verdict verdict,
        AssetWords words,
        Optional<PlacedFile> file,
        List<PlacedTrack> tracks,
        Optional<Impression> placeholder,
        AssetKey shown,
        Set<String> sources) {

    public AssetFacts {
        tracks = List.copyOf(tracks);
    }

    /**
     * The facts of an asset that may be shown.
     *
     * @param page where it is shown
     * @param links prints addresses
     * @param placeholder what is shown in the meantime
     */
    static AssetFacts of(Shown shown, FactsPage page, FileLinks links, Optional<Impression> placeholder) {
        AssetWords words = AssetWords.of(shown.base(), shown.asset(), page.wanted());
        return new AssetFacts(
                new AssetReference(shown.base().key(), page.pinned()),
                shown.base().kind(),
                shown.asset().version(),
                page.shownLocale(),
                shown.verdict(),
                words,
                page.placement().map(placement -> links.of(shown, page, placement.preset())),
                links.tracks(shown, page),
                placeholder,
                shown.asset().key(),
                Stream.of(shown.base(), shown.asset())
                        .map(asset -> asset.id().source())
                        .collect(Collectors.toSet()));
    }

    /** The facts of an asset that is withheld: that it is, why, and where its fallback loads. */
    static AssetFacts withheld(Asset base, Hidden hidden, FactsPage page, FileLinks links) {
        return new AssetFacts(
                new AssetReference(base.key(), page.pinned()),
                base.kind(),
                base.version(),
                page.shownLocale(),
                hidden.verdict(),
                AssetWords.NONE,
                page.placement().map(placement -> links.toFallback(base, page, placement.preset())),
                List.of(),
                Optional.empty(),
                base.key(),
                Set.of(base.id().source()));
    }

    /** Markup for the file as a picture, empty where it is none or withheld. */
    public Optional<String> picture() {
        return file.filter(placed -> verdict.permits() && placed.picture())
                .map(placed -> PictureMarkup.print(placed, words.altText().orElse("")));
    }
}
