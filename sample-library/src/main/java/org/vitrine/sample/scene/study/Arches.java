package org.vitrine.sample.scene.study;

import java.awt.Shape;
import org.vitrine.sample.brush.Canvas;
import org.vitrine.sample.brush.Form;
import org.vitrine.sample.brush.Grain;
import org.vitrine.sample.brush.Ink;
import org.vitrine.sample.brush.Light;
import org.vitrine.sample.brush.Ramp;
import org.vitrine.sample.brush.Sky;
import org.vitrine.sample.brush.Stipple;
import org.vitrine.sample.motif.Clouds;
import org.vitrine.sample.scene.Commission;
import org.vitrine.sample.scene.Scene;

/** Arches and stairs in the sun, a building of shadows. Moods: rose, white. */
public final class Arches implements Scene {

    @Override
    public void paint(Canvas canvas, Commission commission) {
        boolean white = commission.mood().equals("white");
        int wall = white ? 0xf6f0e6 : 0xe8967a;
        int shade = white ? 0x9fb4cc : 0xa8505a;
        double w = canvas.width();
        Sky.paint(canvas, white ? Ramp.of(0x1f6fb0, 0x6ab4d8, 0xcfe9ea) : Ramp.of(0x2f8fa0, 0x9fd3c4, 0xfbe8c0), 760);
        Clouds.heap(canvas, w * 0.76, 190, 230, 0xffffff, Ink.mix(shade, 0xffffff, 0.6), 5);
        canvas.fill(Form.circle(w * 0.2, 210, 62), white ? 0xfff6d0 : 0xfff0b0);
        block(canvas, w * 0.52, 250, w * 0.3, 760, wall, shade);
        block(canvas, w * 0.1, 400, w * 0.34, 610, Ink.mix(wall, white ? 0xe0d2bf : 0xf3c08a, 0.5), shade);
        arch(canvas, w * 0.6, 390, w * 0.11, 330, shade);
        arch(canvas, w * 0.16, 520, w * 0.09, 300, shade);
        arch(canvas, w * 0.29, 520, w * 0.09, 300, shade);
        stairs(canvas, w, wall, shade);
        cypress(canvas, w * 0.90, 800, 420);
        cypress(canvas, w * 0.97, 830, 330);
        canvas.fill(Form.box(0, 930, w, 80), Ink.mix(wall, shade, 0.3));
        Stipple.shade(canvas, Form.box(0, 900, w, 110), 0, 1010, 0, 900, Ink.darker(shade, 0.3), 0.6);
        Light.vignette(canvas, Ink.darker(shade, 0.5), 0.22);
        Grain.film(canvas, 8);
    }

    private static void block(Canvas canvas, double x, double y, double wide, double tall, int wall, int shade) {
        canvas.fill(
                Form.box(x, y, wide, tall),
                Ramp.of(Ink.lighter(wall, 0.2), wall).down(y, y + tall));
        Shape side = Form.polygon(x + wide, y, x + wide + 70, y + 26, x + wide + 70, y + tall, x + wide, y + tall);
        canvas.fill(
                side,
                Ramp.of(Ink.mix(wall, shade, 0.75), Ink.mix(wall, shade, 0.5)).down(y, y + tall));
        Stipple.shade(canvas, side, x + wide + 70, y, x + wide, y + tall, Ink.darker(shade, 0.3), 0.5);
        canvas.fill(Form.box(x - 8, y - 14, wide + 16, 20), Ink.lighter(wall, 0.35));
        Stipple.shade(canvas, Form.box(x, y, wide, tall), x, y + tall, x + wide * 0.3, y + tall * 0.4, shade, 0.4);
    }

    private static void arch(Canvas canvas, double x, double y, double wide, double tall, int shade) {
        Shape opening =
                Form.joined(Form.circle(x + wide / 2, y + wide / 2, wide / 2), Form.box(x, y + wide / 2, wide, tall));
        canvas.fill(opening, Ramp.of(Ink.darker(shade, 0.35), shade).down(y, y + tall));
        Shape light = Form.common(opening, Form.moved(opening, wide * 0.42, wide * 0.3));
        canvas.fill(light, Ink.darker(shade, 0.55), 0.55);
        canvas.stroke(opening, 4, Ink.lighter(shade, 0.55), 0.5);
    }

    private static void stairs(Canvas canvas, double w, int wall, int shade) {
        int steps = 11;
        for (int i = 0; i < steps; i++) {
            double x = w * 0.40 + i * w * 0.026;
            double y = 930 - i * 27;
            canvas.fill(Form.box(x, y - 27, w * 0.86 - x, 27.5), Ink.mix(wall, shade, 0.12 + 0.05 * (i % 2)));
            canvas.fill(Form.box(x, y - 27, w * 0.86 - x, 7), Ink.lighter(wall, 0.4));
            canvas.fill(Form.polygon(x, y - 20, x + 26, y - 20, x + 46, y, x, y), shade, 0.5);
        }
    }

    private static void cypress(Canvas canvas, double x, double y, double tall) {
        Shape tree = Form.smooth(
                x,
                y - tall,
                x + tall * 0.09,
                y - tall * 0.5,
                x + tall * 0.07,
                y - tall * 0.06,
                x,
                y,
                x - tall * 0.07,
                y - tall * 0.06,
                x - tall * 0.09,
                y - tall * 0.5);
        canvas.stroke(Form.line(x, y - 20, x, y + 120), 9, 0x4a2a24);
        canvas.fill(tree, 0x2f6a52);
        Stipple.shade(canvas, tree, x + tall * 0.14, y - tall * 0.3, x - tall * 0.05, y - tall * 0.5, 0x0f332c, 0.8);
    }
}
