package org.vitrine.connectors.sidecar;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitrine.catalog.yaml.Mistakes;
import org.vitrine.catalog.yaml.YamlFile;
import org.vitrine.catalog.yaml.YamlMap;
import org.vitrine.core.asset.AssetVersion;
import org.vitrine.core.asset.Texts;
import org.vitrine.core.geometry.FocalPoint;
import org.vitrine.core.governance.Approval;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.locale.LocalizedText;

/**
 * What people write beside a file, in {@code <name>.yaml}: every key optional, and each wins over what is embedded.
 *
 * @param approval what the DAM's people have said of it
 * @param rights window, places and lines of rights
 * @param focalPoint in the displayed picture
 * @param texts title, description, alt text; in the languages that are written
 * @param tags all of them, empty if none are written
 * @param locale this file is the variant for that language
 * @param variantOf of this file, named as in the same folder or from the root
 * @param version else derived from the file's content
 */
public record Sidecar(
        Optional<Approval> approval,
        WrittenRights rights,
        Optional<FocalPoint> focalPoint,
        Texts texts,
        List<String> tags,
        Optional<LanguageTag> locale,
        Optional<String> variantOf,
        Optional<AssetVersion> version) {

    static final Map<String, Approval> APPROVALS = Map.of(
            Approval.DRAFT.token(), Approval.DRAFT,
            Approval.APPROVED.token(), Approval.APPROVED,
            Approval.WITHDRAWN.token(), Approval.WITHDRAWN);

    public static final Sidecar NONE = new Sidecar(
            Optional.empty(),
            WrittenRights.NONE,
            Optional.empty(),
            Texts.NONE,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** Reads a sidecar; every mistake in it is collected. */
    public static Sidecar read(String fileName, String content, Mistakes mistakes) {
        return read(YamlFile.read(fileName, content, mistakes));
    }

    /** Reads what is written of a file as part of another; what is wrong in it is a mistake in the map's collector. */
    public static Sidecar read(YamlMap map) {
        Sidecar sidecar = new Sidecar(
                map.choice("approval", APPROVALS),
                map.map("rights").map(WrittenRights::read).orElse(WrittenRights.NONE),
                map.map("focalPoint").flatMap(Sidecar::focalPoint),
                new Texts(texts(map, "title"), texts(map, "description"), texts(map, "altText")),
                map.texts("tags"),
                map.value("locale", Sidecar::language),
                map.text("variantOf"),
                map.value("version", AssetVersion::written));
        map.refuseOthers();
        if (sidecar.variantOf.isPresent() && !map.has("locale")) {
            map.mistake("variantOf", "A variant says which language it is for; add the key locale.");
        }
        return sidecar;
    }

    private static Optional<FocalPoint> focalPoint(YamlMap map) {
        map.require("x", "y");
        Optional<Double> x = map.number("x", 0, 1);
        Optional<Double> y = map.number("y", 0, 1);
        map.refuseOthers();
        return x.flatMap(across -> y.map(down -> new FocalPoint(across, down)));
    }

    /** A text for every language, or a map of languages and texts. */
    private static LocalizedText texts(YamlMap map, String key) {
        if (!map.has(key)) {
            return LocalizedText.NONE;
        }
        if (!map.isMap(key)) {
            return map.text(key).map(LocalizedText::of).orElse(LocalizedText.NONE);
        }
        Map<LanguageTag, String> texts = new HashMap<>();
        map.map(key).ifPresent(written -> {
            for (String tag : written.keys()) {
                Optional<LanguageTag> language = LanguageTag.parse(tag);
                if (language.isEmpty()) {
                    written.mistake(
                            tag, "A text is given under a language tag such as en or de-AT; not \"" + tag + "\".");
                } else {
                    written.text(tag).ifPresent(text -> texts.put(language.get(), text));
                }
            }
        });
        return new LocalizedText(texts);
    }

    private static LanguageTag language(String text) {
        return LanguageTag.parse(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "A locale is a language tag such as de-DE; not \"" + text + "\"."));
    }
}
