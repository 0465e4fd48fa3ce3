package org.vitrine.picker.standing;

import java.util.List;

/**
 * A few words on a tile.
 *
 * @param tone how urgent
 * @param icon name of the icon before the words
 * @param sentence name of the words
 * @param values what stands in the words' gaps
 */
public record Badge(Tone tone, String icon, String sentence, List<Object> values) {

    public Badge {
        values = List.copyOf(values);
    }

    static Badge of(Tone tone, String icon, String sentence, Object... values) {
        return new Badge(tone, icon, sentence, List.of(values));
    }
}
