package org.vitrine.proxy.iiif;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers of the grammar: digits and at most one point, never a sign or an exponent (section 4.7). */
final class Decimal {

    private static final Pattern FORM = Pattern.compile("[0-9]{1,9}(\\.[0-9]{0,9})?|\\.[0-9]{1,9}");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

    private Decimal() {}

    static Optional<BigDecimal> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    static Optional<Integer> whole(String text) {
        return WHOLE.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    /** As short as it can be written, so that equal numbers are equal values. */
    static BigDecimal plain(BigDecimal number) {
        return number.stripTrailingZeros();
    }

    static String print(BigDecimal number) {
        return number.toPlainString();
    }
}
