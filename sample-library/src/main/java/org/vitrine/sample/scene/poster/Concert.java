package org.vitrine.sample.scene.poster;

import java.awt.Shape;
import org.vitrine.sample.brush.Canvas;
import org.vitrine.sample.brush.Form;
import org.vitrine.sample.brush.Ramp;
import org.vitrine.sample.lettering.Lettering;
import org.vitrine.sample.lettering.Typeface;
import org.vitrine.sample.scene.Commission;
import org.vitrine.sample.scene.Scene;

/** A poster for a summer concert. The lettering is its headline (two lines), its subtitle and its small print. */
public final class Concert implements Scene {

    @Override
    public void paint(Canvas canvas, Commission commission) {
        double w = canvas.width();
        double x = w * 0.5;
        canvas.fill(canvas.surface(), 0xfbeed6);
        Shape panel = Form.rounded(34, 34, w - 68, 932, 26);
        canvas.fill(panel, Ramp.of(0x17325c, 0x2a5a86, 0xe8906a, 0xf7c56a).down(34, 966));
        canvas.inside(panel, c -> {
            rays(c, x);
            sun(c, x);
            strings(c, x);
            hills(c, w);
        });
        canvas.stroke(panel, 4, 0x17325c);
        int cream = 0xfff6e0;
        canvas.fill(Lettering.of(Typeface.DISPLAY, 96).fitted(commission.line(0), 74, 168, w - 148), cream);
        canvas.fill(Lettering.of(Typeface.DISPLAY, 80).centred(commission.line(1), x, 250), 0xf7c56a);
        canvas.fill(Lettering.of(Typeface.ITALIC, 33).centred(commission.line(2), x, 306), cream);
        canvas.fill(Lettering.of(Typeface.STRONG, 19).spaced(0.16).centred(commission.line(3), x, 930), cream);
    }

    private static void rays(Canvas c, double x) {
        for (int i = 0; i < 24; i++) {
            double a = Math.toRadians(i * 15);
            double b = Math.toRadians(i * 15 + 7.5);
            c.fill(
                    Form.polygon(
                            x,
                            560,
                            x + Math.cos(a) * 900,
                            560 + Math.sin(a) * 900,
                            x + Math.cos(b) * 900,
                            560 + Math.sin(b) * 900),
                    Ramp.fade(0xffe6a8, 0.30, 0).around(x, 560, 560));
        }
    }

    private static void sun(Canvas c, double x) {
        c.fill(Form.circle(x, 560, 176), 0xf7654f);
        c.fill(Form.circle(x, 560, 150), 0xf8a04f);
        c.fill(Form.circle(x, 560, 118), 0xfbd27a);
    }

    private static void strings(Canvas c, double x) {
        int wood = 0x6a2a2a;
        Shape body = Form.smooth(
                x, 440, x + 74, 456, x + 88, 530, x + 54, 580, x + 64, 626, x + 112, 680, x + 104, 790, x, 830, x - 104,
                790, x - 112, 680, x - 64, 626, x - 54, 580, x - 88, 530, x - 74, 456);
        c.fill(Form.moved(body, 12, 12), 0x17325c, 0.35);
        c.fill(body, Ramp.of(0xd8703a, 0x9a3a2a, wood).across(x - 110, x + 120));
        c.fill(Form.circle(x, 622, 34), 0x2a1218);
        c.stroke(Form.circle(x, 622, 39), 3, 0xfbd27a);
        c.fill(Form.box(x - 42, 738, 84, 12), 0x2a1218);
        c.fill(Form.box(x - 13, 330, 26, 276), 0x3a1a1c);
        c.fill(Form.polygon(x - 20, 338, x + 20, 338, x + 26, 372, x - 26, 372), 0x2a1218);
        for (int i = -2; i <= 2; i++) {
            c.stroke(Form.line(x + i * 4.4, 346, x + i * 8, 740), 1.3, 0xfff0d0);
        }
        for (int fret = 0; fret < 9; fret++) {
            c.stroke(Form.line(x - 12, 398 + fret * 22, x + 12, 398 + fret * 22), 1.6, 0xe0b070);
        }
        for (int side = -1; side <= 1; side += 2) {
            for (int i = 0; i < 3; i++) {
                note(c, x + side * (160 + i * 62), 420 + i * 96 + (side > 0 ? 40 : 0), 0.8 + 0.12 * i);
            }
        }
    }

    private static void note(Canvas c, double x, double y, double size) {
        int ink = 0xfff6e0;
        c.fill(Form.turned(Form.ellipse(x, y, 15 * size, 11 * size), -22, x, y), ink);
        c.stroke(Form.line(x + 13 * size, y - 4, x + 13 * size, y - 62 * size), 4 * size, ink);
        c.stroke(
                Form.line(x + 13 * size, y - 62 * size, x + 34 * size, y - 48 * size, x + 30 * size, y - 28 * size),
                5 * size,
                ink);
    }

    private static void hills(Canvas c, double w) {
        c.fill(Form.smooth(-80, 850, w * 0.25, 790, w * 0.6, 860, w + 80, 800, w + 80, 1020, -80, 1020), 0x2f7a70);
        c.fill(Form.smooth(-80, 900, w * 0.4, 850, w + 80, 900, w + 80, 1020, -80, 1020), 0x17504f);
        for (int i = 0; i < 13; i++) {
            double x = w * (i + 0.5) / 13;
            c.fill(Form.circle(x, 880 + 6 * Math.sin(i * 2.0), 4), 0xffe6a8);
            c.fill(Form.circle(x, 880 + 6 * Math.sin(i * 2.0), 10), 0xffe6a8, 0.25);
        }
    }
}
