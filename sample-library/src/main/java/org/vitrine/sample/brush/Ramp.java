package org.vitrine.sample.brush;

import java.awt.Color;
import java.awt.LinearGradientPaint;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.geom.Point2D;

/** A run of colours from 0 to 1, evenly spaced and mixed as the eye expects, with an opacity at either end. */
public final class Ramp {

    private static final int STEPS = 24;

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
        return new LinearGradientPaint(
                new Point2D.Double(x0, y0),
                new Point2D.Double(x1, y1 == y0 && x1 == x0 ? y1 + 1 : y1),
                places(),
                colours());
    }

    /** A paint that runs outwards from a centre. */
    public Paint around(double x, double y, double radius) {
        return new RadialGradientPaint(new Point2D.Double(x, y), (float) radius, places(), colours());
    }

    private static float[] places() {
        float[] places = new float[STEPS + 1];
        for (int i = 0; i <= STEPS; i++) {
            places[i] = i / (float) STEPS;
        }
        return places;
    }

    private Color[] colours() {
        Color[] colours = new Color[STEPS + 1];
        for (int i = 0; i <= STEPS; i++) {
            double share = i / (double) STEPS;
            colours[i] = Ink.of(at(share), startOpacity + (endOpacity - startOpacity) * share);
        }
        return colours;
    }
}
