package org.vitrine.sample.scene.study;

import java.awt.Shape;
import org.vitrine.sample.brush.Canvas;
import org.vitrine.sample.brush.Form;
import org.vitrine.sample.brush.Grain;
import org.vitrine.sample.brush.Ink;
import org.vitrine.sample.brush.Light;
import org.vitrine.sample.brush.Ramp;
import org.vitrine.sample.brush.Shadow;
import org.vitrine.sample.brush.Sky;
import org.vitrine.sample.brush.Stipple;
import org.vitrine.sample.scene.Commission;
import org.vitrine.sample.scene.Scene;

/** Slices of citrus fruit from above. Moods: orange, lime. */
public final class Citrus implements Scene {

    @Override
    public void paint(Canvas canvas, Commission commission) {
        boolean lime = commission.mood().equals("lime");
        int ground = lime ? 0x1f6a5c : 0x2a8a9a;
        int[] fruits = lime ? new int[] {0xb6cf3f, 0xe9e06a, 0x9abf3a} : new int[] {0xf58a2c, 0xf2545a, 0xf7c63f};
        double w = canvas.width();
        Sky.paint(canvas, Ramp.of(Ink.lighter(ground, 0.16), ground, Ink.darker(ground, 0.25)), 1000);
        double[][] places = {
            {0.2, 260, 210, 0},
            {0.62, 200, 165, 1},
            {0.9, 480, 190, 0},
            {0.45, 610, 225, 2},
            {0.12, 770, 160, 1},
            {0.76, 850, 200, 0},
            {0.99, 60, 130, 2}
        };
        for (int i = 0; i < places.length; i++) {
            double[] p = places[i];
            slice(canvas, w * p[0], p[1], p[2], fruits[(int) p[3]], i * 13);
        }
        leaf(canvas, w * 0.33, 430, 35);
        leaf(canvas, w * 0.69, 560, -60);
        leaf(canvas, w * 0.36, 905, -20);
        Light.vignette(canvas, 0x06222a, 0.4);
        Grain.film(canvas, 7);
    }

    private static void slice(Canvas canvas, double x, double y, double radius, int colour, double turn) {
        Shadow.soft(canvas, Form.circle(x + radius * 0.1, y + radius * 0.14, radius), radius * 0.12, 0x06222a, 0.5);
        canvas.fill(Form.circle(x, y, radius), colour);
        Stipple.round(
                canvas,
                Form.circle(x, y, radius),
                x - radius * 0.2,
                y - radius * 0.2,
                radius * 0.9,
                radius * 1.25,
                Ink.darker(Ink.mix(colour, 0xb03a1a, 0.4), 0.2),
                0.6);
        canvas.fill(Form.circle(x, y, radius * 0.91), 0xfff4d8);
        for (int i = 0; i < 9; i++) {
            double a = turn + i * 40;
            Shape segment = Form.turned(
                    Form.smooth(
                            x + radius * 0.09,
                            y,
                            x + radius * 0.5,
                            y - radius * 0.24,
                            x + radius * 0.82,
                            y - radius * 0.24,
                            x + radius * 0.86,
                            y,
                            x + radius * 0.82,
                            y + radius * 0.24,
                            x + radius * 0.5,
                            y + radius * 0.24),
                    a,
                    x,
                    y);
            canvas.fill(segment, Ramp.of(Ink.lighter(colour, 0.45), colour).around(x, y, radius * 0.9));
            Stipple.round(canvas, segment, x, y, radius * 0.35, radius * 1.05, Ink.mix(colour, 0xd8321a, 0.35), 0.5);
            canvas.stroke(
                    Form.turned(
                            Form.line(x + radius * 0.3, y - radius * 0.06, x + radius * 0.52, y - radius * 0.1),
                            a,
                            x,
                            y),
                    radius * 0.018,
                    0xffffff,
                    0.7);
            canvas.stroke(
                    Form.turned(
                            Form.line(x + radius * 0.5, y + radius * 0.07, x + radius * 0.7, y + radius * 0.09),
                            a,
                            x,
                            y),
                    radius * 0.014,
                    0xffffff,
                    0.55);
        }
        canvas.fill(Form.circle(x, y, radius * 0.06), 0xfff4d8);
    }

    private static void leaf(Canvas canvas, double x, double y, double degrees) {
        Shape leaf = Form.turned(
                Form.smooth(x - 130, y, x - 40, y - 56, x + 60, y - 50, x + 140, y, x + 60, y + 50, x - 40, y + 56),
                degrees,
                x,
                y);
        Shadow.cast(canvas, leaf, 10, 16, 12, 0.45);
        canvas.fill(leaf, 0x3f8f4a);
        Stipple.shade(canvas, leaf, x + 40, y + 90, x - 20, y - 40, 0x12482e, 0.75);
        canvas.stroke(Form.turned(Form.line(x - 130, y, x, y - 5, x + 138, y), degrees, x, y), 3, 0xb6d98a, 0.8);
    }
}
