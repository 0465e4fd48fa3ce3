package org.vitrine.sample.scene.landscape;

import java.awt.Shape;
import java.util.Random;
import org.vitrine.sample.brush.Canvas;
import org.vitrine.sample.brush.Form;
import org.vitrine.sample.brush.Grain;
import org.vitrine.sample.brush.Ink;
import org.vitrine.sample.brush.Light;
import org.vitrine.sample.brush.Ramp;
import org.vitrine.sample.brush.Sky;
import org.vitrine.sample.motif.Clouds;
import org.vitrine.sample.motif.Water;
import org.vitrine.sample.scene.Commission;
import org.vitrine.sample.scene.Scene;

/** A skyline at night, its windows lit, doubled in the river. */
public final class NightCity implements Scene {

    private static final double WATERLINE = 745;

    @Override
    public void paint(Canvas canvas, Commission commission) {
        double w = canvas.width();
        Sky.paint(canvas, Ramp.of(0x070b24, 0x17194a, 0x43266e, 0x9a3f86, 0xf07a72), WATERLINE);
        Sky.stars(canvas, 380, 420, 11);
        Sky.moon(canvas, w * 0.16, 170, 46, 0xfff0d0);
        Clouds.streaks(canvas, 380, 720, 0xff9a8a, 0.4, 14);
        row(canvas, 0x6a3a86, 0xf3a0a0, 30, 0.30, 92, 5);
        Clouds.mist(canvas, WATERLINE - 70, 80, 0xf08a8a, 0.5, 3);
        row(canvas, 0x2c2160, 0xffc98a, 22, 0.55, 76, 6);
        row(canvas, 0x120f38, 0xffdc9a, 16, 0.85, 82, 7);
        landmark(canvas, w * 0.63);
        river(canvas);
        Light.vignette(canvas, 0x02030f, 0.55);
        Grain.film(canvas, 7);
    }

    private static void row(Canvas canvas, int tone, int window, int step, double lit, double width, int seed) {
        Random random = new Random(seed);
        double reach = 500 - step * 9;
        for (double x = -30; x < canvas.width() + 30; ) {
            double wide = width * (0.5 + 0.8 * random.nextDouble());
            double tall = 90 + reach * Math.pow(random.nextDouble(), 1.6);
            building(canvas, x, wide, tall, tone, random);
            for (double wy = WATERLINE - tall + 14; wy < WATERLINE - 14; wy += step * 0.75) {
                for (double wx = x + 9; wx < x + wide - 11; wx += step * 0.62) {
                    if (random.nextDouble() < lit * (0.25 + 0.55 * random.nextDouble())) {
                        canvas.fill(
                                Form.box(wx, wy, step * 0.27, step * 0.38),
                                Ink.mix(window, 0xff8a5a, random.nextDouble() * 0.5),
                                0.35 + 0.6 * lit * random.nextDouble());
                    }
                }
            }
            x += wide + 3;
        }
    }

    private static void building(Canvas canvas, double x, double wide, double tall, int tone, Random random) {
        double top = WATERLINE - tall;
        canvas.fill(
                Form.box(x, top, wide, tall),
                Ramp.of(tone, Ink.mix(tone, 0xd0588a, 0.28)).down(top, WATERLINE));
        canvas.fill(Form.box(x + wide * 0.72, top, wide * 0.28, tall), 0x04051a, 0.25);
        switch (random.nextInt(4)) {
            case 0 -> canvas.fill(Form.box(x + wide * 0.25, top - 16, wide * 0.5, 18), tone);
            case 1 -> canvas.fill(Form.polygon(x, top + 1, x + wide, top + 1, x + wide, top - wide * 0.4), tone);
            case 2 -> canvas.stroke(Form.line(x + wide / 2, top, x + wide / 2, top - 46), 3, tone);
            default -> {
                // A flat roof.
            }
        }
    }

    private static void landmark(Canvas canvas, double x) {
        int tone = 0x0c0a2c;
        canvas.fill(
                Form.polygon(
                        x - 46, WATERLINE, x - 34, 330, x - 22, 300, x - 22, 240, x, 150, x + 22, 240, x + 22, 300,
                        x + 34, 330, x + 46, WATERLINE),
                Ramp.of(0x2a1c5c, tone).across(x - 46, x + 46));
        canvas.stroke(Form.line(x, 152, x, 76), 4, tone);
        for (double y = 340; y < WATERLINE - 10; y += 13) {
            for (double wx = x - 28; wx < x + 28; wx += 11) {
                canvas.fill(Form.box(wx, y, 5, 7), 0xffe3a8, (Math.sin(y * wx) + 1.3) * 0.38);
            }
        }
        canvas.fill(Form.box(x - 24, 306, 48, 7), 0xff7a9a);
        Light.glow(canvas, x, 310, 120, 0xff7a9a, 0.8);
        Light.glow(canvas, x, 78, 40, 0xff4a5a, 1);
    }

    private static void river(Canvas canvas) {
        double w = canvas.width();
        Shape water = Form.box(0, WATERLINE, w, 260);
        canvas.fill(water, Ramp.of(0xc0588a, 0x4a2a76, 0x14103e, 0x070720).down(WATERLINE, 1000));
        Random random = new Random(77);
        canvas.inside(water, c -> {
            for (int i = 0; i < 900; i++) {
                double depth = Math.pow(random.nextDouble(), 1.4);
                double x = Math.round(random.nextDouble() * w / 23) * 23.0 + random.nextGaussian() * 3;
                int tone = random.nextInt(4) == 0 ? 0xff8a9a : 0xffcf8a;
                c.fill(
                        Form.ellipse(x, WATERLINE + depth * 250, 5 + 17 * depth * random.nextDouble(), 1 + 2.2 * depth),
                        tone,
                        (1 - depth) * 0.55 * random.nextDouble());
            }
        });
        Water.calm(canvas, water, WATERLINE, 1000, 0xf0a0b0, 0.22, 8);
        canvas.fill(Form.box(0, WATERLINE - 5, w, 7), 0x0a0826);
    }
}
