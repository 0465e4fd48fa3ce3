package org.vitrine.sample.scene.landscape;

import java.awt.Shape;
import org.vitrine.sample.brush.Canvas;
import org.vitrine.sample.brush.Form;
import org.vitrine.sample.brush.Grain;
import org.vitrine.sample.brush.Light;
import org.vitrine.sample.brush.Noise;
import org.vitrine.sample.brush.Ramp;
import org.vitrine.sample.brush.Ridge;
import org.vitrine.sample.brush.Sky;
import org.vitrine.sample.brush.Stipple;
import org.vitrine.sample.motif.Birds;
import org.vitrine.sample.motif.Clouds;
import org.vitrine.sample.motif.Water;
import org.vitrine.sample.scene.Commission;
import org.vitrine.sample.scene.Scene;

/** A lighthouse on its rock above an evening sea. */
public final class Lighthouse implements Scene {

    private static final double HORIZON = 640;

    @Override
    public void paint(Canvas canvas, Commission commission) {
        double w = canvas.width();
        Ramp dusk = Ramp.of(0x1d2b53, 0x3b4a80, 0x8a6a9a, 0xe58f86, 0xffc28a);
        Sky.paint(canvas, dusk, HORIZON);
        Sky.stars(canvas, 260, 330, 4);
        Clouds.streaks(canvas, 260, 620, 0xffd9b8, 0.65, 9);
        Clouds.streaks(canvas, 180, 520, 0x5a3f72, 0.5, 21);
        Sky.sun(canvas, w * 0.27, HORIZON - 4, 54, 0xffd08a, 0xffb070);
        Water.sea(canvas, HORIZON, Ramp.of(0xf0a184, 0x9a6a92, 0x3d4680, 0x161f45), w * 0.27, 0xffe2b0, 3);
        rock(canvas, w);
        tower(canvas, w * 0.69);
        Birds.flock(canvas, w * 0.42, 330, 70, 8, 11, 0x1d2b53);
        Light.vignette(canvas, 0x0a1030, 0.5);
        Grain.film(canvas, 7);
    }

    private static void rock(Canvas canvas, double w) {
        Noise noise = new Noise(8);
        Ridge far = Ridge.of(
                canvas, x -> 655 - 90 * Math.exp(-Math.pow((x - w * 0.98) / 260, 2)) + 22 * noise.fractal(x / 60, 4));
        canvas.fill(far.ground(680), Ramp.of(0x6a4f82, 0x9a6a8c).down(560, 680));
        Ridge near = Ridge.of(canvas, x -> {
            double rise = 1 / (1 + Math.exp(-(x - w * 0.53) / 42.0));
            return 960 - rise * 275 + 34 * (noise.fractal(x / 52, 5) - 0.5) * 2 + Math.max(0, x - w * 0.74) * 0.16;
        });
        Shape cliff = near.ground();
        canvas.fill(cliff, Ramp.of(0x4a3a63, 0x241d44, 0x0e1130).down(680, 1000));
        Stipple.shade(canvas, cliff, w * 0.44, 800, w * 0.66, 860, 0xe58f86, 0.5);
        Stipple.shade(canvas, cliff, w * 1.02, 800, w * 0.72, 760, 0x0a0d26, 0.8);
        for (double x = w * 0.6; x < w; x += 9) {
            double tall = 10 + 16 * noise.at(x / 13);
            canvas.stroke(
                    Form.line(x, near.yAt(x) + 3, x + 3, near.yAt(x) - tall * 0.6, x + 8, near.yAt(x) - tall),
                    2,
                    0x3a4a55,
                    0.8);
        }
        Clouds.mist(canvas, 985, 44, 0xf3c9c0, 0.6, 5);
    }

    private static void tower(Canvas canvas, double x) {
        Light.rays(canvas, x, 262, 900, 170, 186, 2, 0xfff0c0, 0.75);
        Light.rays(canvas, x, 262, 620, -8, 6, 2, 0xfff0c0, 0.6);
        double foot = 716;
        Shape house = Form.polygon(
                x + 42, foot + 6, x + 42, foot - 62, x + 88, foot - 98, x + 134, foot - 62, x + 134, foot + 10);
        canvas.fill(house, Ramp.of(0xf0d9cf, 0xa98aa5).across(x + 42, x + 134));
        canvas.fill(
                Form.polygon(
                        x + 34,
                        foot - 56,
                        x + 88,
                        foot - 104,
                        x + 142,
                        foot - 56,
                        x + 134,
                        foot - 50,
                        x + 88,
                        foot - 90,
                        x + 42,
                        foot - 50),
                0x8c2f3f);
        canvas.fill(Form.box(x + 62, foot - 44, 20, 26), 0xffd98a);
        canvas.fill(Form.box(x + 98, foot - 44, 20, 26), 0xffd98a);
        Shape tower = Form.polygon(x - 52, foot + 8, x - 31, 300, x + 31, 300, x + 52, foot + 8);
        canvas.fill(tower, 0xfbeee2);
        canvas.inside(tower, c -> {
            for (int i = 0; i < 3; i++) {
                c.fill(Form.box(x - 80, 345 + i * 134, 160, 68), 0xc93a3e);
            }
        });
        canvas.fill(tower, Ramp.fade(0x3a2a66, 0.02, 0.62).across(x - 20, x + 50));
        Stipple.shade(canvas, tower, x + 54, 560, x - 22, 520, 0x2a1f52, 0.55);
        for (double y : new double[] {440, 570}) {
            canvas.fill(Form.rounded(x - 8, y, 16, 30, 8), 0x3a2a4a);
            canvas.fill(Form.rounded(x - 5, y + 4, 10, 24, 5), 0xffd98a);
        }
        canvas.fill(Form.rounded(x - 46, 288, 92, 14, 5), 0x2a2350);
        canvas.fill(Form.box(x - 24, 232, 48, 58), Ramp.of(0xfff6d0, 0xffd070).down(232, 290));
        for (double bar = -24; bar <= 24; bar += 16) {
            canvas.stroke(Form.line(x + bar, 232, x + bar, 290), 3, 0x2a2350);
        }
        canvas.fill(Form.smooth(x - 34, 234, x, 188, x + 34, 234), 0x8c2f3f);
        canvas.stroke(Form.line(x, 206, x, 172), 4, 0x2a2350);
        Light.glow(canvas, x, 262, 230, 0xffe9a8, 0.95);
    }
}
