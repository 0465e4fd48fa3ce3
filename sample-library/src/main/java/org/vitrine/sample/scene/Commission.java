package org.vitrine.sample.scene;

import java.util.List;
import java.util.Map;

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

    /**
     * What a mood means to a scene that has several.
     *
     * @param usual the mood where none is asked for
     */
    public <T> T choose(Map<String, T> moods, String usual) {
        T chosen = moods.get(mood.isEmpty() ? usual : mood);
        if (chosen == null) {
            throw new IllegalArgumentException(
                    "The scene has no mood \"" + mood + "\"; it has " + moods.keySet() + ".");
        }
        return chosen;
    }

    /** A line of the lettering, empty if fewer were given. */
    public String line(int index) {
        return index < lettering.size() ? lettering.get(index) : "";
    }
}
