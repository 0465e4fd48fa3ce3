package org.vitrine.core.geometry;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shape of a place in a template, width to height, as editors write it: {@code 16:9}.
 *
 * @param width 1 to 10,000
 * @param height 1 to 10,000
 */
public record AspectRatio(int width, int height) {

    private static final int LARGEST = 10_000;
    private static final Pattern FORM = Pattern.compile("(\\d{1,5}):(\\d{1,5})");

    public AspectRatio {
        if (width < 1 || height < 1 || width > LARGEST || height > LARGEST) {
            throw new IllegalArgumentException(
                    "An aspect ratio is two whole numbers from 1 to 10000, such as 16:9; not " + width + ":" + height
                            + ".");
        }
    }

    /**
     * Reads {@code width:height}.
     *
     * @throws IllegalArgumentException if the text is anything else; the message says what is expected
     */
    public static AspectRatio parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("An aspect ratio reads like 16:9; not \"" + text + "\".");
        }
        return new AspectRatio(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
    }

    /** Height in pixels that goes with a width, at least 1. */
    public int heightFor(int pixelWidth) {
        return (int) Math.max(1, Math.round((double) pixelWidth * height / width));
    }

    @Override
    public String toString() {
        return width + ":" + height;
    }
}
