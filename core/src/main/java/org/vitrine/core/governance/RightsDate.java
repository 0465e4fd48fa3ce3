package org.vitrine.core.governance;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as rights are written: a year, a month, a day, or a moment (XMP specification, part 1, section 8.2.1.1). A date
 * without a time means all of it: a licence until {@code 2027-03} ends with the last day of March. A time without a
 * zone is in the zone of its source.
 *
 * @param first the first moment it names, in local time
 * @param afterLast the first moment after it, in local time; equal to {@code first} for a moment
 * @param offset the written offset from UTC, empty if none was written
 */
public record RightsDate(LocalDateTime first, LocalDateTime afterLast, Optional<ZoneOffset> offset) {

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2})"
            + "(?:[T ](\\d{2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9})\\d{0,12})?)?(Z|[+-]\\d{2}:?\\d{2})?)?)?)?");

    public RightsDate {
        if (afterLast.isBefore(first)) {
            throw new IllegalArgumentException("A date does not end before it begins.");
        }
    }

    /** Reads a date, empty if the text is not one or names a day that does not exist. */
    public static Optional<RightsDate> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (text.length() > 60 || !form.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(form));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The first moment, for the beginning of a window. */
    public Instant start(ZoneId zone) {
        return instant(first, zone);
    }

    /** The first moment that no longer belongs to it, for the exclusive end of a window. */
    public Instant end(ZoneId zone) {
        return instant(afterLast, zone);
    }

    private Instant instant(LocalDateTime local, ZoneId zone) {
        // In an hour that a clock change skips or repeats, atZone moves on or takes the earlier offset: both are
        // defined.
        return offset.map(local::toInstant).orElseGet(() -> local.atZone(zone).toInstant());
    }

    private static RightsDate read(Matcher form) {
        int year = Integer.parseInt(form.group(1));
        if (form.group(2) == null) {
            return days(LocalDate.of(year, 1, 1), LocalDate.of(year, 1, 1).plusYears(1));
        }
        YearMonth month = YearMonth.of(year, number(form.group(2)));
        if (form.group(3) == null) {
            return days(month.atDay(1), month.plusMonths(1).atDay(1));
        }
        LocalDate day = LocalDate.of(year, month.getMonth(), number(form.group(3)));
        if (form.group(4) == null) {
            return days(day, day.plusDays(1));
        }
        // A leap second belongs to the minute it ends; clocks that do not know it show the second before.
        int second = Math.min(number(form.group(6)), number(form.group(6)) == 60 ? 59 : 60);
        LocalDateTime moment = day.atTime(number(form.group(4)), number(form.group(5)), second, nanos(form.group(7)));
        return new RightsDate(moment, moment, Optional.ofNullable(form.group(8)).map(ZoneOffset::of));
    }

    private static RightsDate days(LocalDate first, LocalDate afterLast) {
        return new RightsDate(first.atStartOfDay(), afterLast.atStartOfDay(), Optional.empty());
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
    }
}
