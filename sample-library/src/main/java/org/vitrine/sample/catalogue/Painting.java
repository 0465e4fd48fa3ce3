package org.vitrine.sample.catalogue;

import java.util.Optional;
import java.util.Set;
import org.vitrine.sample.scene.Commission;

/**
 * What is painted and how the file holds it.
 *
 * @param scene name of the painter in the repertoire
 * @param commission what is asked of it
 * @param width pixels across, as displayed
 * @param height pixels down, as displayed
 * @param focus the point that must stay visible, where the picture has one
 * @param traits what is special about the file
 */
public record Painting(
        String scene, Commission commission, int width, int height, Optional<Focus> focus, Set<Trait> traits) {

    public Painting {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("A painting has a size; not " + width + "x" + height + ".");
        }
        traits = Set.copyOf(traits);
    }

    public boolean has(Trait trait) {
        return traits.contains(trait);
    }

    /** A point as shares of width and height, 0 to 1. */
    public record Focus(double x, double y) {}

    /** Something that software reading the file must cope with. */
    public enum Trait {
        /** Four colours for print instead of three. */
        CMYK,
        /** Colours of the wide Display P3 space, said so by an ICC profile. */
        DISPLAY_P3,
        /** Pixels stored lying on their side, put upright by the Exif orientation. */
        ROTATED,
        /** Exif facts that must not reach the public: position and camera serial number. */
        CAMERA_FACTS,
        /** Nothing painted means transparent. */
        TRANSPARENT
    }
}
