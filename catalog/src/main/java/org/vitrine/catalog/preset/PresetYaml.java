package org.vitrine.catalog.preset;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitrine.catalog.yaml.WrittenDuration;
import org.vitrine.catalog.yaml.YamlMap;
import org.vitrine.catalog.yaml.YamlText;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.geometry.AspectRatio;
import org.vitrine.core.rendition.Breakpoint;
import org.vitrine.core.rendition.Encoding;
import org.vitrine.core.rendition.Look;
import org.vitrine.core.rendition.Preset;

/**
 * The {@code presets} of a file: a map from names to rules. Only {@code widths} has to be given, and that for images
 * only; the rest is cover, AVIF before WebP before JPEG, quality 75, white, a minute, and status 200 for images (404
 * for other kinds) where an asset is withheld.
 */
public final class PresetYaml {

    /** The revision of a preset that has never been changed; files do not number theirs, the store does. */
    public static final int FIRST_REVISION = 1;

    private static final Duration LIFETIME = Duration.ofMinutes(1);

    private static final int WIDEST_PAGE = 10_000;
    private static final Map<String, AssetKind> KINDS = Named.by(AssetKind.values(), AssetKind::token);
    private static final Map<String, Integer> STATUSES = Map.of("200", 200, "404", 404, "410", 410);

    private PresetYaml() {}

    /** Reads the {@code presets} of a file, in its order. Those with mistakes are left out. */
    public static List<Preset> read(YamlMap root) {
        List<Preset> presets = new ArrayList<>();
        root.map("presets").ifPresent(named -> {
            for (String name : named.keys()) {
                if (named.has(name)) {
                    named.map(name).flatMap(rule -> preset(name, rule)).ifPresent(presets::add);
                } else {
                    named.mistake(name, "A preset names at least its widths.");
                }
            }
        });
        return presets;
    }

    /** Prints presets so that reading them gives the same, but for their revisions. */
    public static String print(List<Preset> presets) {
        Map<String, Object> named = new LinkedHashMap<>();
        presets.forEach(preset -> named.put(preset.name(), rule(preset)));
        return YamlText.print(Map.of("presets", named));
    }

    private static Optional<Preset> preset(String name, YamlMap rule) {
        AssetKind kind = rule.choice("kind", KINDS).orElse(AssetKind.IMAGE);
        Optional<AspectRatio> aspectRatio = rule.value("aspectRatio", AspectRatio::parse);
        List<Integer> widths = rule.wholeNumbers("widths", 1, Preset.WIDEST);
        List<Breakpoint> breakpoints = breakpoints(rule);
        Look look = LookYaml.read(rule);
        Encoding encoding = EncodingYaml.read(rule);
        Optional<String> made = rule.text("made");
        Optional<AssetKey> fallback = rule.value("fallback", Fallback::parse);
        Duration lifetime = rule.value("lifetime", WrittenDuration::parse).orElse(LIFETIME);
        int status = rule.choice("withheldStatus", STATUSES).orElse(kind == AssetKind.IMAGE ? 200 : 404);
        rule.refuseOthers();
        return rule.make(() -> new Preset(
                name,
                kind,
                aspectRatio,
                breakpoints,
                widths,
                look,
                encoding,
                made,
                fallback,
                lifetime,
                status,
                FIRST_REVISION));
    }

    private static List<Breakpoint> breakpoints(YamlMap rule) {
        List<Breakpoint> breakpoints = new ArrayList<>();
        for (YamlMap point : rule.maps("breakpoints")) {
            point.require("below", "aspectRatio");
            Optional<Integer> below = point.wholeNumber("below", 1, WIDEST_PAGE);
            Optional<AspectRatio> shape = point.value("aspectRatio", AspectRatio::parse);
            point.refuseOthers();
            point.make(() -> new Breakpoint(below.orElseThrow(), shape.orElseThrow()))
                    .ifPresent(breakpoints::add);
        }
        return breakpoints;
    }

    private static Map<String, Object> rule(Preset preset) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("kind", preset.kind().token());
        preset.aspectRatio().ifPresent(ratio -> rule.put("aspectRatio", ratio.toString()));
        rule.put("widths", preset.widths());
        if (!preset.breakpoints().isEmpty()) {
            rule.put(
                    "breakpoints",
                    preset.breakpoints().stream().map(PresetYaml::breakpoint).toList());
        }
        LookYaml.print(preset.look(), rule);
        EncodingYaml.print(preset.encoding(), rule);
        preset.made().ifPresent(name -> rule.put("made", name));
        preset.fallback().ifPresent(key -> rule.put("fallback", Fallback.print(key)));
        rule.put("lifetime", WrittenDuration.print(preset.lifetime()));
        rule.put("withheldStatus", preset.withheldStatus());
        return rule;
    }

    private static Map<String, Object> breakpoint(Breakpoint point) {
        return Map.of("below", point.below(), "aspectRatio", point.aspectRatio().toString());
    }
}
