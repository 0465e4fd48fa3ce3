package org.vitrine.catalog.yaml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number of bytes as people write it: {@code 800}, {@code 150 KB}, {@code 20 GB}; a KB is 1,024 bytes. */
public final class WrittenSize {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9})\\s*(?:([KMGT])B?)?");

    private WrittenSize() {}

    /**
     * Reads a size.
     *
     * @throws IllegalArgumentException if the text is not one; the message says what one looks like
     */
    public static long parse(String text) {
        Matcher size = FORM.matcher(text);
        if (!size.matches()) {
            throw new IllegalArgumentException("A size reads 150 KB, 500 MB or 20 GB; not \"" + text + "\".");
        }
        int shift = size.group(2) == null ? 0 : 10 * ("KMGT".indexOf(size.group(2)) + 1);
        return Long.parseLong(size.group(1)) << shift;
    }
}
