package org.vitrine.connectors.metadata;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vitrine.core.geometry.Dimensions;

/** The size of a drawing in CSS pixels, 96 to the inch (SVG 2, section 8; CSS Values and Units 3, section 5.2). */
final class SvgSize {

    private static final Pattern LENGTH = Pattern.compile(
            "\\+?(\\d{0,9}(?:\\.\\d{0,12})?)(?:e0)?\\s*(px|pt|pc|mm|cm|in|q)?", Pattern.CASE_INSENSITIVE);
    private static final Map<String, Double> PIXELS = Map.of(
            "px", 1.0, "pt", 96 / 72.0, "pc", 16.0, "mm", 96 / 25.4, "cm", 96 / 2.54, "in", 96.0, "q", 96 / 101.6);

    private SvgSize() {}

    /**
     * The size that the attributes of the outermost element give: its width and height, or the box it draws in, or one
     * of them and the shape of the box.
     */
    static Dimensions of(@Nullable String width, @Nullable String height, @Nullable String viewBox)
            throws UnreadableFile {
        OptionalDouble w = length(width);
        OptionalDouble h = length(height);
        if (w.isPresent() && h.isPresent()) {
            return size(w.getAsDouble(), h.getAsDouble());
        }
        double[] box = box(viewBox)
                .orElseThrow(() -> new UnreadableFile(
                        "The SVG file says no size; give its svg element a width and a" + " height, or a viewBox."));
        if (w.isPresent()) {
            return size(w.getAsDouble(), w.getAsDouble() * box[1] / box[0]);
        }
        return h.isPresent() ? size(h.getAsDouble() * box[0] / box[1], h.getAsDouble()) : size(box[0], box[1]);
    }

    private static Dimensions size(double width, double height) throws UnreadableFile {
        return Pixels.size(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)));
    }

    /** A length in pixels; empty for one that depends on the page, such as a percentage. */
    private static OptionalDouble length(@Nullable String text) {
        Matcher form = LENGTH.matcher(text == null ? "" : text.strip());
        if (!form.matches() || !form.group(1).matches(".*\\d.*")) {
            return OptionalDouble.empty();
        }
        String unit = form.group(2) == null ? "px" : form.group(2).toLowerCase(Locale.ROOT);
        double pixels = Double.parseDouble(form.group(1)) * PIXELS.getOrDefault(unit, 1.0);
        return pixels > 0 ? OptionalDouble.of(pixels) : OptionalDouble.empty();
    }

    private static Optional<double[]> box(@Nullable String viewBox) {
        String[] parts = (viewBox == null ? "" : viewBox.strip()).split("[\\s,]+");
        if (parts.length != 4) {
            return Optional.empty();
        }
        OptionalDouble width = length(parts[2]);
        OptionalDouble height = length(parts[3]);
        return width.isPresent() && height.isPresent()
                ? Optional.of(new double[] {width.getAsDouble(), height.getAsDouble()})
                : Optional.empty();
    }
}
