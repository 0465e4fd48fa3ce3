package org.vitrine.sample.motif;

import java.awt.Shape;
import java.awt.geom.Path2D;
import org.vitrine.sample.brush.Canvas;
import org.vitrine.sample.brush.Form;
import org.vitrine.sample.brush.Ink;
import org.vitrine.sample.brush.Light;
import org.vitrine.sample.brush.Ramp;
import org.vitrine.sample.brush.Shadow;
import org.vitrine.sample.brush.Stipple;

/**
 * A hot-air balloon, lit from the left.
 *
 * @param x middle of the envelope
 * @param y middle of the envelope's round part
 * @param radius half its width
 * @param main colour of the wide panels, the middle one among them
 * @param accent colour of the narrow panels
 */
public record Balloon(double x, double y, double radius, int main, int accent) {

    private static final double MOUTH = 1.28;
    private static final double[] SEAMS = {-90, -76, -58, -46, -20, -12, 12, 20, 46, 58, 76, 90};

    public void paint(Canvas canvas) {
        ropes(canvas);
        Shape envelope = panel(-90, 90);
        canvas.fill(envelope, main);
        for (int i = 2; i < SEAMS.length - 2; i += 2) {
            canvas.fill(panel(SEAMS[i], SEAMS[i + 1]), accent);
        }
        band(canvas, 0.42, 0.5, accent);
        band(canvas, 0.5, 0.62, Ink.darker(main, 0.28));
        band(canvas, 0.62, 0.68, accent);
        for (double seam : SEAMS) {
            canvas.stroke(seam(seam), radius * 0.006, Ink.darker(main, 0.5), 0.28);
        }
        light(canvas, envelope);
        basket(canvas);
    }

    private void light(Canvas canvas, Shape envelope) {
        double r = radius;
        int dark = Ink.darker(Ink.mix(main, 0x3a1450, 0.5), 0.2);
        Stipple.shade(canvas, envelope, x + r * 1.05, y + r * 0.5, x + r * 0.05, y - r * 0.05, dark, 0.5);
        Stipple.shade(canvas, envelope, x, y + r * 1.35, x - r * 0.1, y + r * 0.55, dark, 0.45);
        canvas.inside(envelope, c -> {
            Shadow.soft(c, Form.ellipse(x - r * 0.42, y - r * 0.42, r * 0.2, r * 0.3), r * 0.16, 0xfff4dc, 0.42);
            c.fill(Form.ellipse(x, y - r * 0.985, r * 0.24, r * 0.05), Ink.darker(main, 0.35));
        });
    }

    private void ropes(Canvas canvas) {
        double basketTop = y + radius * 1.62;
        for (double side : new double[] {-0.15, -0.06, 0.06, 0.15}) {
            canvas.stroke(
                    Form.line(x + side * radius, y + radius * MOUTH, x + side * 0.72 * radius, basketTop),
                    Math.max(0.5, radius * 0.008),
                    0x3a2a26,
                    0.9);
        }
        Light.glow(canvas, x, y + radius * 1.38, radius * 0.3, 0xffc45a, 0.95);
    }

    private void basket(Canvas canvas) {
        double r = radius;
        double top = y + r * 1.62;
        Shape basket = Form.smooth(
                x - r * 0.135,
                top,
                x,
                top + r * 0.01,
                x + r * 0.135,
                top,
                x + r * 0.115,
                top + r * 0.2,
                x,
                top + r * 0.215,
                x - r * 0.115,
                top + r * 0.2);
        canvas.fill(basket, Ramp.of(0xb97a45, 0x5e3524).across(x - r * 0.13, x + r * 0.14));
        canvas.inside(basket, c -> {
            for (double line = 0.04; line < 0.2; line += 0.04) {
                c.stroke(Form.line(x - r, top + r * line, x + r, top + r * line), r * 0.008, 0x3a1f18, 0.45);
            }
        });
        canvas.stroke(Form.line(x - r * 0.145, top, x + r * 0.145, top), r * 0.028, 0x6e4029);
    }

    private void band(Canvas canvas, double from, double to, int colour) {
        Path2D band = new Path2D.Double();
        for (int step = -30; step <= 30; step++) {
            double share = step / 30.0;
            double px = x + Math.sin(share * Math.PI / 2) * halfWidth(from) * radius;
            double py = y + (from + sag(share)) * radius;
            if (step == -30) {
                band.moveTo(px, py);
            } else {
                band.lineTo(px, py);
            }
        }
        for (int step = 30; step >= -30; step--) {
            double share = step / 30.0;
            band.lineTo(x + Math.sin(share * Math.PI / 2) * halfWidth(to) * radius, y + (to + sag(share)) * radius);
        }
        band.closePath();
        canvas.inside(panel(-90, 90), c -> c.fill(band, colour));
    }

    // A horizontal ring seen slightly from below hangs in the middle.
    private static double sag(double share) {
        return 0.05 * Math.cos(share * Math.PI / 2);
    }

    private Shape panel(double fromDegrees, double toDegrees) {
        Path2D path = new Path2D.Double();
        path.moveTo(x, y - radius);
        for (double t = -1; t <= MOUTH; t += 0.02) {
            path.lineTo(x + Math.sin(Math.toRadians(fromDegrees)) * halfWidth(t) * radius, y + t * radius);
        }
        for (double t = MOUTH; t >= -1; t -= 0.02) {
            path.lineTo(x + Math.sin(Math.toRadians(toDegrees)) * halfWidth(t) * radius, y + t * radius);
        }
        path.closePath();
        return path;
    }

    private Shape seam(double degrees) {
        Path2D path = new Path2D.Double();
        path.moveTo(x, y - radius);
        for (double t = -1; t <= MOUTH; t += 0.04) {
            path.lineTo(x + Math.sin(Math.toRadians(degrees)) * halfWidth(t) * radius, y + t * radius);
        }
        return path;
    }

    // Round above, then drawn in to the mouth by a curve that continues the round one.
    private static double halfWidth(double t) {
        if (t < 0.3) {
            return Math.sqrt(Math.max(0, 1 - t * t));
        }
        double s = (t - 0.3) / (MOUTH - 0.3);
        double start = Math.sqrt(1 - 0.09);
        double slope = -0.3 / start * (MOUTH - 0.3);
        double endSlope = -0.42;
        return start * (2 * s * s * s - 3 * s * s + 1)
                + slope * (s * s * s - 2 * s * s + s)
                + 0.17 * (-2 * s * s * s + 3 * s * s)
                + endSlope * (s * s * s - s * s);
    }
}
