package org.vitrine.sample.lettering;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;

/** Lines of text put where a picture wants them. */
public final class Lettering {

    private final Typeface face;
    private final double size;
    private final double spacing;

    private Lettering(Typeface face, double size, double spacing) {
        this.face = face;
        this.size = size;
        this.spacing = spacing;
    }

    /** Letters of a face, {@code size} units high. */
    public static Lettering of(Typeface face, double size) {
        return new Lettering(face, size, 0);
    }

    /** The same letters set wider, by a share of their size. */
    public Lettering spaced(double share) {
        return new Lettering(face, size, share);
    }

    public Shape left(String text, double x, double baseline) {
        return AffineTransform.getTranslateInstance(x, baseline)
                .createTransformedShape(face.outline(text, size, spacing));
    }

    public Shape centred(String text, double x, double baseline) {
        Shape line = face.outline(text, size, spacing);
        Rectangle2D box = line.getBounds2D();
        return AffineTransform.getTranslateInstance(x - box.getCenterX(), baseline)
                .createTransformedShape(line);
    }

    public Shape right(String text, double x, double baseline) {
        Shape line = face.outline(text, size, spacing);
        return AffineTransform.getTranslateInstance(x - line.getBounds2D().getMaxX(), baseline)
                .createTransformedShape(line);
    }

    /** The line grown or shrunk to an exact width, its baseline where it was. */
    public Shape fitted(String text, double x, double baseline, double width) {
        Shape line = face.outline(text, size, spacing);
        Rectangle2D box = line.getBounds2D();
        double factor = width / box.getWidth();
        AffineTransform placed = AffineTransform.getTranslateInstance(x, baseline);
        placed.scale(factor, factor);
        placed.translate(-box.getX(), 0);
        return placed.createTransformedShape(line);
    }

    /** The line bent over a circle, its middle at the top: a positive radius arches it, a negative one lets it hang. */
    public Shape arched(String text, double x, double baseline, double radius) {
        Shape line = face.outline(text, size, spacing);
        double middle = line.getBounds2D().getCenterX();
        Path2D bent = new Path2D.Double();
        double[] p = new double[6];
        for (PathIterator i = line.getPathIterator(null); !i.isDone(); i.next()) {
            int kind = i.currentSegment(p);
            for (int k = 0; k < 6; k += 2) {
                double angle = (p[k] - middle) / radius;
                double far = radius - p[k + 1];
                p[k] = x + Math.sin(angle) * far;
                p[k + 1] = baseline + radius - Math.cos(angle) * far;
            }
            switch (kind) {
                case PathIterator.SEG_MOVETO -> bent.moveTo(p[0], p[1]);
                case PathIterator.SEG_LINETO -> bent.lineTo(p[0], p[1]);
                case PathIterator.SEG_QUADTO -> bent.quadTo(p[0], p[1], p[2], p[3]);
                case PathIterator.SEG_CUBICTO -> bent.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
                default -> bent.closePath();
            }
        }
        return bent;
    }
}
