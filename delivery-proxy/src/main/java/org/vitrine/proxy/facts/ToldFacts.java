package org.vitrine.proxy.facts;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.governance.Verdict;
import org.vitrine.core.governance.Verdict.Withheld;
import org.vitrine.proxy.impression.Impression;

/**
 * Facts as their JSON tells them: its members are those of this record, in this order, and what is not known is left
 * out. The API describes them by it.
 */
@JsonClassDescription(
        "What a page shows of an asset. Of a withheld one, the words are left out and src loads a fallback.")
public record ToldFacts(
        @JsonPropertyDescription("What the page's author stored.")
        String reference,

        String key,
        String kind,
        @JsonPropertyDescription("Of the file shown.") String version,

        @JsonPropertyDescription("Of the page, or else of its site.")
        Optional<String> locale,

        Ruling verdict,
        Optional<String> title,
        Optional<String> description,

        @JsonPropertyDescription("For those who cannot see it.")
        Optional<String> altText,

        @JsonPropertyDescription("Left out if the alt text stands for every language.")
        Optional<String> altTextLanguage,

        Optional<String> credit,
        Optional<String> copyright,

        @JsonPropertyDescription("Where its licence can be read.")
        Optional<URI> licence,

        @JsonPropertyDescription("The place's rule; without one there is no file.")
        Optional<String> preset,

        @JsonPropertyDescription("Of what src loads, in pixels.")
        Optional<Integer> width,

        Optional<Integer> height,

        @JsonPropertyDescription("The file in a format every browser shows.")
        Optional<String> src,

        @JsonPropertyDescription("The same in other widths, as on an img element.")
        Optional<String> srcset,

        @JsonPropertyDescription("The source elements of a picture element, in their order.")
        Optional<List<Source>> sources,

        @JsonPropertyDescription("The whole picture element.")
        Optional<String> picture,

        Optional<LicensableImage> jsonLd,

        @JsonPropertyDescription("The subtitles of a video.")
        Optional<List<Track>> tracks,

        @JsonPropertyDescription("What stands there until the picture has loaded; left out while it is not known yet.")
        Optional<Placeholder> placeholder) {

    /** What governance says. */
    public record Ruling(
            boolean permitted,

            @JsonPropertyDescription("Why it is withheld, such as expired.")
            Optional<String> reason,

            @JsonPropertyDescription("Since when it is withheld.")
            Optional<Instant> since,

            @JsonPropertyDescription("Until when this holds.")
            Optional<Instant> until) {

        static Ruling of(Verdict verdict) {
            Optional<Withheld> withheld = verdict instanceof Withheld refusal ? Optional.of(refusal) : Optional.empty();
            return new Ruling(
                    verdict.permits(),
                    withheld.map(refusal -> refusal.reason().token()),
                    withheld.flatMap(Withheld::since),
                    verdict.until());
        }
    }

    /** One source element. */
    public record Source(
            String type,

            @JsonPropertyDescription("The narrower pages it is for; without it, it is for all.")
            Optional<String> media,

            Optional<Integer> width,
            Optional<Integer> height,
            String srcset) {

        static Source of(PlacedFile.Source source) {
            Optional<Dimensions> shaped = source.media().map(media -> source.size());
            return new Source(
                    source.type(),
                    source.media(),
                    shaped.map(Dimensions::width),
                    shaped.map(Dimensions::height),
                    source.srcset());
        }
    }

    /** One track element. */
    public record Track(
            String kind,
            String language,

            @JsonPropertyDescription("The language's name for itself.")
            String label,

            @JsonPropertyDescription("WebVTT.") String src) {

        static Track of(PlacedTrack track) {
            return new Track("subtitles", track.language().value(), track.label(), track.src());
        }
    }

    /** What a picture is like at first sight. */
    public record Placeholder(
            @JsonPropertyDescription("In base64.") String thumbHash,

            @JsonPropertyDescription("A picture of at most 16 by 16 pixels.")
            String dataUrl,

            @JsonPropertyDescription("As style sheets write it, such as #aabbcc.")
            String colour) {

        static Placeholder of(Impression impression) {
            return new Placeholder(impression.thumbHash(), impression.dataUrl(), impression.cssColour());
        }
    }

    static ToldFacts of(AssetFacts facts) {
        AssetWords words = facts.words();
        Optional<PlacedFile> file = facts.file();
        Optional<Dimensions> size = file.flatMap(PlacedFile::size);
        Optional<String> picture = facts.picture();
        return new ToldFacts(
                facts.reference().toString(),
                facts.reference().key().value(),
                facts.kind().token(),
                facts.version().value(),
                facts.locale().map(Object::toString),
                Ruling.of(facts.verdict()),
                words.title(),
                words.description(),
                words.altText(),
                words.altTextLanguage().map(Object::toString),
                words.credit(),
                words.copyright(),
                words.licence(),
                file.map(PlacedFile::preset),
                size.map(Dimensions::width),
                size.map(Dimensions::height),
                file.map(PlacedFile::src),
                file.flatMap(PlacedFile::srcset),
                file.map(placed -> placed.sources().stream().map(Source::of).toList())
                        .filter(Predicate.not(List::isEmpty)),
                picture,
                picture.flatMap(markup -> file).map(placed -> LicensableImage.of(words, placed)),
                Optional.of(facts.tracks().stream().map(Track::of).toList()).filter(Predicate.not(List::isEmpty)),
                facts.placeholder().map(Placeholder::of));
    }
}
