package org.vitrine.proxy.transform;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/**
 * Counts how many dashes a drawing may come to at the most: all its lines by its shortest pattern. Java dashes a line
 * without ever looking whether it is to stop, so that a long line in tiny dashes would keep a processor for good.
 */
final class SvgDashes {

    private static final int MOST = 2_000_000;

    /** The way around a circle, twice over for lines between points far apart. */
    private static final int AROUND = 8;

    private static final List<String> LENGTHS =
            List.of("d", "points", "x", "y", "x1", "y1", "x2", "y2", "width", "height", "r", "rx", "ry", "pathLength");
    private static final Pattern DASHES = Pattern.compile("stroke-dasharray\\s*:([^;}]*+)");
    private static final Pattern NUMBER =
            Pattern.compile("[0-9]++(?:\\.[0-9]*+)?+(?:[eE][+-]?+[0-9]++)?+|\\.[0-9]++(?:[eE][+-]?+[0-9]++)?+");

    private double lines;
    private double shortest = Double.POSITIVE_INFINITY;

    void element(XMLStreamReader element) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            String name = element.getAttributeLocalName(i);
            String value = element.getAttributeValue(i);
            if (LENGTHS.contains(name)) {
                lines += AROUND * sum(value);
            } else if (name.equals("stroke-dasharray")) {
                pattern(value);
            } else if (name.equals("style")) {
                styles(value);
            }
        }
    }

    /** Takes note of the patterns in style rules. */
    void styles(String css) {
        Matcher dashes = DASHES.matcher(css);
        while (dashes.find()) {
            pattern(dashes.group(1));
        }
    }

    private void pattern(String value) {
        double length = sum(value);
        if (length > 0) {
            shortest = Math.min(shortest, length);
        }
    }

    boolean tooMany() {
        return lines / shortest > MOST;
    }

    private static double sum(String text) {
        double sum = 0;
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            sum += Double.parseDouble(number.group());
        }
        return sum;
    }
}
