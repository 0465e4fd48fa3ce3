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
import org.vitrine.sample.motif.Trees;
import org.vitrine.sample.scene.Commission;
import org.vitrine.sample.scene.Scene;

/** A cabin with lit windows in falling snow. */
public final class WinterCabin implements Scene {

    @Override
    public void paint(Canvas canvas, Commission commission) {
        double w = canvas.width();
        Sky.paint(canvas, Ramp.of(0x14264a, 0x2c4f7a, 0x6f93ac, 0xc9d4d6), 640);
        Sky.stars(canvas, 300, 400, 6);
        Sky.moon(canvas, w * 0.8, 170, 48, 0xfdf6e0);
        int[] tones = {0x8ba8bc, 0x5d80a0, 0x2f5272};
        for (int i = 0; i < 3; i++) {
            Ridge peaks = Ridge.peaks(canvas, 560 + i * 50, 170 - i * 50, 380 - i * 60, 140 + i);
            canvas.fill(
                    peaks.ground(),
                    Ramp.of(Ink.lighter(tones[i], 0.42), tones[i]).down(430 + i * 40, 650 + i * 40));
            Stipple.shade(
                    canvas, peaks.ground(760), w * 0.9, 700, w * 0.7, 470 + i * 60, Ink.darker(tones[i], 0.3), 0.4);
            Trees.wood(
                    canvas,
                    Ridge.hills(canvas, 650 + i * 34, 14, 200, i),
                    -10,
                    w + 10,
                    34 + i * 26,
                    15 + i * 9,
                    Ink.mix(tones[i], 0x14263c, 0.5 + 0.2 * i),
                    i);
        }
        Ridge snow = Ridge.of(canvas, x -> 745 + 40 * Math.sin(x / 330 + 1.1) + 14 * Math.sin(x / 120));
        canvas.fill(snow.ground(), Ramp.of(0xf3f7fa, 0xb9cde0, 0x6f92b8).down(700, 1000));
        cabin(canvas, w * 0.4, 742);
        Ridge front = Ridge.of(canvas, x -> 880 + 46 * Math.sin(x / 400 + 3.4) + 10 * Math.sin(x / 90));
        canvas.fill(front.ground(), Ramp.of(0xffffff, 0xa9c2da).down(840, 1000));
        Stipple.shade(canvas, front.ground(), w * 0.3, 1020, w * 0.32, 860, 0x5a7fae, 0.6);
        snowyFirs(canvas, w, front);
        flakes(canvas, w);
        Light.vignette(canvas, 0x0a1a36, 0.45);
        Grain.film(canvas, 6);
    }

    private static void cabin(Canvas canvas, double x, double y) {
        Shadow.soft(canvas, Form.ellipse(x + 60, y + 30, 260, 30), 24, 0x2a4a7a, 0.6);
        canvas.fill(
                Form.polygon(x - 150, y - 130, x + 150, y - 130, x + 150, y + 26, x - 150, y + 26),
                Ramp.of(0x8a5236, 0x4a2a24).across(x - 150, x + 150));
        for (int i = 0; i < 9; i++) {
            canvas.stroke(Form.line(x - 150, y - 118 + i * 17, x + 150, y - 118 + i * 17), 2.4, 0x2a1614, 0.5);
        }
        canvas.fill(
                Form.polygon(x - 150, y - 128, x, y - 250, x + 150, y - 128),
                Ramp.of(0x7a4630, 0x4a2a24).across(x - 150, x + 150));
        canvas.fill(Form.box(x + 70, y - 270, 40, 90), 0x6a4a48);
        canvas.fill(Form.rounded(x + 64, y - 280, 52, 18, 8), 0xf6f9fc);
        Shape roof = Form.smooth(
                x - 200, y - 108, x - 190, y - 128, x, y - 286, x + 190, y - 128, x + 200, y - 108, x + 168, y - 112, x,
                y - 244, x - 168, y - 112);
        canvas.fill(roof, Ramp.of(0xffffff, 0xb9cfe2).across(x - 120, x + 200));
        for (double wx : new double[] {x - 104, x + 44}) {
            canvas.fill(Form.rounded(wx, y - 92, 62, 62, 5), 0xffd978);
            canvas.stroke(Form.polygon(wx + 31, y - 92, wx + 31, y - 30), 5, 0x4a2a24);
            canvas.stroke(Form.polygon(wx, y - 61, wx + 62, y - 61), 5, 0x4a2a24);
            Light.glow(canvas, wx + 31, y - 60, 150, 0xffc25a, 0.75);
        }
        canvas.fill(Form.rounded(x - 26, y - 84, 50, 110, 6), 0xa8362f);
        canvas.fill(Form.circle(x + 14, y - 26, 4), 0xffe0a0);
        canvas.fill(
                Form.polygon(x - 140, y + 30, x + 150, y + 30, x + 260, y + 110, x - 220, y + 110),
                Ramp.fade(0xffcf7a, 0.5, 0).down(y + 26, y + 110));
        for (int i = 0; i < 5; i++) {
            Shadow.soft(
                    canvas,
                    Form.circle(x + 92 + i * 20, y - 310 - i * 46, 16 + i * 9),
                    14 + i * 5,
                    0xe9eef4,
                    0.5 - i * 0.07);
        }
    }

    private static void snowyFirs(Canvas canvas, double w, Ridge front) {
        double[] places = {0.03, 0.1, 0.17, 0.68, 0.76, 0.86, 0.94, 1.0};
        for (int i = 0; i < places.length; i++) {
            double x = w * places[i];
            double tall = 210 + 130 * ((i * 5) % 4) / 3.0;
            Shape fir = Trees.fir(x, front.yAt(x) + 18, tall, i);
            canvas.fill(fir, 0x14324a);
            Stipple.shade(
                    canvas,
                    fir,
                    x - tall * 0.3,
                    front.yAt(x) - tall * 0.9,
                    x + tall * 0.06,
                    front.yAt(x) - tall * 0.3,
                    0xf6fafd,
                    0.95);
        }
    }

    private static void flakes(Canvas canvas, double w) {
        Random random = new Random(24);
        for (int i = 0; i < 520; i++) {
            double size = 1 + 3.2 * random.nextDouble() * random.nextDouble();
            canvas.fill(
                    Form.circle(random.nextDouble() * w, random.nextDouble() * 1000, size),
                    0xffffff,
                    0.35 + 0.5 * random.nextDouble());
        }
    }
}
