package org.vitrine.proxy.iiif;

import java.math.BigDecimal;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.refusal.MalformedRequest;

/**
 * How large the region shall be (section 4.2).
 *
 * @param upscaled whether it may become larger than it is: {@code ^}
 * @param form how the size is told
 */
record Size(boolean upscaled, Form form) {

    /** A way to tell a size. */
    sealed interface Form {}

    /** As large as allowed: {@code max}. */
    record Largest() implements Form {}

    /** {@code w,} */
    record Width(int width) implements Form {}

    /** {@code ,h} */
    record Height(int height) implements Form {}

    /** {@code pct:n} */
    record Percent(BigDecimal share) implements Form {
        public Percent {
            share = Decimal.plain(share);
        }
    }

    /** {@code w,h}, whatever becomes of the shape. */
    record Exactly(int width, int height) implements Form {}

    /** {@code !w,h}: as large as fits. */
    record Within(int width, int height) implements Form {}

    /**
     * The size of an answer.
     *
     * @param region size of what is cut out
     * @throws MalformedRequest if it would be empty, larger than allowed, or upscaled without saying so
     */
    Dimensions of(Dimensions region, SizeLimits limits) {
        Dimensions size = switch (form) {
            case Largest largest -> largest(region, limits);
            case Width(int width) -> size(width, share(region.height(), width, region.width()));
            case Height(int height) -> size(share(region.width(), height, region.height()), height);
            case Percent(BigDecimal share) -> size(percent(share, region.width()), percent(share, region.height()));
            case Exactly(int width, int height) -> size(width, height);
            case Within(int width, int height) -> within(region, width, height, limits);
        };
        if (!upscaled && larger(size, region)) {
            throw new MalformedRequest(
                    "The region has " + region + " pixels and is not made larger, unless the size" + " begins with ^.");
        }
        if (!limits.admit(size)) {
            throw new MalformedRequest("One answer has at most " + limits + "; not " + size + ".");
        }
        return size;
    }

    /** Whether a size invents pixels. */
    static boolean larger(Dimensions size, Dimensions region) {
        return size.width() > region.width() || size.height() > region.height();
    }

    private Dimensions largest(Dimensions region, SizeLimits limits) {
        return !upscaled && limits.admit(region) ? region : limits.largest(region);
    }

    private Dimensions within(Dimensions region, int width, int height, SizeLimits limits) {
        Dimensions most = largest(region, limits);
        Dimensions boxed = SizeLimits.inside(region, width, height);
        return larger(boxed, most) ? most : boxed;
    }

    private static long share(int length, int to, int from) {
        return Math.round((double) length * to / from);
    }

    private static long percent(BigDecimal share, int length) {
        return Math.round(share.doubleValue() * length / 100);
    }

    private static Dimensions size(long width, long height) {
        if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            throw new MalformedRequest("This would be a picture of " + width + " x " + height + " pixels.");
        }
        return new Dimensions((int) width, (int) height);
    }

    /** Reads a decoded size. */
    static Size parse(String text) {
        boolean upscaled = text.startsWith("^");
        return new Size(upscaled, form(upscaled ? text.substring(1) : text));
    }

    private static Form form(String text) {
        if (text.equals("max")) {
            return new Largest();
        }
        if (text.startsWith("pct:")) {
            return new Percent(Decimal.parse(text.substring(4)).orElseThrow(Size::malformed));
        }
        boolean confined = text.startsWith("!");
        String[] sides = (confined ? text.substring(1) : text).split(",", -1);
        if (sides.length != 2) {
            throw malformed();
        }
        if (confined) {
            return new Within(side(sides[0]), side(sides[1]));
        } else if (sides[1].isEmpty()) {
            return new Width(side(sides[0]));
        } else if (sides[0].isEmpty()) {
            return new Height(side(sides[1]));
        }
        return new Exactly(side(sides[0]), side(sides[1]));
    }

    private static int side(String text) {
        return Decimal.whole(text).filter(pixels -> pixels > 0).orElseThrow(Size::malformed);
    }

    private static MalformedRequest malformed() {
        return new MalformedRequest(
                "A size reads max, w, or ,h or w,h or !w,h in pixels from 1, or pct:n; with ^ before"
                        + " it, it may be larger than the region.");
    }

    /** As it stands in a URL, decoded. */
    String print() {
        return (upscaled ? "^" : "")
                + switch (form) {
                    case Largest largest -> "max";
                    case Width(int width) -> width + ",";
                    case Height(int height) -> "," + height;
                    case Percent(BigDecimal share) -> "pct:" + Decimal.print(share);
                    case Exactly(int width, int height) -> width + "," + height;
                    case Within(int width, int height) -> "!" + width + "," + height;
                };
    }
}
