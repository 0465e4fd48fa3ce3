package org.vitrine.generic.api.access;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often a caller may call.
 *
 * @param calls within the time, 1 to 1,000,000
 * @param within a whole number of seconds
 */
public record Rate(int calls, Duration within) {

    public static final Rate USUAL = new Rate(600, Duration.ofMinutes(1));

    private static final int MOST = 1_000_000;
    private static final Map<String, Duration> UNITS =
            Map.of("second", Duration.ofSeconds(1), "minute", Duration.ofMinutes(1), "hour", Duration.ofHours(1));
    private static final Pattern FORM = Pattern.compile("(\\d{1,7}) per (second|minute|hour)");

    public Rate {
        if (calls < 1 || calls > MOST) {
            throw new IllegalArgumentException("A rate allows 1 to " + MOST + " calls; not " + calls + ".");
        }
    }

    /**
     * Reads what operators write.
     *
     * @throws IllegalArgumentException if it does not read like {@code 600 per minute}
     */
    public static Rate parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "A rate reads \"600 per minute\" (or second, or hour); not \"" + text + "\".");
        }
        Duration within = UNITS.getOrDefault(form.group(2), Duration.ofMinutes(1));
        return new Rate(Integer.parseInt(form.group(1)), within);
    }
}
