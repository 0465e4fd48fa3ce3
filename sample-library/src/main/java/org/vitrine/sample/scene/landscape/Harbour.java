package org.vitrine.sample.scene.landscape;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
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
import org.vitrine.sample.motif.Birds;
import org.vitrine.sample.motif.Clouds;
import org.vitrine.sample.motif.Trees;
import org.vitrine.sample.motif.Water;
import org.vitrine.sample.scene.Commission;
import org.vitrine.sample.scene.Scene;

/** A small harbour: painted houses, sailing boats and their reflections. */
public final class Harbour implements Scene {

    private static final double QUAY = 610;

    @Override
    public void paint(Canvas canvas, Commission commission) {
        double w = canvas.width();
        Sky.paint(canvas, Ramp.of(0x3f8fc0, 0x9fd0d8, 0xf9efd4), QUAY);
        Clouds.heap(canvas, w * 0.18, 170, 300, 0xffffff, 0xb9c9dc, 3);
        Clouds.heap(canvas, w * 0.8, 130, 220, 0xffffff, 0xb9c9dc, 9);
        Ridge hill = Ridge.hills(canvas, 390, 90, 520, 25);
        canvas.fill(hill.ground(QUAY), Ramp.of(0x7fae8a, 0x4f8a72).down(300, QUAY));
        for (int i = 0; i < 30; i++) {
            double x = w * ((i * 0.37) % 1);
            Trees.round(
                    canvas,
                    x,
                    hill.yAt(x) + 30 + (i * 31) % 110,
                    34 + (i * 7) % 20,
                    Ink.mix(0x3f7a5a, 0x7fae5a, (i % 5) / 4.0),
                    i);
        }
        houses(canvas, w);
        canvas.fill(Form.box(0, QUAY - 22, w, 26), Ramp.of(0xc9bba8, 0x8a7a70).down(QUAY - 22, QUAY));
        canvas.reflect(QUAY + 4, 0.8, 7);
        Shape water = Form.box(0, QUAY + 4, w, 400);
        canvas.fill(water, Ramp.fade(0x145a86, 0.25, 0.86).down(QUAY, 1000));
        Water.calm(canvas, water, QUAY + 8, 1000, 0xffffff, 0.4, 21);
        boat(canvas, w * 0.26, 760, 1.1, 0xc9453a, 0xfff8ea);
        boat(canvas, w * 0.78, 800, 1.25, 0x1f4f7a, 0xf7c55a);
        boat(canvas, w * 0.53, 690, 0.7, 0x2f8f7f, 0xffffff);
        Birds.flock(canvas, w * 0.5, 190, 90, 9, 13, 0xffffff);
        Light.vignette(canvas, 0x0a2a40, 0.3);
        Grain.film(canvas, 6);
    }

    private static void houses(Canvas canvas, double w) {
        int[] walls = {0xe8685a, 0xf6c65a, 0xf3ead8, 0x6ab0c0, 0xf0a07a, 0x8fbf9a, 0xe9d0b0, 0xc96a8a, 0x5a86b0};
        Random random = new Random(9);
        int i = 0;
        for (double x = -10; x < w; i++) {
            double wide = 92 + 50 * random.nextDouble();
            double tall = 150 + 110 * random.nextDouble();
            double top = QUAY - 20 - tall;
            int wall = walls[i % walls.length];
            canvas.fill(
                    Form.box(x, top, wide, tall),
                    Ramp.of(Ink.lighter(wall, 0.14), Ink.darker(wall, 0.14)).down(top, QUAY));
            canvas.fill(Form.box(x + wide * 0.86, top, wide * 0.14, tall), 0x1a1440, 0.13);
            canvas.fill(
                    Form.polygon(
                            x - 5, top + 3, x + wide / 2, top - 52 - 20 * random.nextDouble(), x + wide + 5, top + 3),
                    Ink.mix(0xb0543a, 0x7a3a3a, random.nextDouble()));
            for (double y = top + 22; y < QUAY - 82; y += 54) {
                for (int k = 0; k < 2; k++) {
                    double wx = x + wide * (0.2 + 0.38 * k);
                    canvas.fill(Form.rounded(wx - 3, y - 3, wide * 0.2 + 6, 38, 3), 0xffffff, 0.85);
                    canvas.fill(
                            Form.box(wx, y, wide * 0.2, 32),
                            Ramp.of(0x3a5f7a, 0x8fb4c0).down(y, y + 32));
                }
            }
            canvas.fill(Form.rounded(x + wide * 0.36, QUAY - 72, wide * 0.26, 52, 3), Ink.darker(wall, 0.55));
            if (i % 2 == 0) {
                canvas.fill(
                        Form.polygon(x + 8, QUAY - 84, x + wide - 8, QUAY - 84, x + wide, QUAY - 66, x, QUAY - 66),
                        i % 4 == 0 ? 0xffffff : 0xf7d76a);
            }
            x += wide + 2;
        }
    }

    private static void boat(Canvas canvas, double x, double y, double size, int hull, int sail) {
        AffineTransform placed = AffineTransform.getTranslateInstance(x, y);
        placed.scale(size, size);
        Shadow.soft(canvas, Form.ellipse(x + 10, y + 34 * size, 130 * size, 13 * size), 9, 0x06283e, 0.5);
        canvas.through(placed, c -> {
            c.stroke(Form.line(0, 10, 0, -310), 6, 0x5a3a2a);
            Shape main = Form.smooth(-8, -296, -10, -26, -116, -32, -70, -150);
            c.fill(main, Ramp.of(sail, Ink.darker(sail, 0.16)).across(-116, 0));
            c.fill(
                    Form.smooth(9, -270, 84, -40, 9, -28),
                    Ramp.of(Ink.lighter(sail, 0.3), Ink.darker(sail, 0.1)).across(0, 90));
            c.fill(Form.polygon(0, -310, 34, -300, 0, -290), hull);
            c.fill(Form.smooth(-128, -16, -60, -10, 60, -12, 136, -26, 96, 30, 0, 38, -92, 30), hull);
            c.stroke(Form.line(-124, -9, 0, -3, 128, -17), 5, 0xfff6e4);
            c.fill(Form.smooth(-100, 22, 0, 26, 106, 18, 92, 34, 0, 40, -88, 34), Ink.darker(hull, 0.45));
        });
    }
}
