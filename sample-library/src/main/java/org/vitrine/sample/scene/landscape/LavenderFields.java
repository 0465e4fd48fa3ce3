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
import org.vitrine.sample.brush.Sky;
import org.vitrine.sample.brush.Stipple;
import org.vitrine.sample.motif.Clouds;
import org.vitrine.sample.motif.Trees;
import org.vitrine.sample.scene.Commission;
import org.vitrine.sample.scene.Scene;

/** Rows of lavender that run towards a farmhouse. */
public final class LavenderFields implements Scene {

    private static final double HORIZON = 520;

    @Override
    public void paint(Canvas canvas, Commission commission) {
        double w = canvas.width();
        Sky.paint(canvas, Ramp.of(0x5a8fc0, 0xa9c9d8, 0xfbe3cf, 0xffc9a0), HORIZON);
        Sky.sun(canvas, w * 0.24, 410, 54, 0xfff0c0, 0xffcf98);
        Clouds.heap(canvas, w * 0.7, 210, 320, 0xfffaf2, 0xe8a6a0, 2);
        Clouds.heap(canvas, w * 0.47, 270, 190, 0xfffaf2, 0xe8a6a0, 7);
        Ridge far = Ridge.hills(canvas, 470, 44, 380, 9);
        canvas.fill(far.ground(HORIZON + 30), Ramp.of(0x8a94b8, 0xc9b4c4).down(420, HORIZON));
        Ridge near = Ridge.hills(canvas, 506, 22, 300, 13);
        canvas.fill(near.ground(HORIZON + 40), 0x7f9a7a);
        for (int i = 0; i < 14; i++) {
            Trees.round(
                    canvas,
                    w * (i + 0.4) / 14,
                    528 + 4 * Math.sin(i * 3.0),
                    34 + 12 * Math.sin(i * 1.7),
                    Ink.mix(0x4f7a5a, 0x8aa66a, (i % 4) / 3.0),
                    i);
        }
        rows(canvas, w);
        farm(canvas, w * 0.66, 532);
        Light.glow(canvas, w * 0.24, 420, 620, 0xffd9a8, 0.45);
        Light.vignette(canvas, 0x2a1440, 0.4);
        Grain.film(canvas, 7);
    }

    private static void rows(Canvas canvas, double w) {
        canvas.fill(Form.box(0, HORIZON, w, 490), Ramp.of(0xb99a86, 0x7a5a4c).down(HORIZON, 1000));
        double vanish = w * 0.62;
        Random random = new Random(17);
        for (int i = -15; i <= 15; i++) {
            double foot = vanish + i * w * 0.105;
            Shape row = Form.polygon(
                    vanish + i * 9 - 2.5,
                    HORIZON + 3,
                    vanish + i * 9 + 2.5,
                    HORIZON + 3,
                    foot + w * 0.038,
                    1010,
                    foot - w * 0.038,
                    1010);
            canvas.fill(row, Ramp.of(0x9a7ac4, 0x6a48a6, 0x4a2f86).down(HORIZON, 1000));
            Stipple.shade(canvas, row, foot + w * 0.06, 900, foot - w * 0.03, 840, 0x241450, 0.6);
            for (int k = 0; k < 130; k++) {
                double t = Math.pow(random.nextDouble(), 0.6);
                double y = HORIZON + 6 + t * 490;
                double x = vanish + i * 9 + (foot - vanish - i * 9) * t + random.nextGaussian() * w * 0.016 * t;
                double tall = 5 + 30 * t;
                canvas.stroke(
                        Form.line(x, y, x + 2, y - tall),
                        1 + 3.4 * t,
                        Ink.mix(0xc9a6f0, 0x8a5cc8, random.nextDouble()),
                        0.85);
            }
        }
    }

    private static void farm(Canvas canvas, double x, double y) {
        canvas.fill(Form.polygon(x - 86, y, x - 86, y - 66, x + 20, y - 66, x + 20, y), 0xf6dfbe);
        canvas.fill(Form.polygon(x + 20, y, x + 20, y - 66, x + 58, y - 60, x + 58, y), 0xc99a80);
        canvas.fill(
                Form.polygon(x - 96, y - 62, x - 70, y - 96, x + 30, y - 96, x + 66, y - 58, x + 20, y - 62), 0xc8603f);
        canvas.fill(Form.polygon(x + 58, y, x + 58, y - 42, x + 120, y - 42, x + 120, y), 0xeccfa8);
        canvas.fill(Form.polygon(x + 52, y - 40, x + 68, y - 60, x + 112, y - 60, x + 128, y - 40), 0xb0543a);
        for (double wx : new double[] {x - 66, x - 30, x + 78}) {
            canvas.fill(Form.box(wx, y - 46 + (wx > x ? 14 : 0), 15, 22), 0x5a7a9a);
        }
        for (int i = 0; i < 3; i++) {
            double tx = x - 130 - i * 24;
            canvas.fill(Form.smooth(tx, y - 120 + i * 18, tx + 13, y - 50, tx, y + 4, tx - 13, y - 50), 0x2f5a4a);
        }
    }
}
