package org.vitrine.sample.scene.study;

import java.awt.Shape;
import java.util.Random;
import org.vitrine.sample.brush.Canvas;
import org.vitrine.sample.brush.Form;
import org.vitrine.sample.brush.Grain;
import org.vitrine.sample.brush.Ink;
import org.vitrine.sample.brush.Light;
import org.vitrine.sample.brush.Ramp;
import org.vitrine.sample.brush.Shadow;
import org.vitrine.sample.brush.Sky;
import org.vitrine.sample.brush.Stipple;
import org.vitrine.sample.scene.Commission;
import org.vitrine.sample.scene.Scene;

/** A bowl of noodle soup from above, with chopsticks. */
public final class NoodleBowl implements Scene {

    @Override
    public void paint(Canvas canvas, Commission commission) {
        double w = canvas.width();
        double x = w * 0.47;
        double y = 510;
        Sky.paint(canvas, Ramp.of(0xd86a4a, 0xc9553f, 0xa83f3a), 1000);
        for (int i = 0; i < 18; i++) {
            canvas.stroke(Form.line(-20, i * 62 - 20, w + 20, i * 62 + 30), 2, 0x7a2a2a, 0.18);
        }
        Shadow.soft(canvas, Form.circle(x + 36, y + 48, 372), 40, 0x3a0f14, 0.6);
        canvas.fill(Form.circle(x, y, 372), Ramp.of(0x3a5f86, 0x1a2f52).along(x - 260, y - 260, x + 260, y + 260));
        canvas.stroke(Form.circle(x, y, 350), 6, 0xf4ecd8, 0.9);
        for (int i = 0; i < 48; i++) {
            double a = i * Math.PI / 24;
            canvas.fill(Form.circle(x + Math.cos(a) * 361, y + Math.sin(a) * 361, 4), 0xf4ecd8);
        }
        canvas.fill(Form.circle(x, y, 330), 0x14223c);
        Shape soup = Form.circle(x, y, 318);
        canvas.fill(soup, Ramp.of(0xf2bf6a, 0xd98a3a, 0xa8581f).around(x - 60, y - 60, 400));
        canvas.inside(soup, c -> {
            noodles(c, x, y);
            toppings(c, x, y);
        });
        Stipple.round(canvas, soup, x + 20, y + 20, 240, 345, 0x5a2a14, 0.6);
        sticks(canvas, w);
        Light.vignette(canvas, 0x3a0f14, 0.4);
        Grain.film(canvas, 7);
    }

    private static void noodles(Canvas c, double x, double y) {
        Random random = new Random(8);
        for (int i = 0; i < 58; i++) {
            double a = random.nextDouble() * 7;
            double r = 40 + 190 * random.nextDouble();
            double px = x - 50 + Math.cos(a) * r;
            double py = y + 20 + Math.sin(a) * r;
            Shape noodle = Form.line(
                    px - 120,
                    py + 30 * Math.sin(a),
                    px - 40,
                    py - 46,
                    px + 30,
                    py + 40,
                    px + 120,
                    py - 20 * Math.cos(a));
            c.stroke(noodle, 13, 0xb9773a, 0.55);
            c.stroke(Form.moved(noodle, -1, -2), 9, Ink.mix(0xffe9b0, 0xf3cf86, random.nextDouble()));
        }
    }

    private static void toppings(Canvas c, double x, double y) {
        for (int i = 0; i < 2; i++) {
            double ex = x + 96 + i * 112;
            double ey = y - 136 + i * 96;
            Shadow.soft(c, Form.ellipse(ex + 8, ey + 12, 66, 84), 10, 0x5a2a14, 0.6);
            c.fill(Form.turned(Form.ellipse(ex, ey, 64, 84), 24, ex, ey), 0xfffaf0);
            c.fill(Form.circle(ex - 4, ey + 10, 40), Ramp.of(0xffc24a, 0xf08a2a).around(ex - 10, ey, 46));
            c.fill(Form.ellipse(ex - 16, ey - 4, 10, 7), 0xfff0c0, 0.9);
        }
        for (int i = 0; i < 3; i++) {
            double mx = x - 190 + i * 62;
            double my = y - 150 - i * 34;
            Shape meat = Form.turned(
                    Form.smooth(
                            mx - 86, my, mx - 30, my - 56, mx + 70, my - 44, mx + 92, my + 10, mx + 20, my + 54,
                            mx - 60, my + 44),
                    -30,
                    mx,
                    my);
            Shadow.cast(c, meat, 5, 9, 8, 0.5);
            c.fill(meat, 0xb8674a);
            c.stroke(
                    Form.turned(Form.line(mx - 60, my + 8, mx, my - 22, mx + 62, my + 2), -30, mx, my),
                    9,
                    0xf3d0b0,
                    0.8);
            Stipple.shade(c, meat, mx + 60, my + 60, mx - 30, my - 30, 0x5a2218, 0.6);
        }
        Random random = new Random(4);
        for (int i = 0; i < 34; i++) {
            double a = 1.1 + random.nextGaussian() * 0.5;
            double r = 100 + 130 * random.nextDouble();
            double gx = x + Math.cos(a) * r * 0.8 - 60;
            double gy = y + Math.sin(a) * r;
            c.stroke(Form.circle(gx, gy, 8 + 5 * random.nextDouble()), 5, i % 2 == 0 ? 0x5fa84a : 0x9fd06a);
        }
        Shape sheet = Form.turned(Form.rounded(x + 150, y + 90, 130, 190, 6), -28, x + 215, y + 180);
        Shadow.cast(c, sheet, 4, 8, 8, 0.5);
        c.fill(sheet, 0x14342e);
        Stipple.shade(c, sheet, x + 150, y + 70, x + 290, y + 260, 0x3f6f52, 0.5);
    }

    private static void sticks(Canvas canvas, double w) {
        for (int i = 0; i < 2; i++) {
            Shape stick = Form.polygon(
                    w * 0.80 + i * 36, -20, w * 0.815 + i * 36, -20, w * 0.93 + i * 22, 1020, w * 0.924 + i * 22, 1020);
            Shadow.cast(canvas, stick, 14, 14, 12, 0.5);
            canvas.fill(stick, Ramp.of(0x5a2a24, 0x8a4a34, 0x3a1a1a).down(0, 1000));
        }
    }
}
