package org.vitrine.sample.scene;

import java.util.List;

/**
 * What the catalogue asks of a painter beyond the scene itself.
 *
 * @param mood which of its moods a scene with several is painted in; empty for its first
 * @param lettering the lines painted into the picture; empty for none
 */
public record Commission(String mood, List<String> lettering) {

    public Commission {
        lettering = List.copyOf(lettering);
    }

    /** A line of the lettering, empty if fewer were given. */
    public String line(int index) {
        return index < lettering.size() ? lettering.get(index) : "";
    }
}
