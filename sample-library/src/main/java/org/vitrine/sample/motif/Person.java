package org.vitrine.sample.motif;

import java.awt.Shape;
import org.vitrine.sample.brush.Canvas;
import org.vitrine.sample.brush.Form;
import org.vitrine.sample.brush.Ink;
import org.vitrine.sample.brush.Shadow;
import org.vitrine.sample.brush.Stipple;

/** People in flat shapes: limbs that taper, heads without too much face. */
public final class Person {

    private Person() {}

    /** A limb of two parts bent at its joint, thick at the first point and thin at the last. */
    public static void limb(
            Canvas canvas,
            double x0,
            double y0,
            double x1,
            double y1,
            double x2,
            double y2,
            double thick,
            double thin,
            int rgb) {
        double joint = (thick + thin) / 2;
        taper(canvas, x0, y0, x1, y1, thick, joint, rgb);
        taper(canvas, x1, y1, x2, y2, joint, thin, rgb);
    }

    /** A straight part that narrows from one round end to the other. */
    public static void taper(
            Canvas canvas, double x0, double y0, double x1, double y1, double thick, double thin, int rgb) {
        double length = Math.max(0.01, Math.hypot(x1 - x0, y1 - y0));
        double nx = -(y1 - y0) / length / 2;
        double ny = (x1 - x0) / length / 2;
        canvas.fill(
                Form.joined(
                        Form.polygon(
                                x0 + nx * thick,
                                y0 + ny * thick,
                                x1 + nx * thin,
                                y1 + ny * thin,
                                x1 - nx * thin,
                                y1 - ny * thin,
                                x0 - nx * thick,
                                y0 - ny * thick),
                        Form.circle(x0, y0, thick / 2),
                        Form.circle(x1, y1, thin / 2)),
                rgb);
    }

    /** A head in profile or half profile, seen from far enough for no features but a nose. */
    public static void smallHead(Canvas canvas, double x, double y, double radius, int facing, int skin, int hair) {
        taper(
                canvas,
                x,
                y + radius * 0.5,
                x - facing * radius * 0.25,
                y + radius * 1.7,
                radius * 0.8,
                radius * 0.8,
                Ink.darker(skin, 0.12));
        Shape head = Form.ellipse(x, y, radius * 0.88, radius);
        canvas.fill(head, skin);
        canvas.fill(Form.circle(x + facing * radius * 0.86, y + radius * 0.15, radius * 0.16), skin);
        canvas.fill(
                Form.smooth(
                        x + facing * radius * 0.72,
                        y - radius * 0.55,
                        x + facing * radius * 0.1,
                        y - radius * 0.35,
                        x - facing * radius * 0.2,
                        y + radius * 0.35,
                        x - facing * radius * 0.75,
                        y + radius * 0.72,
                        x - facing * radius * 1.08,
                        y - radius * 0.2,
                        x - facing * radius * 0.5,
                        y - radius * 1.1,
                        x + facing * radius * 0.35,
                        y - radius * 1.12),
                hair);
    }

    /** A calm face seen from the front, eyes closed. */
    public static void face(Canvas canvas, double x, double y, double width, int skin, int hair) {
        double height = width * 1.32;
        Shape head = Form.smooth(
                x,
                y - height * 0.52,
                x + width * 0.42,
                y - height * 0.36,
                x + width * 0.5,
                y,
                x + width * 0.4,
                y + height * 0.3,
                x + width * 0.14,
                y + height * 0.49,
                x - width * 0.14,
                y + height * 0.49,
                x - width * 0.4,
                y + height * 0.3,
                x - width * 0.5,
                y,
                x - width * 0.42,
                y - height * 0.36);
        for (int side = -1; side <= 1; side += 2) {
            canvas.fill(
                    Form.ellipse(x + side * width * 0.51, y + height * 0.05, width * 0.085, width * 0.13),
                    Ink.darker(skin, 0.08));
        }
        canvas.fill(head, skin);
        Stipple.shade(
                canvas,
                head,
                x + width * 0.75,
                y + height * 0.2,
                x + width * 0.05,
                y,
                Ink.mix(skin, 0x7a2a3a, 0.55),
                0.5);
        int line = Ink.mix(skin, 0x3a1420, 0.78);
        for (int side = -1; side <= 1; side += 2) {
            double ex = x + side * width * 0.22;
            canvas.stroke(
                    Form.line(
                            ex - width * 0.1,
                            y - height * 0.01,
                            ex,
                            y + height * 0.03,
                            ex + width * 0.1,
                            y - height * 0.01),
                    width * 0.026,
                    line);
            canvas.stroke(
                    Form.line(
                            ex - width * 0.12,
                            y - height * 0.12,
                            ex,
                            y - height * 0.15,
                            ex + width * 0.12,
                            y - height * 0.125),
                    width * 0.036,
                    Ink.darker(hair, 0.15));
            Shadow.soft(
                    canvas,
                    Form.ellipse(x + side * width * 0.28, y + height * 0.15, width * 0.12, width * 0.085),
                    width * 0.07,
                    0xe0564a,
                    0.32);
        }
        canvas.stroke(
                Form.line(
                        x + width * 0.015,
                        y - height * 0.06,
                        x + width * 0.075,
                        y + height * 0.135,
                        x - width * 0.03,
                        y + height * 0.155),
                width * 0.022,
                line);
        canvas.fill(
                Form.smooth(
                        x - width * 0.14,
                        y + height * 0.27,
                        x - width * 0.04,
                        y + height * 0.25,
                        x,
                        y + height * 0.258,
                        x + width * 0.04,
                        y + height * 0.25,
                        x + width * 0.14,
                        y + height * 0.27,
                        x,
                        y + height * 0.315),
                Ink.mix(skin, 0xb0303c, 0.65));
        canvas.stroke(
                Form.line(
                        x - width * 0.15,
                        y + height * 0.268,
                        x,
                        y + height * 0.28,
                        x + width * 0.15,
                        y + height * 0.268),
                width * 0.014,
                line);
    }
}
