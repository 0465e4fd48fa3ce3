package org.vitrine.proxy.quality;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a search came to in one line, as it is kept and, up to its bytes, told to askers. */
public final class QualityText {

    private static final Pattern LINE =
            Pattern.compile("(\\d{1,3})(?:; similarity=(\\d\\.\\d{4}))? (\\d{1,10})/(\\d{1,10}|-) (\\d{1,3})");

    private QualityText() {}

    /** The quality, and the similarity it gave where one was wished for: {@code 62; similarity=0.9821}. */
    public static String quality(FoundQuality found) {
        // Down: a floor that was missed by a hair must not read as if it was kept.
        return found.quality()
                + found.similarity()
                        .map(value -> String.format(Locale.ROOT, "; similarity=%.4f", Math.floor(value * 1e4) / 1e4))
                        .orElse("");
    }

    /** The bytes of a rendition, and how many it may have: {@code 118432/150000}. */
    public static Optional<String> budget(FoundQuality found) {
        return found.ceiling().map(ceiling -> found.bytes() + "/" + ceiling);
    }

    static String print(FoundQuality found) {
        return quality(found) + " " + budget(found).orElse(found.bytes() + "/-") + " " + found.attempts();
    }

    static Optional<FoundQuality> parse(String line) {
        Matcher form = LINE.matcher(line);
        if (!form.matches()) {
            return Optional.empty();
        }
        return Optional.of(new FoundQuality(
                Integer.parseInt(form.group(1)),
                Optional.ofNullable(form.group(2)).map(Double::valueOf),
                Integer.parseInt(form.group(3)),
                Optional.of(form.group(4))
                        .filter(ceiling -> !ceiling.equals("-"))
                        .map(Integer::valueOf),
                Integer.parseInt(form.group(5))));
    }
}
