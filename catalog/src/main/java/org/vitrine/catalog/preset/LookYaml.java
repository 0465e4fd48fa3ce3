package org.vitrine.catalog.preset;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.vitrine.catalog.yaml.YamlMap;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.rendition.Anchor;
import org.vitrine.core.rendition.Fit;
import org.vitrine.core.rendition.Gravity;
import org.vitrine.core.rendition.Look;
import org.vitrine.core.rendition.Watermark;

/** The keys of a preset that say how its pictures look. What is left out is plain. */
final class LookYaml {

    private static final int STRONGEST = 10;
    private static final double SMALLEST_SHARE = 0.01;
    private static final double SHARE = 0.2;
    private static final double OPACITY = 0.5;

    private static final Map<String, Fit> FITS = Named.by(Fit.values(), Fit::token);
    private static final Map<String, Gravity> GRAVITIES = Named.by(Gravity.values(), Gravity::token);
    private static final Map<String, Anchor> ANCHORS = Named.by(Anchor.values(), Anchor::token);

    private LookYaml() {}

    static Look read(YamlMap rule) {
        return new Look(
                rule.choice("fit", FITS).orElse(Look.PLAIN.fit()),
                rule.choice("gravity", GRAVITIES).orElse(Look.PLAIN.gravity()),
                rule.value("background", Colour::parse).orElse(Look.PLAIN.background()),
                rule.wholeNumber("sharpening", 0, STRONGEST).orElse(Look.PLAIN.sharpening()),
                rule.map("watermark").flatMap(LookYaml::watermark));
    }

    static void print(Look look, Map<String, Object> rule) {
        rule.put("fit", look.fit().token());
        rule.put("gravity", look.gravity().token());
        rule.put("background", Colour.print(look.background()));
        rule.put("sharpening", look.sharpening());
        look.watermark().ifPresent(mark -> rule.put("watermark", print(mark)));
    }

    private static Optional<Watermark> watermark(YamlMap mark) {
        mark.require("asset");
        Optional<AssetKey> asset = mark.value("asset", Fallback::parse);
        Anchor place = mark.choice("place", ANCHORS).orElse(Anchor.BOTTOM_RIGHT);
        double share = mark.number("width", SMALLEST_SHARE, 1).orElse(SHARE);
        double opacity = mark.number("opacity", SMALLEST_SHARE, 1).orElse(OPACITY);
        mark.refuseOthers();
        return mark.make(() -> new Watermark(asset.orElseThrow(), place, share, opacity));
    }

    private static Map<String, Object> print(Watermark mark) {
        Map<String, Object> printed = new LinkedHashMap<>();
        printed.put("asset", Fallback.print(mark.asset()));
        printed.put("place", mark.place().token());
        printed.put("width", mark.share());
        printed.put("opacity", mark.opacity());
        return printed;
    }
}
