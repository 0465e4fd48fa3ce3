package org.vitrine.sample.scene.product;

import java.awt.Shape;
import org.vitrine.sample.brush.Canvas;
import org.vitrine.sample.brush.Form;
import org.vitrine.sample.brush.Ink;
import org.vitrine.sample.brush.Ramp;
import org.vitrine.sample.brush.Shadow;
import org.vitrine.sample.brush.Stipple;
import org.vitrine.sample.lettering.Lettering;
import org.vitrine.sample.lettering.Typeface;
import org.vitrine.sample.motif.Studio;
import org.vitrine.sample.scene.Commission;
import org.vitrine.sample.scene.Scene;

/** A bottle of olive oil with its branch. Moods: oil, perfume. */
public final class Bottle implements Scene {

    @Override
    public void paint(Canvas canvas, Commission commission) {
        boolean perfume = commission.mood().equals("perfume");
        int glass = perfume ? 0xd98aa0 : 0x5c6e2e;
        Studio studio = Studio.seamless(canvas, perfume ? 0xf0cfc9 : 0xe9e0b8, 770);
        double x = canvas.width() * 0.5;
        canvas.fill(Form.rounded(x - 250, 190, 500, 1200, 250), perfume ? 0xf9e6df : 0xf8f2d2, 0.75);
        studio.standing(x, 880, 118);
        Shape body = perfume
                ? Form.rounded(x - 150, 520, 300, 364, 44)
                : Form.smooth(
                        x - 34, 170, x - 36, 330, x - 60, 410, x - 112, 480, x - 118, 620, x - 116, 850, x - 96, 882,
                        x + 96, 882, x + 116, 850, x + 118, 620, x + 112, 480, x + 60, 410, x + 36, 330, x + 34, 170);
        canvas.fill(
                body,
                Ramp.of(Ink.darker(glass, 0.3), Ink.lighter(glass, 0.28), glass, Ink.darker(glass, 0.5))
                        .across(x - 150, x + 150));
        canvas.inside(body, c -> {
            c.fill(Form.box(x - 200, perfume ? 610 : 430, 400, 500), Ink.darker(glass, 0.15), 0.45);
            Shadow.soft(c, Form.rounded(x - 92, 500, 20, 340, 10), 7, 0xffffff, 0.75);
            Shadow.soft(c, Form.rounded(x + 84, 540, 10, 290, 5), 7, 0xffffff, 0.35);
        });
        Stipple.shade(canvas, body, x + 170, 700, x + 10, 640, Ink.darker(glass, 0.7), 0.5);
        cap(canvas, x, perfume);
        label(canvas, x, perfume);
        if (!perfume) {
            branch(canvas, x + 150, 866);
        }
        studio.finish();
    }

    private static void cap(Canvas canvas, double x, boolean perfume) {
        Ramp metal = perfume
                ? Ramp.of(0x8a5a2c, 0xffe6b0, 0xc08a4a, 0x6a4020)
                : Ramp.of(0x1c1c22, 0x6a6a72, 0x2a2a30, 0x101014);
        if (perfume) {
            canvas.fill(Form.box(x - 36, 488, 72, 36), metal.across(x - 36, x + 36));
            canvas.fill(Form.rounded(x - 84, 350, 168, 142, 20), metal.across(x - 84, x + 84));
        } else {
            canvas.fill(Form.rounded(x - 40, 142, 80, 96, 9), metal.across(x - 40, x + 40));
        }
    }

    private static void label(Canvas canvas, double x, boolean perfume) {
        double top = perfume ? 640 : 590;
        double wide = perfume ? 170 : 212;
        canvas.fill(
                Form.box(x - wide / 2, top, wide, 190),
                Ramp.of(0xe8dcc4, 0xfffaf0, 0xf3e8d4, 0xcbb99a).across(x - wide / 2, x + wide / 2));
        canvas.fill(Lettering.of(Typeface.DISPLAY, 44).centred(perfume ? "Rosé" : "Oliva", x, top + 86), 0x3a3426);
        canvas.fill(
                Lettering.of(Typeface.STRONG, 15)
                        .spaced(0.22)
                        .centred(perfume ? "EAU DE JARDIN" : "EXTRA VERGINE", x, top + 122),
                0x8a7a52);
        canvas.stroke(Form.line(x - 40, top + 146, x + 40, top + 146), 2, 0xb08a3c);
    }

    private static void branch(Canvas canvas, double x, double y) {
        canvas.stroke(Form.line(x - 40, y + 8, x + 60, y - 30, x + 190, y - 26), 5, 0x6a5a34);
        for (int i = 0; i < 7; i++) {
            double px = x - 10 + i * 32;
            double py = y - 4 - 24 * Math.sin(i * 0.4 + 0.3);
            int leaf = i % 2 == 0 ? 0x6f8a4a : 0x8fa868;
            canvas.fill(
                    Form.turned(
                            Form.smooth(px, py, px + 34, py - 10, px + 70, py, px + 34, py + 10),
                            i % 2 == 0 ? -42 : 34,
                            px,
                            py),
                    leaf);
        }
        for (double[] olive : new double[][] {{x + 20, y + 8}, {x + 92, y + 2}, {x + 142, y + 10}}) {
            Shape fruit = Form.ellipse(olive[0], olive[1], 19, 16);
            canvas.fill(fruit, 0x4a5626);
            Stipple.shade(canvas, fruit, olive[0] + 20, olive[1] + 16, olive[0] - 6, olive[1] - 8, 0x1a2410, 0.8);
            canvas.fill(Form.ellipse(olive[0] - 6, olive[1] - 6, 4, 3), 0xffffff, 0.7);
        }
    }
}
