package org.vitrine.sample.scene.landscape;

import java.awt.Shape;
import org.vitrine.sample.brush.Canvas;
import org.vitrine.sample.brush.Field;
import org.vitrine.sample.brush.Form;
import org.vitrine.sample.brush.Grain;
import org.vitrine.sample.brush.Ink;
import org.vitrine.sample.brush.Light;
import org.vitrine.sample.brush.Noise;
import org.vitrine.sample.brush.Ramp;
import org.vitrine.sample.brush.Ridge;
import org.vitrine.sample.brush.Sky;
import org.vitrine.sample.brush.Stipple;
import org.vitrine.sample.motif.Trees;
import org.vitrine.sample.motif.Water;
import org.vitrine.sample.scene.Commission;
import org.vitrine.sample.scene.Scene;

/** Northern lights over a lake with a lone tent. */
public final class Aurora implements Scene {

    private static final double SHORE = 720;

    @Override
    public void paint(Canvas canvas, Commission commission) {
        double w = canvas.width();
        Sky.paint(canvas, Ramp.of(0x040a22, 0x0a1c44, 0x10405c, 0x1f6a6c), SHORE);
        Sky.stars(canvas, 900, SHORE, 21);
        curtain(canvas, 0.30, 0.16, 0x4dffb0, 0x7a5cff, 3);
        curtain(canvas, 0.44, 0.12, 0x8affc0, 0x39c0ff, 8);
        curtain(canvas, 0.20, 0.10, 0xff7ac0, 0x6a4cff, 14);
        Ridge far = Ridge.peaks(canvas, 650, 110, 330, 12);
        canvas.fill(far.ground(SHORE + 3), Ramp.of(0x12304e, 0x1d5560).down(560, SHORE));
        snow(canvas, far);
        Ridge near = Ridge.hills(canvas, 690, 26, 260, 4);
        Trees.wood(canvas, near, -10, w + 10, 40, 11, 0x071a2c, 5);
        canvas.fill(near.ground(SHORE + 3), 0x071a2c);
        lake(canvas);
        shore(canvas, w);
        Light.vignette(canvas, 0x01030c, 0.6);
        Grain.film(canvas, 7);
    }

    private static void curtain(Canvas canvas, double height, double sway, int low, int high, int seed) {
        Noise noise = new Noise(seed);
        Field.lay(canvas, 0, 0, canvas.width(), SHORE, 300, 150, (u, v) -> {
            double foot = height + sway * 2 * (noise.fractal(u * 2.2 + 5, 3) - 0.2) + 0.05 * Math.sin(u * 9 + seed);
            double above = foot - v;
            double streak = 0.45 + 0.75 * noise.fractal(u * 46 + 2 * noise.at(u * 5), 2) * noise.at(u * 7 + 3);
            double light = above < 0 ? Math.exp(above * 42) : Math.exp(-above * (4.2 + 3 * noise.at(u * 20)));
            double fade = Math.clamp(noise.fractal(u * 3 + 9, 2) * 2.2 - 0.35, 0, 1);
            return Field.tint(Ink.mix(low, high, Math.clamp(above * 3.4, 0, 1)), 0.85 * light * streak * fade);
        });
    }

    private static void snow(Canvas canvas, Ridge far) {
        Shape peaks = far.ground(SHORE);
        Stipple.shade(canvas, peaks, 0, 530, 0, 650, 0x9fe8d8, 0.6);
    }

    private static void lake(Canvas canvas) {
        double w = canvas.width();
        Shape water = Form.box(0, SHORE, w, 290);
        canvas.fill(water, Ramp.of(0x0d3a4a, 0x135a5e, 0x0a2440, 0x040c20).down(SHORE, 1000));
        Noise noise = new Noise(31);
        Field.lay(canvas, 0, SHORE, w, 240, 160, 80, (u, v) -> {
            double band = Math.exp(-Math.pow((v - 0.22 - 0.2 * noise.fractal(u * 3, 2)) * 4, 2));
            double ripple = 0.5 + 0.5 * noise.at(u * 9, v * 60);
            return Field.tint(0x6dffc0, 0.5 * band * ripple * (1 - v));
        });
        Water.calm(canvas, water, SHORE, 1000, 0x9affd8, 0.3, 5);
    }

    private static void shore(Canvas canvas, double w) {
        Ridge bank = Ridge.of(
                canvas, x -> 925 - 60 * Math.exp(-Math.pow((x - w * 0.2) / (w * 0.2), 2)) + 5 * Math.sin(x / 23));
        canvas.fill(bank.ground(), Ramp.of(0x0c2234, 0x030814).down(870, 1000));
        double x = w * 0.24;
        double y = 878;
        Light.glow(canvas, x, y - 20, 190, 0xffb45a, 0.75);
        canvas.fill(
                Form.polygon(x - 70, y + 6, x - 6, y - 74, x + 62, y + 8),
                Ramp.of(0xffe08a, 0xf4873c).down(y - 74, y + 6));
        canvas.fill(Form.polygon(x - 6, y - 74, x + 62, y + 8, x + 96, y - 4, x + 22, y - 72), 0xc4552c);
        canvas.fill(Form.polygon(x - 12, y + 6, x - 6, y - 60, x + 10, y + 7), 0xfff4c8);
        for (int i = 0; i < 5; i++) {
            canvas.fill(
                    Trees.fir(w * (0.02 + 0.028 * i), bank.yAt(w * 0.03 * i) + 20, 190 + 60 * ((i * 7) % 3), i),
                    0x030a18);
            canvas.fill(
                    Trees.fir(w * (0.86 + 0.035 * i), bank.yAt(w * 0.9) + 20, 210 + 70 * ((i * 5) % 3), i + 9),
                    0x030a18);
        }
    }
}
