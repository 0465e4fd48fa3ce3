package org.vitrine.proxy.facts;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.Texts;
import org.vitrine.core.governance.UsageTerms;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.locale.LocalizedText;

/**
 * What people read with an asset, in one language.
 *
 * @param altText for those who cannot see it
 * @param altTextLanguage the language the alt text was found in; empty if it stands for every language
 * @param licence where its licence can be read
 * @param licensor where a licence can be asked for
 */
public record AssetWords(
        Optional<String> title,
        Optional<String> description,
        Optional<String> altText,
        Optional<LanguageTag> altTextLanguage,
        Optional<String> credit,
        Optional<String> copyright,
        Optional<URI> licence,
        Optional<URI> licensor) {

    /** Nothing is said. */
    public static final AssetWords NONE = new AssetWords(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** The words of the asset shown, and where it has none those of the asset it stands in for. */
    static AssetWords of(Asset base, Asset shown, List<LanguageTag> wanted) {
        List<Asset> speakers = Stream.of(shown, base).distinct().toList();
        LocalizedText altText = speakers.stream()
                .map(asset -> asset.texts().altText())
                .filter(text -> text.in(wanted).isPresent())
                .findFirst()
                .orElse(LocalizedText.NONE);
        return new AssetWords(
                text(speakers, Texts::title, wanted),
                text(speakers, Texts::description, wanted),
                altText.in(wanted),
                altText.languageIn(wanted).filter(tag -> !tag.equals(LanguageTag.ANY)),
                term(speakers, UsageTerms::credit),
                term(speakers, UsageTerms::copyright),
                term(speakers, UsageTerms::licence),
                term(speakers, UsageTerms::licensor));
    }

    private static Optional<String> text(
            List<Asset> speakers, Function<Texts, LocalizedText> which, List<LanguageTag> wanted) {
        return speakers.stream()
                .map(asset -> which.apply(asset.texts()).in(wanted))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static <T> Optional<T> term(List<Asset> speakers, Function<UsageTerms, Optional<T>> which) {
        return speakers.stream()
                .map(asset -> which.apply(asset.governance().terms()))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
