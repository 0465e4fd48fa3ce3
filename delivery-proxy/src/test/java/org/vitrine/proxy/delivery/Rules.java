package org.vitrine.proxy.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.geometry.AspectRatio;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.rendition.Breakpoint;
import org.vitrine.core.rendition.Encoding;
import org.vitrine.core.rendition.ImageFormat;
import org.vitrine.core.rendition.Look;
import org.vitrine.core.rendition.Preset;
import org.vitrine.core.site.Site;

/** Presets and sites for tests. */
public final class Rules {

    private Rules() {}

    /** A preset in AVIF, WebP and JPEG that browsers keep for a minute. */
    public static Preset preset(String name, AssetKind kind, Optional<AspectRatio> shape, Integer... widths) {
        return new Preset(
                name,
                kind,
                shape,
                List.of(),
                List.of(widths),
                Look.PLAIN,
                Encoding.USUAL
                        .with(List.of(ImageFormat.AVIF, ImageFormat.WEBP, ImageFormat.JPEG))
                        .with(75),
                Optional.empty(),
                Optional.empty(),
                Duration.ofMinutes(1),
                200,
                1);
    }

    public static Site site(String name, String market, List<String> locales, List<String> presets) {
        return new Site(
                name,
                List.of("https://cms.example.com"),
                List.of(),
                presets,
                locales.stream()
                        .map(tag -> LanguageTag.parse(tag).orElseThrow())
                        .toList(),
                Optional.of(market),
                "web",
                Optional.empty());
    }

    public static Preset withFallback(Preset rule, AssetKey fallback) {
        return new Preset(
                rule.name(),
                rule.kind(),
                rule.aspectRatio(),
                rule.breakpoints(),
                rule.widths(),
                rule.look(),
                rule.encoding(),
                rule.made(),
                Optional.of(fallback),
                rule.lifetime(),
                rule.withheldStatus(),
                rule.revision() + 1);
    }

    /** The same rule for what the DAM made under a name. */
    public static Preset made(Preset rule, String rendition) {
        return new Preset(
                rule.name(),
                rule.kind(),
                rule.aspectRatio(),
                rule.breakpoints(),
                rule.widths(),
                rule.look(),
                rule.encoding(),
                Optional.of(rendition),
                rule.fallback(),
                rule.lifetime(),
                rule.withheldStatus(),
                rule.revision() + 1);
    }

    /** The same rule with other shapes for narrower pages. */
    public static Preset narrower(Preset rule, Breakpoint... breakpoints) {
        return new Preset(
                rule.name(),
                rule.kind(),
                rule.aspectRatio(),
                List.of(breakpoints),
                rule.widths(),
                rule.look(),
                rule.encoding(),
                rule.made(),
                rule.fallback(),
                rule.lifetime(),
                rule.withheldStatus(),
                rule.revision() + 1);
    }

    /** The same rule where no rendition may weigh more. */
    public static Preset withCeiling(Preset rule, int bytes) {
        Encoding usual = rule.encoding();
        return rule.with(new Encoding(
                        usual.formats(),
                        usual.quality(),
                        usual.effort(),
                        Optional.of(bytes),
                        usual.colours(),
                        usual.mostFrames(),
                        usual.rightsKept()))
                .withRevision(rule.revision() + 1);
    }

    public static Preset withWithheldStatus(Preset rule, int status) {
        return new Preset(
                rule.name(),
                rule.kind(),
                rule.aspectRatio(),
                rule.breakpoints(),
                rule.widths(),
                rule.look(),
                rule.encoding(),
                rule.made(),
                rule.fallback(),
                rule.lifetime(),
                status,
                rule.revision() + 1);
    }

    public static Site withFallback(Site site, AssetKey fallback) {
        return new Site(
                site.name(),
                site.origins(),
                site.sources(),
                site.presets(),
                site.locales(),
                site.market(),
                site.channel(),
                Optional.of(fallback));
    }
}
