package org.vitrine.sample.scene.landscape;

import java.awt.Shape;
import java.util.Random;
import org.vitrine.sample.brush.Canvas;
import org.vitrine.sample.brush.Form;
import org.vitrine.sample.brush.Grain;
import org.vitrine.sample.brush.Ink;
import org.vitrine.sample.brush.Light;
import org.vitrine.sample.brush.Ramp;
import org.vitrine.sample.brush.Ridge;
import org.vitrine.sample.brush.Shadow;
import org.vitrine.sample.brush.Sky;
import org.vitrine.sample.brush.Stipple;
import org.vitrine.sample.motif.Clouds;
import org.vitrine.sample.scene.Commission;
import org.vitrine.sample.scene.Scene;

/** Wind turbines on rolling hills with grazing sheep. */
public final class WindHills implements Scene {

    @Override
    public void paint(Canvas canvas, Commission commission) {
        double w = canvas.width();
        Sky.paint(canvas, Ramp.of(0x3a86c8, 0x8fc6e0, 0xe6f3ec), 620);
        Clouds.heap(canvas, w * 0.15, 190, 360, 0xffffff, 0xa9c6dc, 4);
        Clouds.heap(canvas, w * 0.6, 130, 260, 0xffffff, 0xa9c6dc, 10);
        Clouds.heap(canvas, w * 0.9, 260, 300, 0xffffff, 0xa9c6dc, 15);
        int[] greens = {0x9ccfae, 0x79bd84, 0x57a55e, 0x37884a};
        for (int i = 0; i < greens.length; i++) {
            Ridge ridge = Ridge.hills(canvas, 570 + i * 95, 70, 520 - i * 60, 200 + i * 2);
            if (i < 3) {
                for (int k = 0; k < 3; k++) {
                    double x = w * (0.14 + 0.31 * k + 0.09 * i);
                    turbine(canvas, x, ridge.yAt(x) + 6, 0.45 + i * 0.3, k * 37 + i * 23);
                }
            }
            canvas.fill(
                    ridge.ground(),
                    Ramp.of(Ink.lighter(greens[i], 0.3), greens[i]).down(540 + i * 85, 720 + i * 90));
            Stipple.shade(
                    canvas,
                    ridge.ground(760 + i * 90),
                    w * 1.1,
                    800 + i * 60,
                    w * 0.35,
                    600 + i * 80,
                    Ink.darker(greens[i], 0.35),
                    0.4);
        }
        Random random = new Random(6);
        for (int i = 0; i < 9; i++) {
            sheep(
                    canvas,
                    w * (0.12 + 0.62 * random.nextDouble()),
                    905 + 70 * random.nextDouble(),
                    random.nextBoolean() ? 1 : -1);
        }
        Light.glow(canvas, w * 0.3, -40, 640, 0xffffff, 0.35);
        Light.vignette(canvas, 0x0f3a2a, 0.28);
        Grain.film(canvas, 6);
    }

    private static void turbine(Canvas canvas, double x, double y, double size, double turn) {
        double hub = y - 330 * size;
        canvas.fill(
                Form.polygon(x - 9 * size, y, x - 4 * size, hub, x + 4 * size, hub, x + 9 * size, y),
                Ramp.of(0xffffff, 0xb9c4cf).across(x - 9 * size, x + 9 * size));
        for (int i = 0; i < 3; i++) {
            Shape blade = Form.turned(
                    Form.smooth(
                            x,
                            hub,
                            x + 12 * size,
                            hub - 46 * size,
                            x + 3 * size,
                            hub - 180 * size,
                            x - 4 * size,
                            hub - 60 * size),
                    turn + i * 120,
                    x,
                    hub);
            canvas.fill(blade, 0xffffff);
            Stipple.shade(
                    canvas, blade, x + 120 * size, hub + 120 * size, x - 40 * size, hub - 60 * size, 0x8fa6ba, 0.45);
        }
        canvas.fill(Form.circle(x, hub, 9 * size), 0xdfe6ea);
        canvas.fill(Form.circle(x, hub, 4 * size), 0xd8503c);
    }

    private static void sheep(Canvas canvas, double x, double y, int facing) {
        Shadow.soft(canvas, Form.ellipse(x + 6, y + 4, 34, 6), 5, 0x12402a, 0.6);
        for (double leg : new double[] {-16, -8, 9, 17}) {
            canvas.stroke(Form.line(x + leg, y - 12, x + leg, y + 3), 4, 0x2a2a30);
        }
        for (int i = 0; i < 7; i++) {
            canvas.fill(
                    Form.circle(x - 22 + i * 7.4, y - 20 - 9 * Math.sin(i * 0.5), 13),
                    i % 2 == 0 ? 0xfdfaf2 : 0xeee6da);
        }
        canvas.fill(Form.ellipse(x + facing * 32, y - 22, 10, 13), 0x2a2a30);
        canvas.fill(Form.ellipse(x + facing * 26, y - 32, 9, 6), 0xfdfaf2);
    }
}
