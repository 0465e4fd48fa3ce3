package org.vitrine.proxy.iiif;

import java.math.BigDecimal;
import org.vitrine.core.refusal.MalformedRequest;
import org.vitrine.proxy.transform.Turn;

/**
 * How the sized region is turned (section 4.3).
 *
 * @param mirrored left and right swapped first: {@code !}
 * @param degrees clockwise, 0 to 360
 */
record Rotation(boolean mirrored, BigDecimal degrees) {

    static final Rotation NONE = new Rotation(false, BigDecimal.ZERO);

    private static final BigDecimal WHOLE = BigDecimal.valueOf(360);
    private static final BigDecimal QUARTER = BigDecimal.valueOf(90);

    Rotation {
        degrees = Decimal.plain(degrees);
    }

    /** Reads a decoded rotation. */
    static Rotation parse(String text) {
        boolean mirrored = text.startsWith("!");
        BigDecimal degrees = Decimal.parse(mirrored ? text.substring(1) : text)
                .filter(number -> number.compareTo(WHOLE) <= 0)
                .orElseThrow(() -> new MalformedRequest("A rotation reads n or !n, in degrees from 0 to 360."));
        return new Rotation(mirrored, degrees);
    }

    /**
     * What the engines do.
     *
     * @throws MalformedRequest if it is no quarter turn
     */
    Turn turn() {
        BigDecimal[] quarters = degrees.divideAndRemainder(QUARTER);
        if (quarters[1].signum() != 0) {
            throw new MalformedRequest("Pictures are turned by 0, 90, 180 or 270 degrees; not by " + print() + ".");
        }
        return new Turn(mirrored, quarters[0].intValueExact() % 4);
    }

    /** As it stands in a URL, decoded. */
    String print() {
        return (mirrored ? "!" : "") + Decimal.print(degrees);
    }
}
