package org.vitrine.sample.scene.product;

import java.awt.Shape;
import java.awt.geom.Path2D;
import org.vitrine.sample.brush.Canvas;
import org.vitrine.sample.brush.Form;
import org.vitrine.sample.brush.Ink;
import org.vitrine.sample.brush.Ramp;
import org.vitrine.sample.brush.Shadow;
import org.vitrine.sample.motif.Studio;
import org.vitrine.sample.scene.Commission;
import org.vitrine.sample.scene.Scene;

/** A cup of coffee on its saucer, steaming. */
public final class CoffeeCup implements Scene {

    @Override
    public void paint(Canvas canvas, Commission commission) {
        int glaze = 0x2f6f73;
        Studio studio = Studio.seamless(canvas, 0xe8b88a, 620);
        double x = canvas.width() * 0.48;
        Shadow.soft(canvas, Form.ellipse(x + 60, 812, 380, 66), 34, 0x5a2a20, 0.5);
        canvas.fill(Form.ellipse(x, 796, 344, 76), Ink.darker(glaze, 0.4));
        canvas.fill(
                Form.ellipse(x, 784, 344, 76),
                Ramp.of(Ink.lighter(glaze, 0.35), glaze, Ink.darker(glaze, 0.25))
                        .across(x - 340, x + 340));
        canvas.fill(Form.ellipse(x, 780, 236, 48), Ink.darker(glaze, 0.2));
        canvas.stroke(Form.ellipse(x, 782, 326, 69), 3, Ink.lighter(glaze, 0.6), 0.45);
        Path2D handle = Form.line(x + 200, 520, x + 300, 500, x + 326, 580, x + 270, 660, x + 170, 690);
        canvas.stroke(handle, 40, Ink.darker(glaze, 0.3));
        canvas.stroke(handle, 32, glaze);
        canvas.stroke(Form.moved(handle, -3, -7), 7, Ink.lighter(glaze, 0.5), 0.6);
        Shape cup = Form.smooth(
                x - 246, 450, x - 238, 560, x - 180, 700, x - 112, 776, x, 790, x + 112, 776, x + 180, 700, x + 238,
                560, x + 246, 450, x, 470);
        canvas.fill(cup, glaze);
        studio.model(cup, glaze, 0.45);
        canvas.inside(cup, c -> {
            for (int i = 0; i < 90; i++) {
                double angle = i * 2.4;
                c.fill(
                        Form.circle(x + Math.cos(angle) * i * 2.8, 630 + Math.sin(angle * 1.7) * 140, 1.6 + i % 3),
                        0xf3e6cc,
                        0.5);
            }
        });
        canvas.fill(
                Form.ellipse(x, 452, 247, 58),
                Ramp.of(Ink.lighter(glaze, 0.55), Ink.lighter(glaze, 0.2)).across(x - 247, x + 247));
        canvas.fill(Form.ellipse(x, 455, 230, 50), Ink.darker(glaze, 0.35));
        Shape coffee = Form.ellipse(x, 464, 220, 43);
        canvas.fill(coffee, Ramp.of(0x8a5230, 0x5a2f1c).across(x - 220, x + 220));
        latte(canvas, coffee, x);
        steam(canvas, x);
        beans(canvas, x);
        studio.finish();
    }

    private static void latte(Canvas canvas, Shape coffee, double x) {
        canvas.inside(coffee, c -> {
            int foam = 0xf6e3c4;
            c.stroke(Form.ellipse(x, 464, 206, 38), 9, 0xb98350, 0.6);
            for (int i = 0; i < 5; i++) {
                double spread = 132 - i * 25;
                c.stroke(Form.line(x - spread, 450 + i * 7, x, 472 + i * 4, x + spread, 450 + i * 7), 8, foam);
            }
            c.fill(Form.ellipse(x - 18, 445, 20, 8), foam);
            c.fill(Form.ellipse(x + 18, 445, 20, 8), foam);
            c.stroke(Form.line(x, 440, x, 500), 3, 0x8a5230);
        });
    }

    private static void steam(Canvas canvas, double x) {
        for (int i = -1; i <= 1; i++) {
            double sx = x + i * 78;
            for (double wide : new double[] {34, 20, 9}) {
                canvas.stroke(
                        Form.line(sx, 420, sx + 30, 350, sx - 24, 270, sx + 22, 190, sx - 4, 110),
                        wide,
                        Ramp.fade(0xffffff, 0, 0.13).down(90, 300));
            }
        }
    }

    private static void beans(Canvas canvas, double x) {
        double[][] beans = {{-420, 860, 20}, {-372, 896, 80}, {-470, 906, 140}, {392, 880, 40}, {440, 912, 110}};
        for (double[] bean : beans) {
            double bx = x + bean[0];
            Shadow.soft(canvas, Form.ellipse(bx + 8, bean[1] + 14, 30, 12), 8, 0x4a2418, 0.5);
            Shape body = Form.turned(Form.ellipse(bx, bean[1], 30, 20), bean[2], bx, bean[1]);
            canvas.fill(body, Ramp.of(0x8a5232, 0x3a1c12).along(bx - 20, bean[1] - 20, bx + 20, bean[1] + 20));
            canvas.stroke(
                    Form.turned(
                            Form.line(bx - 26, bean[1], bx - 8, bean[1] - 5, bx + 8, bean[1] + 5, bx + 26, bean[1]),
                            bean[2],
                            bx,
                            bean[1]),
                    4,
                    0x2a120c);
        }
    }
}
