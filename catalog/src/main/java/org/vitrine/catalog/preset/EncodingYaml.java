package org.vitrine.catalog.preset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitrine.catalog.yaml.WrittenSize;
import org.vitrine.catalog.yaml.YamlMap;
import org.vitrine.core.rendition.Colours;
import org.vitrine.core.rendition.Encoding;
import org.vitrine.core.rendition.ImageFormat;
import org.vitrine.core.rendition.Quality;

/**
 * The keys of a preset that say how its renditions are written. A {@code quality} is a number, or {@code {similarity:
 * 0.98, lowest: 40, highest: 90}} to have it found picture by picture.
 */
final class EncodingYaml {

    private static final double SIMILARITY = 0.98;
    private static final int LOWEST = 30;
    private static final int HIGHEST = 90;

    private static final Map<String, ImageFormat> FORMATS = formats();
    private static final Map<String, Colours> COLOURS = Named.by(Colours.values(), Colours::token);

    private EncodingYaml() {}

    static Encoding read(YamlMap rule) {
        Encoding usual = Encoding.USUAL;
        List<ImageFormat> formats = rule.choices("formats", FORMATS);
        return new Encoding(
                rule.has("formats") ? formats : usual.formats(),
                quality(rule).orElse(usual.quality()),
                rule.wholeNumber("effort", 1, Encoding.SLOWEST).orElse(usual.effort()),
                rule.value("maxBytes", EncodingYaml::ceiling),
                rule.choice("colours", COLOURS).orElse(usual.colours()),
                rule.wholeNumber("frames", 1, Encoding.FRAMES).orElse(usual.mostFrames()),
                rule.flag("keepRights").orElse(usual.rightsKept()));
    }

    static void print(Encoding encoding, Map<String, Object> rule) {
        rule.put("formats", encoding.formats().stream().map(ImageFormat::token).toList());
        rule.put("quality", print(encoding.quality()));
        rule.put("effort", encoding.effort());
        encoding.maxBytes().ifPresent(bytes -> rule.put("maxBytes", bytes));
        rule.put("colours", encoding.colours().token());
        rule.put("frames", encoding.mostFrames());
        rule.put("keepRights", encoding.rightsKept());
    }

    private static Optional<Quality> quality(YamlMap rule) {
        if (!rule.isMap("quality")) {
            return rule.wholeNumber("quality", 1, 100).map(Quality.Fixed::new);
        }
        return rule.map("quality").flatMap(EncodingYaml::found);
    }

    private static Optional<Quality> found(YamlMap search) {
        double similarity = search.number("similarity", 0.5, 1).orElse(SIMILARITY);
        int lowest = search.wholeNumber("lowest", 1, 100).orElse(LOWEST);
        int highest = search.wholeNumber("highest", 1, 100).orElse(Math.max(lowest, HIGHEST));
        search.refuseOthers();
        return search.make(() -> new Quality.Found(similarity, lowest, highest));
    }

    private static Object print(Quality quality) {
        return switch (quality) {
            case Quality.Fixed fixed -> fixed.value();
            case Quality.Found found -> {
                Map<String, Object> search = new LinkedHashMap<>();
                search.put("similarity", found.similarity());
                search.put("lowest", found.lowest());
                search.put("highest", found.highest());
                yield search;
            }
        };
    }

    private static int ceiling(String text) {
        long bytes = WrittenSize.parse(text);
        if (bytes < Encoding.LEAST_BYTES || bytes > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "What a rendition may weigh is at least " + Encoding.LEAST_BYTES + " bytes, such as 150 KB.");
        }
        return (int) bytes;
    }

    private static Map<String, ImageFormat> formats() {
        Map<String, ImageFormat> names = new LinkedHashMap<>(Named.by(ImageFormat.values(), ImageFormat::token));
        names.putAll(Named.by(ImageFormat.values(), ImageFormat::extension));
        return names;
    }
}
