package org.vitrine.sample.brush;

import java.awt.Paint;

/** A run of colours from 0 to 1, evenly spaced and mixed as the eye expects, with an opacity at either end. */
public final class Ramp {

    private final Oklab[] stops;
    private final double startOpacity;
    private final double endOpacity;

    private Ramp(Oklab[] stops, double startOpacity, double endOpacity) {
        this.stops = stops;
        this.startOpacity = startOpacity;
        this.endOpacity = endOpacity;
    }

    /** The colours {@code 0xRRGGBB} in order, opaque. */
    public static Ramp of(int... colours) {
        Oklab[] stops = new Oklab[colours.length];
        for (int i = 0; i < colours.length; i++) {
            stops[i] = Oklab.of(colours[i]);
        }
        return new Ramp(stops, 1, 1);
    }

    /** One colour that appears or vanishes. */
    public static Ramp fade(int colour, double startOpacity, double endOpacity) {
        return new Ramp(new Oklab[] {Oklab.of(colour)}, startOpacity, endOpacity);
    }

    /** The same colours with another opacity at either end. */
    public Ramp fading(double start, double end) {
        return new Ramp(stops, start, end);
    }

    /** The colour at a share of the way, without its opacity. */
    public int at(double share) {
        double place = Math.clamp(share, 0, 1) * (stops.length - 1);
        int before = (int) Math.min(place, Math.max(0, stops.length - 2));
        int after = Math.min(before + 1, stops.length - 1);
        return stops[before].towards(stops[after], place - before).rgb();
    }

    /** A paint that runs down from one height to another. */
    public Paint down(double top, double bottom) {
        return along(0, top, 0, bottom);
    }

    /** A paint that runs across. */
    public Paint across(double left, double right) {
        return along(left, 0, right, 0);
    }

    /** A paint that runs from one point to another and stays put beyond them. */
    public Paint along(double x0, double y0, double x1, double y1) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double square = Math.max(1e-9, dx * dx + dy * dy);
        double perX = dx / square;
        double perY = dy / square;
        return paint((x, y) -> (x - x0) * perX + (y - y0) * perY);
    }

    /** A paint that runs outwards from a centre. */
    public Paint around(double x, double y, double radius) {
        return paint((px, py) -> Math.sqrt((px - x) * (px - x) + (py - y) * (py - y)) / radius);
    }

    private Paint paint(RampPaint.Course course) {
        int[] colours = new int[RampPaint.STEPS];
        for (int i = 0; i < colours.length; i++) {
            double share = i / (RampPaint.STEPS - 1.0);
            colours[i] = Ink.argb(at(share), startOpacity + (endOpacity - startOpacity) * share);
        }
        return new RampPaint(colours, startOpacity >= 1 && endOpacity >= 1, course);
    }
}
