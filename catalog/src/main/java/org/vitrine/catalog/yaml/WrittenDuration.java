package org.vitrine.catalog.yaml;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write them: {@code 30s}, {@code 5m}, {@code 2h}, {@code 1d}, or ISO 8601 such as {@code PT5M}. */
public final class WrittenDuration {

    private static final Pattern SHORT = Pattern.compile("(\\d{1,9})\\s?(s|m|h|d)");

    private WrittenDuration() {}

    /**
     * Reads a duration.
     *
     * @throws IllegalArgumentException if the text is not one; the message says what one looks like
     */
    public static Duration parse(String text) {
        Matcher form = SHORT.matcher(text);
        if (form.matches()) {
            long count = Long.parseLong(form.group(1));
            return switch (form.group(2)) {
                case "s" -> Duration.ofSeconds(count);
                case "m" -> Duration.ofMinutes(count);
                case "h" -> Duration.ofHours(count);
                default -> Duration.ofDays(count);
            };
        }
        try {
            return Duration.parse(text);
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException("A duration reads like 30s, 5m, 2h or 1d; not \"" + text + "\".", e);
        }
    }

    /** Writes a duration in the largest unit that divides it, so that reading it gives the same. */
    public static String print(Duration duration) {
        if (duration.isNegative()
                || !duration.equals(duration.truncatedTo(ChronoUnit.SECONDS))
                || duration.toSeconds() > 999_999_999) {
            return duration.toString();
        }
        long seconds = duration.toSeconds();
        if (seconds == 0 || seconds % 60 != 0) {
            return seconds + "s";
        }
        if (seconds % 3_600 != 0) {
            return seconds / 60 + "m";
        }
        return seconds % 86_400 != 0 ? seconds / 3_600 + "h" : seconds / 86_400 + "d";
    }
}
