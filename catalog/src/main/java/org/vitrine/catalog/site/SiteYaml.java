package org.vitrine.catalog.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vitrine.catalog.preset.Fallback;
import org.vitrine.catalog.yaml.WrittenSize;
import org.vitrine.catalog.yaml.YamlMap;
import org.vitrine.catalog.yaml.YamlText;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.governance.Place;
import org.vitrine.core.governance.UsageTerms;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.site.Site;

/** The {@code sites} of a file: a list, each with at least a name and its locales. */
public final class SiteYaml {

    private SiteYaml() {}

    /** Reads the {@code sites} of a file, in its order. Those with mistakes are left out. */
    public static List<Site> read(YamlMap root) {
        List<Site> sites = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlMap entry : root.maps("sites")) {
            site(entry).ifPresent(site -> {
                if (names.add(site.name())) {
                    sites.add(site);
                } else {
                    entry.mistake("name", "Another site is named \"" + site.name() + "\" already.");
                }
            });
        }
        return sites;
    }

    /**
     * Checks what a file's sites say of its other parts: each source and each preset they name must be there.
     *
     * @param sources names of the connected sources
     * @param presets names of the presets, those with mistakes included
     */
    public static void check(YamlMap root, Set<String> sources, Set<String> presets) {
        for (YamlMap entry : root.maps("sites")) {
            entry.values("sources", name -> known("source", name, sources));
            entry.values("presets", name -> known("preset", name, presets));
        }
    }

    /** Prints sites so that reading them gives the same. */
    public static String print(List<Site> sites) {
        return YamlText.print(
                Map.of("sites", sites.stream().map(SiteYaml::entry).toList()));
    }

    private static Optional<Site> site(YamlMap entry) {
        entry.require("name", "locales");
        Optional<String> name = entry.value("name", SiteYaml::name);
        List<String> origins = entry.values("origins", SiteYaml::origin);
        List<String> sources = entry.texts("sources");
        List<String> presets = entry.texts("presets");
        List<LanguageTag> locales = entry.values("locales", SiteYaml::locale);
        Optional<String> market = entry.value("market", SiteYaml::market);
        String channel = entry.value("channel", SiteYaml::channel).orElse(Place.WEB);
        Optional<AssetKey> fallback = entry.value("fallback", Fallback::parse);
        Optional<Long> pageWeight = entry.value("pageWeight", SiteYaml::pageWeight);
        entry.refuseOthers();
        return entry.make(() ->
                new Site(name.orElse(""), origins, sources, presets, locales, market, channel, fallback, pageWeight));
    }

    // A site and usage terms know their own rules. Asked with one value at a time, they give each mistake its own line.

    private static String name(String text) {
        return probe(text, List.of(), Optional.empty()).name();
    }

    private static String origin(String text) {
        return probe("probe", List.of(text), Optional.empty()).origins().getFirst();
    }

    private static String market(String text) {
        return probe("probe", List.of(), Optional.of(text)).market().orElseThrow();
    }

    private static Site probe(String name, List<String> origins, Optional<String> market) {
        List<LanguageTag> locales = List.of(LanguageTag.ANY);
        return new Site(name, origins, List.of(), List.of(), locales, market, Place.WEB, Optional.empty());
    }

    private static String channel(String text) {
        Set<String> channels =
                new UsageTerms(Set.of(), Set.of(text), Optional.empty(), Optional.empty(), Optional.empty()).channels();
        return channels.iterator().next();
    }

    private static long pageWeight(String text) {
        return probe("probe", List.of(), Optional.empty())
                .withPageWeight(WrittenSize.parse(text))
                .pageWeight()
                .orElseThrow();
    }

    private static LanguageTag locale(String text) {
        return LanguageTag.parse(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "A locale is a language tag such as en-GB (BCP 47); not \"" + text + "\"."));
    }

    private static String known(String what, String name, Set<String> known) {
        if (!known.contains(name)) {
            throw new IllegalArgumentException("There is no " + what + " named \"" + name + "\"; "
                    + (known.isEmpty() ? "none is defined." : "known are " + String.join(", ", known) + "."));
        }
        return name;
    }

    private static Map<String, Object> entry(Site site) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", site.name());
        entry.put("origins", site.origins());
        entry.put("sources", site.sources());
        entry.put("presets", site.presets());
        entry.put("locales", site.locales().stream().map(LanguageTag::value).toList());
        site.market().ifPresent(market -> entry.put("market", market));
        entry.put("channel", site.channel());
        site.fallback().ifPresent(key -> entry.put("fallback", Fallback.print(key)));
        site.pageWeight().ifPresent(bytes -> entry.put("pageWeight", bytes));
        return entry;
    }
}
