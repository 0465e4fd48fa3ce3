package org.vitrine.proxy.delivery;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.vitrine.core.rendition.Preset;
import org.vitrine.core.rendition.Wish;

/**
 * What a browser says of its screen and its line, where an operator listens to it: Responsive Image Client Hints and
 * {@code Save-Data}. They answer only what a URL leaves open.
 *
 * @param density device pixels per CSS pixel, 1 to 4
 * @param width in device pixels, of the place where the picture is shown
 * @param saving whether the reader wants fewer bytes: then one pixel per CSS pixel has to do
 */
public record ClientHints(Optional<Double> density, Optional<Integer> width, boolean saving) {

    /** Nothing is said, or nobody listens. */
    public static final ClientHints NONE = new ClientHints(Optional.empty(), Optional.empty(), false);

    /** What a page must ask its browser for, by {@code Accept-CH}, to be told. */
    public static final String ASKED_FOR = "Sec-CH-DPR, Sec-CH-Width, Save-Data";

    private static final Pattern DENSITY = Pattern.compile("[0-9]{1,2}(\\.[0-9]{1,6})?");
    private static final Pattern WIDTH = Pattern.compile("[1-9][0-9]{0,4}");
    private static final double DENSEST = 4;

    /**
     * Reads the hints among a request's headers, under their names of today and of before; what is not well formed
     * counts as not said.
     *
     * @param header finds a header's value by its name
     */
    public static ClientHints read(Function<String, Optional<String>> header) {
        Optional<Double> density = header.apply("Sec-CH-DPR")
                .or(() -> header.apply("DPR"))
                .filter(text -> DENSITY.matcher(text).matches())
                .map(Double::valueOf)
                .map(said -> Math.clamp(said, 1, DENSEST));
        Optional<Integer> width = header.apply("Sec-CH-Width")
                .or(() -> header.apply("Width"))
                .filter(text -> WIDTH.matcher(text).matches())
                .map(Integer::valueOf);
        boolean saving =
                header.apply("Save-Data").filter("on"::equalsIgnoreCase).isPresent();
        return new ClientHints(density, width, saving);
    }

    /** The wish of a request that leaves its width or density open, with what the browser says. */
    Wish applied(Wish wish, boolean densityOpen, Preset preset) {
        if (wish.width().isEmpty() && width.isPresent()) {
            return wish.at(step(preset.widths(), width.get()));
        }
        return densityOpen && density.isPresent() && !saving ? wish.onScreen(density.get()) : wish;
    }

    /** Which headers an answer depends on, given what the URL leaves open. */
    static List<String> varying(boolean widthOpen, boolean densityOpen) {
        if (widthOpen) {
            return List.of("Sec-CH-Width", "Width", "Sec-CH-DPR", "DPR", "Save-Data");
        }
        return densityOpen ? List.of("Sec-CH-DPR", "DPR", "Save-Data") : List.of();
    }

    /** The narrowest width that fills the place; who saves is given the one below. */
    private int step(List<Integer> widths, int place) {
        int filling = 0;
        while (filling < widths.size() - 1 && widths.get(filling) < place) {
            filling++;
        }
        return widths.get(saving ? Math.max(0, filling - 1) : filling);
    }
}
