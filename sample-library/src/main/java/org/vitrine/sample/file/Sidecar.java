package org.vitrine.sample.file;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.vitrine.sample.catalogue.AssetTexts;
import org.vitrine.sample.catalogue.SampleAsset;
import org.vitrine.sample.catalogue.Terms;

/** The YAML file beside an asset that says what the asset's own file cannot or does not say. */
public final class Sidecar {

    /** Formats whose files carry no XMP here; their texts stand in the sidecar. */
    private static final Set<String> WITHOUT_XMP = Set.of("mp4", "tiff", "tif");

    private static final DumpSettings BLOCKS = DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setWidth(120)
            .build();

    private Sidecar() {}

    /** The sidecar of an asset painted on a day, empty if there is nothing to say. */
    public static Optional<String> of(SampleAsset asset, LocalDate today) {
        Map<String, Object> facts = new LinkedHashMap<>();
        Terms terms = asset.terms();
        terms.approval().ifPresent(approval -> facts.put("approval", approval));
        Map<String, Object> rights = rights(terms, today);
        if (WITHOUT_XMP.contains(asset.format())) {
            rights.put("credit", "Painted by Vitrine");
            rights.put("licence", "https://creativecommons.org/publicdomain/zero/1.0/");
        }
        put(facts, "rights", rights);
        if (WITHOUT_XMP.contains(asset.format())) {
            texts(facts, asset.texts());
        }
        asset.filing().locale().ifPresent(locale -> facts.put("locale", locale));
        asset.filing().variantOf().ifPresent(base -> facts.put("variantOf", base));
        asset.filing().version().ifPresent(version -> facts.put("version", version));
        return facts.isEmpty() ? Optional.empty() : Optional.of(yaml(facts));
    }

    /** The file {@code .vitrine.yaml} that sets a folder's approval. */
    public static String folderDefault(String approval) {
        return yaml(Map.of("approval", approval));
    }

    private static Map<String, Object> rights(Terms terms, LocalDate today) {
        Map<String, Object> rights = new LinkedHashMap<>();
        day(rights, "from", terms.fromDay(), today);
        day(rights, "until", terms.untilDay(), today);
        if (!terms.markets().isEmpty()) {
            rights.put("markets", terms.markets());
        }
        if (!terms.channels().isEmpty()) {
            rights.put("channels", terms.channels());
        }
        return rights;
    }

    private static void day(Map<String, Object> rights, String key, OptionalInt day, LocalDate today) {
        day.ifPresent(days -> rights.put(key, today.plusDays(days).toString()));
    }

    private static void texts(Map<String, Object> facts, AssetTexts texts) {
        put(facts, "title", texts.title());
        put(facts, "description", texts.description());
        put(facts, "altText", texts.altText());
        List<String> tags = texts.tags();
        if (!tags.isEmpty()) {
            facts.put("tags", tags);
        }
    }

    private static void put(Map<String, Object> facts, String key, Map<String, ?> value) {
        if (!value.isEmpty()) {
            facts.put(key, value);
        }
    }

    private static String yaml(Map<String, ?> facts) {
        return new Dump(BLOCKS).dumpToString(facts);
    }
}
