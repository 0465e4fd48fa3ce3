package org.vitrine.generic.api.assets;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.locale.LocalizedText;

/**
 * All that is known of an asset.
 *
 * @param asset what a list tells of it, too
 * @param texts what people read of it, in every language there is
 * @param variants assets that stand in for it in other languages
 * @param renditions files that the DAM made of the master, by their names
 * @param tracks a video's subtitles by language; none where it is withheld
 * @param crops how it looks in each preset the site may use for it; none where it is withheld
 * @param replacements permitted assets that could stand in its place, where it is withheld
 */
public record AssetDetail(
        @JsonUnwrapped AssetAnswer asset,
        AllTexts texts,
        List<Variant> variants,
        Map<String, FileAnswer> renditions,
        List<Track> tracks,
        List<Cropped> crops,
        List<AssetAnswer> replacements) {

    /** Texts by language; {@code x-default} stands for every language. */
    public record AllTexts(Map<String, String> title, Map<String, String> description, Map<String, String> altText) {

        static AllTexts of(Asset asset) {
            return new AllTexts(
                    byLanguage(asset.texts().title()),
                    byLanguage(asset.texts().description()),
                    byLanguage(asset.texts().altText()));
        }

        private static Map<String, String> byLanguage(LocalizedText text) {
            Map<String, String> texts = new TreeMap<>();
            text.byLanguage().forEach((tag, words) -> texts.put(tag.value(), words));
            return texts;
        }
    }

    /** Another asset that stands in for this one in a language. */
    public record Variant(String language, String key) {

        static List<Variant> of(Asset asset) {
            return asset.variants().stream()
                    .map(variant -> new Variant(
                            variant.language().value(), variant.key().value()))
                    .toList();
        }
    }

    /** A file that the DAM made. */
    public record FileAnswer(
            String fileName, String mediaType, long bytes, Optional<Integer> width, Optional<Integer> height) {

        static Map<String, FileAnswer> of(Asset asset) {
            return asset.renditions().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> of(entry.getValue()), (a, b) -> a, TreeMap::new));
        }

        private static FileAnswer of(MasterFile file) {
            return new FileAnswer(
                    file.fileName(), file.mediaType(), file.bytes(), AssetAnswer.width(file), AssetAnswer.height(file));
        }
    }

    /**
     * Text that runs beside a video, as HTML's {@code track} takes it.
     *
     * @param kind {@code subtitles}
     * @param label the language's own name for itself
     * @param src a WebVTT file
     */
    public record Track(String kind, String language, String label, String src) {}

    /**
     * An asset in a preset.
     *
     * @param preset its name
     * @param width of what {@code src} loads
     * @param height of what {@code src} loads
     * @param src the file
     * @param srcset the same in other widths
     */
    public record Cropped(
            String preset, Optional<Integer> width, Optional<Integer> height, String src, Optional<String> srcset) {}
}
