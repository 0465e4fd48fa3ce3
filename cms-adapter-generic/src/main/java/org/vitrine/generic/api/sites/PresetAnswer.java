package org.vitrine.generic.api.sites;

import java.util.List;
import java.util.Optional;
import org.vitrine.core.geometry.AspectRatio;
import org.vitrine.core.rendition.ImageFormat;
import org.vitrine.core.rendition.Preset;

/**
 * A rule for one place in a template.
 *
 * @param name what templates call it
 * @param kind of the assets it takes
 * @param aspectRatio such as 16:9; left out where pictures keep their own
 * @param widths that may be asked for, in pixels
 * @param defaultWidth the one that is given where none is asked for
 * @param fit how a picture meets the shape: cover, contain, scale-down, pad
 * @param gravity what stays visible where a picture is cut
 * @param formats in which it is given, the preferred first
 * @param breakpoints other shapes on narrower pages
 * @param lifetime seconds that browsers may keep what it gives
 * @param withheldStatus HTTP status of what is shown in place of a withheld asset
 * @param revision counts the changes of the rule
 */
public record PresetAnswer(
        String name,
        String kind,
        Optional<String> aspectRatio,
        List<Integer> widths,
        Optional<Integer> defaultWidth,
        Optional<String> fit,
        Optional<String> gravity,
        List<String> formats,
        List<Shape> breakpoints,
        long lifetime,
        int withheldStatus,
        int revision) {

    /**
     * A shape for narrower pages.
     *
     * @param below pages narrower than this many pixels have it
     */
    public record Shape(int below, String aspectRatio) {}

    static PresetAnswer of(Preset preset) {
        boolean picture = !preset.widths().isEmpty();
        return new PresetAnswer(
                preset.name(),
                preset.kind().token(),
                preset.aspectRatio().map(AspectRatio::toString),
                preset.widths(),
                picture ? Optional.of(preset.defaultWidth()) : Optional.empty(),
                picture ? Optional.of(preset.look().fit().token()) : Optional.empty(),
                picture ? Optional.of(preset.look().gravity().token()) : Optional.empty(),
                picture
                        ? preset.encoding().formats().stream()
                                .map(ImageFormat::token)
                                .toList()
                        : List.of(),
                preset.breakpoints().stream()
                        .map(shape ->
                                new Shape(shape.below(), shape.aspectRatio().toString()))
                        .toList(),
                preset.lifetime().toSeconds(),
                preset.withheldStatus(),
                preset.revision());
    }
}
