package org.vitrine.catalog.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads single words and says, for those that are not understood, which were probably meant. */
final class Words {

    /** Longer words are compared no further; nobody mistypes that much. */
    private static final int COMPARED = 40;

    private Words() {}

    static <T> T choose(String word, Map<String, T> offered) {
        T chosen = offered.get(word);
        if (chosen == null) {
            throw new IllegalArgumentException(unknown("value", word, new TreeMap<>(offered).keySet()));
        }
        return chosen;
    }

    static int whole(String text, int least, int most) {
        String range = "Expected a whole number from " + least + " to " + most + ", found \"" + text + "\".";
        // Underscores, hexadecimal and other digits than 0-9 are read differently by every YAML library.
        if (!text.matches("-?[0-9]{1,10}")) {
            throw new IllegalArgumentException(range);
        }
        long number = Long.parseLong(text);
        if (number < least || number > most) {
            throw new IllegalArgumentException(range);
        }
        return (int) number;
    }

    static double decimal(String text, double least, double most) {
        String range = "Expected a number from " + least + " to " + most + ", found \"" + text + "\".";
        if (!text.matches("-?(?:[0-9]{1,15}(?:\\.[0-9]{0,15})?|\\.[0-9]{1,15})")) {
            throw new IllegalArgumentException(range);
        }
        double number = Double.parseDouble(text);
        if (number < least || number > most) {
            throw new IllegalArgumentException(range);
        }
        return number;
    }

    /** Says that a word is unknown, which one is nearest, and which are known. */
    static String unknown(String what, String word, Collection<String> known) {
        String start = "Unknown " + what + " \"" + shortened(word) + "\"";
        String list = "known are " + String.join(", ", known) + ".";
        return nearest(word, known)
                .map(meant ->
                        start + "; did you mean \"" + meant + "\"? (" + list.substring(0, list.length() - 1) + ")")
                .orElse(start + "; " + list);
    }

    private static Optional<String> nearest(String word, Collection<String> known) {
        if (word.length() > COMPARED) {
            return Optional.empty();
        }
        return known.stream()
                .filter(candidate -> distance(word, candidate) <= Math.max(1, candidate.length() / 3))
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)));
    }

    /** Levenshtein's distance, upper and lower case taken as one. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                boolean same = Character.toLowerCase(one.charAt(i - 1)) == Character.toLowerCase(other.charAt(j - 1));
                int changed = diagonal + (same ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }

    private static String shortened(String word) {
        return word.length() <= COMPARED ? word : word.substring(0, COMPARED) + "...";
    }
}
