package org.vitrine.sample.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.vitrine.sample.scene.Commission;

/** Reads one folder's entries. The file's keys are explained at the top of {@code landscapes.yaml}. */
final class CatalogueReader {

    private static final Set<String> KEYS = Set.of(
            "file",
            "scene",
            "mood",
            "lettering",
            "size",
            "focus",
            "traits",
            "title",
            "description",
            "altText",
            "tags",
            "approval",
            "from",
            "until",
            "licenceEnd",
            "markets",
            "channels",
            "locale",
            "variantOf",
            "version");

    private final Map<?, ?> entry;

    private CatalogueReader(Map<?, ?> entry) {
        this.entry = entry;
    }

    static SampleFolder read(String folder) {
        try (InputStream stream = CatalogueReader.class.getResourceAsStream(folder + ".yaml")) {
            if (stream == null) {
                throw new IllegalStateException("The catalogue of the folder " + folder + " is missing.");
            }
            Map<?, ?> root =
                    (Map<?, ?>) new Load(LoadSettings.builder().setLabel(folder).build()).loadFromInputStream(stream);
            CatalogueReader top = new CatalogueReader(root);
            List<SampleAsset> assets = top.list("assets").stream()
                    .map(item -> new CatalogueReader((Map<?, ?>) item).asset(folder))
                    .toList();
            return new SampleFolder(folder, top.text("approval"), assets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SampleAsset asset(String folder) {
        for (Object key : entry.keySet()) {
            if (!KEYS.contains(key)) {
                throw new IllegalArgumentException("The catalogue of " + folder
                        + " has an entry with the unknown key \"" + key + "\"; known are " + KEYS + ".");
            }
        }
        return new SampleAsset(folder, needed("file"), painting(), texts(), terms(), filing());
    }

    private Painting painting() {
        int[] size = Arrays.stream(text("size").orElse("1x1").split("x"))
                .mapToInt(Integer::parseInt)
                .toArray();
        EnumSet<Painting.Trait> traits = EnumSet.noneOf(Painting.Trait.class);
        for (String name : texts("traits")) {
            traits.add(Painting.Trait.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')));
        }
        Optional<Painting.Focus> focus = texts("focus").isEmpty()
                ? Optional.empty()
                : Optional.of(new Painting.Focus(
                        Double.parseDouble(texts("focus").get(0)),
                        Double.parseDouble(texts("focus").get(1))));
        Commission commission = new Commission(text("mood").orElse(""), texts("lettering"));
        return new Painting(needed("scene"), commission, size[0], size[1], focus, traits);
    }

    private AssetTexts texts() {
        return new AssetTexts(byLanguage("title"), byLanguage("description"), byLanguage("altText"), texts("tags"));
    }

    private Terms terms() {
        return new Terms(
                text("approval"),
                number("from"),
                number("until"),
                number("licenceEnd"),
                texts("markets"),
                texts("channels"));
    }

    private Filing filing() {
        return new Filing(text("locale"), text("variantOf"), number("version"));
    }

    private Map<String, String> byLanguage(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (entry.get(key) instanceof Map<?, ?> map) {
            map.forEach((language, text) ->
                    texts.put(String.valueOf(language), String.valueOf(text).strip()));
        }
        return texts;
    }

    private List<?> list(String key) {
        return entry.get(key) instanceof List<?> list ? list : List.of();
    }

    private List<String> texts(String key) {
        return list(key).stream().map(String::valueOf).toList();
    }

    private OptionalInt number(String key) {
        @Nullable Object value = entry.get(key);
        return value == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(String.valueOf(value)));
    }

    private Optional<String> text(String key) {
        return Optional.ofNullable((Object) entry.get(key)).map(String::valueOf);
    }

    private String needed(String key) {
        return text(key)
                .orElseThrow(() ->
                        new IllegalArgumentException("An entry of the catalogue lacks \"" + key + "\": " + entry));
    }
}
