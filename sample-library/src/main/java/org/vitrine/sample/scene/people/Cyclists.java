package org.vitrine.sample.scene.people;

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
import org.vitrine.sample.motif.Person;
import org.vitrine.sample.motif.Trees;
import org.vitrine.sample.scene.Commission;
import org.vitrine.sample.scene.Scene;

/** Two cyclists on a country road on a summer evening. */
public final class Cyclists implements Scene {

    @Override
    public void paint(Canvas canvas, Commission commission) {
        double w = canvas.width();
        Sky.paint(canvas, Ramp.of(0x4a8fb8, 0xa6d0c9, 0xfbe7b8, 0xffc98f), 560);
        Sky.sun(canvas, w * 0.8, 380, 62, 0xfff0b8, 0xffdf9a);
        Clouds.heap(canvas, w * 0.2, 240, 300, 0xfffdf4, 0xf0b49a, 3);
        Clouds.heap(canvas, w * 0.56, 170, 210, 0xfffdf4, 0xf0b49a, 8);
        int[] tones = {0x9ab8a6, 0x7fae84, 0x94b65c};
        for (int i = 0; i < 3; i++) {
            Ridge ridge = Ridge.hills(canvas, 540 + i * 62, 46, 420 - i * 60, 80 + i);
            canvas.fill(
                    ridge.ground(),
                    Ramp.of(Ink.lighter(tones[i], 0.3), tones[i]).down(500 + i * 60, 720 + i * 60));
            if (i > 0) {
                rows(canvas, ridge, tones[i]);
            }
        }
        for (int i = 0; i < 7; i++) {
            Trees.round(
                    canvas,
                    w * (0.03 + 0.155 * i),
                    716 + 12 * Math.sin(i * 2.0),
                    74 + 22 * Math.sin(i * 3.1),
                    Ink.mix(0x4f8a52, 0x8fb04a, (i % 3) / 2.0),
                    i);
        }
        canvas.fill(Form.box(0, 745, w, 260), Ramp.of(0x6fa04a, 0x3f7040).down(745, 1000));
        canvas.fill(
                Form.smooth(-60, 800, w * 0.5, 786, w + 60, 800, w + 60, 930, w * 0.5, 922, -60, 930),
                Ramp.of(0x8a8496, 0x5a546a).down(786, 930));
        for (int i = 0; i < 9; i++) {
            canvas.fill(Form.rounded(i * w / 8 - 40, 862, 74, 7, 3), 0xfbeecb, 0.85);
        }
        rider(canvas, w * 0.35, 868, 0xd8403a, 0xf2c49a, 0x3a2420, 0x22305a);
        rider(canvas, w * 0.66, 888, 0x1f7a80, 0x8a5236, 0x1a1418, 0xf0b23c);
        grass(canvas, w);
        Light.vignette(canvas, 0x1a2a2a, 0.3);
        Grain.film(canvas, 7);
    }

    private static void rows(Canvas canvas, Ridge ridge, int tone) {
        canvas.inside(ridge.ground(), c -> {
            for (int i = -12; i < 28; i++) {
                double x = i * c.width() / 18;
                c.stroke(
                        Form.line(x, ridge.yAt(x) - 10, x + 50, ridge.yAt(x) + 60, x + 150, ridge.yAt(x) + 170),
                        5,
                        Ink.darker(tone, 0.22),
                        0.35);
            }
        });
    }

    private static void rider(Canvas canvas, double x, double y, int jersey, int skin, int hair, int frame) {
        Shadow.soft(canvas, Form.ellipse(x + 14, y + 6, 170, 9), 9, 0x1a1426, 0.5);
        for (double wheel : new double[] {x - 98, x + 98}) {
            canvas.stroke(Form.circle(wheel, y - 68, 66), 8, 0x2a2634);
            canvas.stroke(Form.circle(wheel, y - 68, 60), 2.5, 0xf4efe6, 0.8);
            for (int i = 0; i < 9; i++) {
                double a = i * Math.PI / 9;
                canvas.stroke(
                        Form.line(
                                wheel - Math.cos(a) * 60,
                                y - 68 - Math.sin(a) * 60,
                                wheel + Math.cos(a) * 60,
                                y - 68 + Math.sin(a) * 60),
                        1,
                        0xf4efe6,
                        0.6);
            }
        }
        int shorts = 0x2a2a40;
        Person.limb(canvas, x - 46, y - 206, x + 26, y - 160, x - 16, y - 84, 34, 18, Ink.darker(shorts, 0.2));
        canvas.stroke(
                Form.polygon(x - 98, y - 68, x - 40, y - 168, x + 74, y - 172, x + 4, y - 66, x - 98, y - 68),
                8,
                frame);
        canvas.stroke(Form.polygon(x - 52, y - 190, x + 4, y - 66), 8, frame);
        canvas.stroke(Form.line(x + 98, y - 68, x + 78, y - 150, x + 70, y - 196, x + 96, y - 206), 8, frame);
        canvas.stroke(Form.line(x - 72, y - 194, x - 30, y - 196), 13, 0x2a2026);
        Person.limb(canvas, x - 46, y - 208, x + 42, y - 176, x + 16, y - 62, 38, 18, shorts);
        Person.taper(canvas, x + 39, y - 152, x + 20, y - 74, 22, 15, skin);
        canvas.fill(Form.smooth(x, y - 62, x + 36, y - 62, x + 46, y - 50, x + 2, y - 48), 0xfbf3e6);
        Shape torso = Form.smooth(
                x - 72, y - 206, x - 50, y - 262, x - 4, y - 322, x + 34, y - 312, x + 30, y - 270, x - 12, y - 216,
                x - 36, y - 194);
        canvas.fill(torso, jersey);
        Stipple.shade(canvas, torso, x - 10, y - 196, x - 20, y - 290, Ink.darker(jersey, 0.5), 0.7);
        Person.limb(canvas, x + 18, y - 300, x + 48, y - 244, x + 94, y - 212, 25, 15, skin);
        Person.taper(canvas, x + 18, y - 300, x + 38, y - 262, 30, 26, jersey);
        Person.smallHead(canvas, x + 42, y - 356, 27, 1, skin, hair);
        canvas.fill(
                Form.smooth(
                        x + 8, y - 364, x + 14, y - 392, x + 46, y - 400, x + 74, y - 376, x + 72, y - 368, x + 40,
                        y - 368),
                0xfbf3e6);
        canvas.stroke(Form.line(x + 20, y - 380, x + 56, y - 386), 4, jersey);
    }

    private static void grass(Canvas canvas, double w) {
        Random random = new Random(2);
        for (int i = 0; i < 260; i++) {
            double x = random.nextDouble() * w;
            double y = 960 + random.nextDouble() * 50;
            double tall = 26 + 34 * random.nextDouble();
            canvas.stroke(
                    Form.line(x, y, x + 3, y - tall * 0.6, x + 10 * random.nextGaussian(), y - tall),
                    3,
                    Ink.mix(0x2f5a38, 0x9ac25a, random.nextDouble()));
            if (i % 7 == 0) {
                canvas.fill(Form.circle(x, y - tall, 5.5), i % 2 == 0 ? 0xffd25a : 0xf28a7a);
            }
        }
    }
}
