package org.vitrine.core.rendition;

import java.util.Optional;
import java.util.Set;
import org.vitrine.core.geometry.AspectRatio;

/**
 * What a request asks of a preset.
 *
 * @param width CSS pixels, empty for the preset's own choice
 * @param shape one of the preset's shapes, empty for its own
 * @param density device pixels per CSS pixel, 1 to 4
 * @param extension file extension that fixes the format, empty to negotiate
 * @param accepted formats the browser shows
 * @param signed whether a signature allows widths beside the ladder, and other shapes
 */
public record Wish(
        Optional<Integer> width,
        Optional<AspectRatio> shape,
        double density,
        Optional<String> extension,
        Set<ImageFormat> accepted,
        boolean signed) {

    /** The preset's own choice in a format that every browser shows. */
    public static final Wish NOTHING_SPECIAL = new Wish(
            Optional.empty(), Optional.empty(), 1, Optional.empty(), Set.of(ImageFormat.JPEG, ImageFormat.PNG), false);

    public Wish {
        if (!(density >= 1 && density <= 4)) {
            throw new IllegalArgumentException("A density is 1 to 4; not " + density + ".");
        }
        accepted = Set.copyOf(accepted);
    }

    /** The same wish with a signature that holds. */
    public Wish withSignature() {
        return new Wish(width, shape, density, extension, accepted, true);
    }

    /** The same wish for a screen with so many device pixels per CSS pixel. */
    public Wish onScreen(double pixels) {
        return new Wish(width, shape, pixels, extension, accepted, signed);
    }

    /** The same wish for one width. */
    public Wish at(int pixels) {
        return new Wish(Optional.of(pixels), shape, 1, extension, accepted, signed);
    }

    /** The same wish for one shape. */
    public Wish in(AspectRatio other) {
        return new Wish(width, Optional.of(other), density, extension, accepted, signed);
    }
}
