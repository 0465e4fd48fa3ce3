package org.vitrine.proxy.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file (RFC 9110 section 14).
 *
 * @param first offset of its first byte, 0 or more
 * @param last offset of its last byte, not before the first
 */
record ByteRange(long first, long last) {

    /** More parts than this are nobody's player; the header is then ignored, as section 14.2 allows. */
    private static final int MOST = 16;

    private static final Pattern UNIT = Pattern.compile("\\s*bytes\\s*=(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPEC = Pattern.compile("[ \\t]*(\\d{0,18})-(\\d{0,18})[ \\t]*");

    ByteRange {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("A range is not empty; not " + first + " to " + last + ".");
        }
    }

    long length() {
        return last - first + 1;
    }

    /** As {@code Content-Range} says it. */
    String of(long total) {
        return "bytes " + first + "-" + last + "/" + total;
    }

    /**
     * Reads a {@code Range} header for a file.
     *
     * @return the parts asked for, in order; none of them if no part lies in the file (416); empty if the header does
     *     not count and the whole file is the answer
     */
    static Optional<List<ByteRange>> parse(String header, long length) {
        Matcher unit = UNIT.matcher(header);
        if (!unit.matches()) {
            return Optional.empty();
        }
        String[] specs = unit.group(1).split(",", -1);
        if (specs.length > MOST) {
            return Optional.empty();
        }
        List<ByteRange> ranges = new ArrayList<>();
        for (String spec : specs) {
            Matcher form = SPEC.matcher(spec);
            if (!form.matches() || !readable(form)) {
                return Optional.empty();
            }
            within(form, length).ifPresent(ranges::add);
        }
        return Optional.of(overlap(ranges) ? merged(ranges) : ranges);
    }

    private static boolean readable(Matcher form) {
        String first = form.group(1);
        String last = form.group(2);
        if (first.isEmpty() || last.isEmpty()) {
            return !(first.isEmpty() && last.isEmpty());
        }
        return Long.parseLong(first) <= Long.parseLong(last);
    }

    private static Optional<ByteRange> within(Matcher form, long length) {
        if (form.group(1).isEmpty()) {
            long suffix = Math.min(length, Long.parseLong(form.group(2)));
            return suffix == 0 ? Optional.empty() : Optional.of(new ByteRange(length - suffix, length - 1));
        }
        long first = Long.parseLong(form.group(1));
        if (first >= length) {
            return Optional.empty();
        }
        long last = form.group(2).isEmpty() ? length - 1 : Math.min(length - 1, Long.parseLong(form.group(2)));
        return Optional.of(new ByteRange(first, last));
    }

    private static boolean overlap(List<ByteRange> ranges) {
        return merged(ranges).size() < ranges.size();
    }

    /** Overlapping parts become one: otherwise a small header could ask for a file many times over. */
    private static List<ByteRange> merged(List<ByteRange> ranges) {
        List<ByteRange> merged = new ArrayList<>();
        for (ByteRange range : ranges.stream()
                .sorted(Comparator.comparingLong(ByteRange::first))
                .toList()) {
            ByteRange before = merged.isEmpty() ? null : merged.getLast();
            if (before != null && range.first() <= before.last() + 1) {
                merged.set(merged.size() - 1, new ByteRange(before.first(), Math.max(before.last(), range.last())));
            } else {
                merged.add(range);
            }
        }
        return merged;
    }
}
