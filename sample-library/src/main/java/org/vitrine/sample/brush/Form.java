package org.vitrine.sample.brush;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Shapes by few numbers, and what can be made from them. Angles are in degrees, clockwise. */
public final class Form {

    private Form() {}

    public static Shape circle(double x, double y, double radius) {
        return ellipse(x, y, radius, radius);
    }

    public static Shape ellipse(double x, double y, double radiusX, double radiusY) {
        return new Ellipse2D.Double(x - radiusX, y - radiusY, 2 * radiusX, 2 * radiusY);
    }

    public static Shape box(double x, double y, double width, double height) {
        return new Rectangle2D.Double(x, y, width, height);
    }

    public static Shape rounded(double x, double y, double width, double height, double radius) {
        return new RoundRectangle2D.Double(x, y, width, height, 2 * radius, 2 * radius);
    }

    /** Straight lines between points given as x, y, x, y, and back to the first. */
    public static Path2D polygon(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        return path;
    }

    /** A closed curve that runs smoothly through points given as x, y, x, y. */
    public static Path2D smooth(double... points) {
        Path2D path = curve(true, points);
        path.closePath();
        return path;
    }

    /** An open curve that runs smoothly through points given as x, y, x, y. */
    public static Path2D line(double... points) {
        return curve(false, points);
    }

    public static Shape moved(Shape shape, double x, double y) {
        return AffineTransform.getTranslateInstance(x, y).createTransformedShape(shape);
    }

    public static Shape turned(Shape shape, double degrees, double x, double y) {
        return AffineTransform.getRotateInstance(Math.toRadians(degrees), x, y).createTransformedShape(shape);
    }

    /** The shape stretched about a point; a negative factor mirrors it. */
    public static Shape scaled(Shape shape, double factorX, double factorY, double x, double y) {
        AffineTransform transform = AffineTransform.getTranslateInstance(x, y);
        transform.scale(factorX, factorY);
        transform.translate(-x, -y);
        return transform.createTransformedShape(shape);
    }

    public static Shape minus(Shape shape, Shape... others) {
        Area area = new Area(shape);
        for (Shape other : others) {
            area.subtract(new Area(other));
        }
        return area;
    }

    public static Shape common(Shape shape, Shape other) {
        Area area = new Area(shape);
        area.intersect(new Area(other));
        return area;
    }

    public static Shape joined(Shape... shapes) {
        Area area = new Area();
        for (Shape shape : shapes) {
            area.add(new Area(shape));
        }
        return area;
    }

    // A Catmull-Rom spline, written as the Bézier curves that Java2D knows.
    private static Path2D curve(boolean closed, double... p) {
        int count = p.length / 2;
        Path2D path = new Path2D.Double();
        path.moveTo(p[0], p[1]);
        for (int i = 0; i < (closed ? count : count - 1); i++) {
            int before = closed ? (i - 1 + count) % count : Math.max(0, i - 1);
            int next = (i + 1) % count;
            int after = closed ? (i + 2) % count : Math.min(count - 1, i + 2);
            path.curveTo(
                    p[2 * i] + (p[2 * next] - p[2 * before]) / 6,
                    p[2 * i + 1] + (p[2 * next + 1] - p[2 * before + 1]) / 6,
                    p[2 * next] - (p[2 * after] - p[2 * i]) / 6,
                    p[2 * next + 1] - (p[2 * after + 1] - p[2 * i + 1]) / 6,
                    p[2 * next],
                    p[2 * next + 1]);
        }
        return path;
    }
}
