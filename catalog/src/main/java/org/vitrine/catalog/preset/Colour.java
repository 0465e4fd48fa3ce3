package org.vitrine.catalog.preset;

import java.util.Locale;

/** An RGB colour as it is written in style sheets: {@code #ffffff}. */
final class Colour {

    private Colour() {}

    /** @throws IllegalArgumentException if the text is not one; the message says what one looks like */
    static int parse(String text) {
        if (!text.matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException("A colour reads like \"#ffffff\"; not \"" + text + "\".");
        }
        return Integer.parseInt(text.substring(1), 16);
    }

    static String print(int rgb) {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }
}
