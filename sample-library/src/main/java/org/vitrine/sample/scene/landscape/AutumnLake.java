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
import org.vitrine.sample.motif.Clouds;
import org.vitrine.sample.motif.Person;
import org.vitrine.sample.motif.Trees;
import org.vitrine.sample.motif.Water;
import org.vitrine.sample.scene.Commission;
import org.vitrine.sample.scene.Scene;

/** Autumn trees doubled in a still lake, with a canoe. */
public final class AutumnLake implements Scene {

    private static final double SHORE = 560;

    @Override
    public void paint(Canvas canvas, Commission commission) {
        double w = canvas.width();
        Sky.paint(canvas, Ramp.of(0x6aa6b8, 0xbfd9cc, 0xfdf0cf), SHORE);
        Clouds.streaks(canvas, 60, 420, 0xffffff, 0.6, 12);
        Ridge far = Ridge.peaks(canvas, 450, 130, 400, 31);
        canvas.fill(far.ground(SHORE), Ramp.of(0x8fa6b4, 0xd9c9b0).down(340, SHORE));
        Ridge hill = Ridge.hills(canvas, 500, 46, 340, 18);
        canvas.fill(hill.ground(SHORE), Ramp.of(0xc98a4a, 0xb0643a).down(450, SHORE));
        Clouds.mist(canvas, 545, 40, 0xfdf0d8, 0.8, 2);
        trees(canvas, w);
        mirror(canvas, w);
        canoe(canvas, w * 0.52, 742);
        reeds(canvas, w);
        Light.glow(canvas, w * 0.78, 300, 520, 0xfff0c0, 0.4);
        Light.vignette(canvas, 0x2a1a1a, 0.35);
        Grain.film(canvas, 7);
    }

    private static void trees(Canvas canvas, double w) {
        Random random = new Random(40);
        int[] leaves = {0xd8502c, 0xf08a2c, 0xf4b83c, 0xa83a2f, 0xc9a03c, 0x7a8a4a};
        for (int layer = 0; layer < 3; layer++) {
            int count = 26 - layer * 3;
            for (int i = 0; i < count; i++) {
                double x = w * (i + random.nextDouble()) / count;
                double size = (70 + 34 * layer) * (0.7 + 0.6 * random.nextDouble());
                int tone = Ink.mix(leaves[random.nextInt(leaves.length)], 0xf3dcb8, 0.42 - layer * 0.2);
                if (random.nextInt(6) == 0) {
                    canvas.fill(
                            Trees.fir(x, SHORE - 6 + layer * 4, size * 1.25, i),
                            Ink.mix(0x3a5a4a, 0xf3dcb8, 0.35 - layer * 0.16));
                } else {
                    Trees.round(canvas, x, SHORE - 4 + layer * 4, size, tone, i + layer * 50L);
                }
            }
        }
        canvas.fill(Form.box(0, SHORE - 3, w, 10), 0x5a3a2a);
    }

    // The lake shows what stands above it upside down, darker and drawn out by small waves.
    private static void mirror(Canvas canvas, double w) {
        canvas.reflect(SHORE + 4, 0.82, 5);
        Shape lake = Form.box(0, SHORE + 4, w, 450);
        canvas.fill(lake, Ramp.fade(0x1f3f52, 0.16, 0.72).down(SHORE, 1000));
        Water.calm(canvas, lake, SHORE + 6, 1000, 0xfff3d8, 0.34, 14);
    }

    private static void canoe(Canvas canvas, double x, double y) {
        Shadow.soft(canvas, Form.ellipse(x, y + 22, 150, 13), 9, 0x14202a, 0.6);
        Person.limb(canvas, x + 6, y - 8, x + 4, y - 46, x + 2, y - 62, 40, 34, 0xf4e6c8);
        Person.limb(canvas, x - 6, y - 56, x - 34, y - 36, x - 50, y - 56, 15, 10, 0xf4e6c8);
        Person.smallHead(canvas, x, y - 92, 16, -1, 0xc98a5e, 0x3a2018);
        canvas.stroke(Form.line(x - 30, y - 82, x - 78, y + 36), 5, 0x6a3f2a);
        canvas.fill(
                Form.smooth(
                        x - 168, y - 20, x - 150, y - 6, x, y + 2, x + 150, y - 6, x + 168, y - 20, x + 132, y + 22, x,
                        y + 28, x - 132, y + 22),
                0xb8342c);
        canvas.stroke(Form.line(x - 158, y - 9, x, y + 6, x + 158, y - 9), 4, 0xf4d9a8);
        for (int i = 1; i < 4; i++) {
            canvas.stroke(
                    Form.line(x + 120 + i * 50, y + 24, x + 170 + i * 60, y + 26 + i * 3),
                    2.4,
                    0xfff3d8,
                    0.5 - i * 0.1);
        }
    }

    private static void reeds(Canvas canvas, double w) {
        Random random = new Random(3);
        for (int i = 0; i < 80; i++) {
            double x = i < 52 ? random.nextDouble() * w * 0.22 : w * (0.86 + 0.14 * random.nextDouble());
            double tall = 90 + 150 * random.nextDouble();
            double lean = 16 * random.nextGaussian();
            canvas.stroke(
                    Form.line(x, 1010, x + lean * 0.4, 1000 - tall * 0.6, x + lean, 1000 - tall),
                    3.4,
                    Ink.mix(0x3a2a24, 0x8a6a34, random.nextDouble()));
            if (i % 4 == 0) {
                canvas.stroke(Form.line(x + lean, 1000 - tall, x + lean * 1.05, 1000 - tall - 30), 9, 0x4a2a1c);
            }
        }
    }
}
