package org.vitrine.server.magnolia;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.rendition.Breakpoint;
import org.vitrine.core.rendition.ImageFormat;
import org.vitrine.core.rendition.Preset;
import org.vitrine.core.site.Site;

/**
 * The file {@code settings.ftl} of the light module {@code vitrine-dam}: FreeMarker with square brackets that any
 * version since 2.3.29 reads.
 *
 * @param base where delivery begins, as browsers reach it
 * @param site whose pages are rendered
 * @param presets all there are; those that the site may not use are left out
 * @param writable formats that this installation writes; a page must not name others
 */
public record TemplateSettings(String base, Site site, List<Preset> presets, Set<ImageFormat> writable) {

    public TemplateSettings {
        presets = List.copyOf(presets);
        writable = Set.copyOf(writable);
    }

    /** The file's text. */
    public String print() {
        String rules = presets.stream()
                .filter(preset -> site.presets().isEmpty() || site.presets().contains(preset.name()))
                .map(preset -> "  " + text(preset.name()) + ": " + rule(preset))
                .collect(Collectors.joining(",\n"));
        String locales = site.locales().stream()
                .map(LanguageTag::value)
                .map(TemplateSettings::text)
                .collect(Collectors.joining(", "));
        return """
                [#-- Printed by "vitrine presets export --format magnolia --site %s"; print it again when presets change. --]
                [#assign base = %s]
                [#assign site = %s]
                [#assign locales = [%s]]
                [#assign presets = {
                %s
                }]
                """.formatted(site.name(), text(base), text(site.name()), locales, rules);
    }

    private String rule(Preset preset) {
        List<String> facts = new ArrayList<>();
        facts.add("\"kind\": " + text(preset.kind().token()));
        preset.aspectRatio().ifPresent(ratio -> facts.add("\"ratio\": " + text(ratio.toString())));
        if (preset.kind() == AssetKind.IMAGE) {
            facts.add("\"widths\": " + preset.widths());
            facts.add("\"formats\": "
                    + list(preset.encoding().formats().stream()
                            .filter(writable::contains)
                            .map(format -> text(format.token()))
                            .toList()));
        }
        if (!preset.breakpoints().isEmpty()) {
            facts.add("\"breakpoints\": "
                    + list(preset.breakpoints().stream()
                            .map(TemplateSettings::breakpoint)
                            .toList()));
        }
        return "{" + String.join(", ", facts) + "}";
    }

    private static String breakpoint(Breakpoint point) {
        return "{\"below\": " + point.below() + ", \"ratio\": "
                + text(point.aspectRatio().toString()) + "}";
    }

    private static String list(List<String> items) {
        return "[" + String.join(", ", items) + "]";
    }

    /** A raw literal: names, tags and addresses hold no quotation marks, and nothing in it is interpolated. */
    private static String text(String value) {
        if (value.indexOf('"') >= 0) {
            throw new IllegalArgumentException("A setting of Magnolia's templates holds no quotation mark: " + value);
        }
        boolean plain = value.indexOf('\\') < 0 && !value.contains("${") && !value.contains("#{");
        return (plain ? "\"" : "r\"") + value + "\"";
    }
}
