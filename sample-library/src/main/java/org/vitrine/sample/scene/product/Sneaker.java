package org.vitrine.sample.scene.product;

import java.awt.Shape;
import org.vitrine.sample.brush.Canvas;
import org.vitrine.sample.brush.Form;
import org.vitrine.sample.brush.Ink;
import org.vitrine.sample.brush.Ramp;
import org.vitrine.sample.brush.Shadow;
import org.vitrine.sample.motif.Studio;
import org.vitrine.sample.scene.Commission;
import org.vitrine.sample.scene.Scene;

/** A running shoe from the side. Moods: coral, mint. */
public final class Sneaker implements Scene {

    @Override
    public void paint(Canvas canvas, Commission commission) {
        boolean mint = commission.mood().equals("mint");
        int upper = mint ? 0xf3efe6 : 0xf2efe9;
        int accent = mint ? 0x2f9c8a : 0xf0603f;
        int second = mint ? 0x1f3a5c : 0x2a2f5a;
        Studio studio = Studio.seamless(canvas, mint ? 0xf0c9a4 : 0x8fb8c9, 720);
        double x = canvas.width() * 0.5 - 430;
        double y = 440;
        Shadow.soft(canvas, Form.ellipse(x + 470, y + 336, 430, 26), 24, Ink.darker(second, 0.3), 0.55);
        sole(canvas, x, y, accent);
        Shape body = Form.smooth(
                x + 70, y + 236, x + 62, y + 130, x + 96, y + 18, x + 150, y - 40, x + 208, y - 22, x + 268, y + 8,
                x + 330, y - 30, x + 380, y - 60, x + 430, y - 20, x + 560, y + 80, x + 700, y + 138, x + 806, y + 176,
                x + 850, y + 236, x + 840, y + 276, x + 440, y + 286, x + 90, y + 276);
        canvas.fill(body, upper);
        canvas.inside(body, c -> details(c, x, y, accent, second));
        studio.model(body, upper, 0.25);
        collar(canvas, x, y, second);
        laces(canvas, x, y, accent);
        studio.finish();
    }

    private static void sole(Canvas canvas, double x, double y, int accent) {
        Shape sole = Form.smooth(
                x + 62, y + 262, x + 70, y + 244, x + 200, y + 262, x + 460, y + 270, x + 700, y + 262, x + 838,
                y + 240, x + 858, y + 254, x + 846, y + 296, x + 770, y + 326, x + 420, y + 338, x + 140, y + 334,
                x + 74, y + 310);
        canvas.fill(sole, Ramp.of(0xffffff, 0xd9d4cc).down(y + 236, y + 338));
        canvas.inside(sole, c -> {
            c.fill(Form.smooth(x, y + 318, x + 400, y + 322, x + 900, y + 290, x + 900, y + 360, x, y + 360), accent);
            for (int i = 0; i < 22; i++) {
                c.stroke(Form.line(x + 80 + i * 36, y + 290, x + 96 + i * 36, y + 304), 4, 0xb9b2a8, 0.7);
            }
        });
    }

    private static void details(Canvas c, double x, double y, int accent, int second) {
        c.fill(
                Form.smooth(x + 40, y + 120, x + 150, y + 90, x + 190, y + 190, x + 180, y + 300, x + 20, y + 300),
                second);
        c.fill(
                Form.smooth(x + 640, y + 300, x + 680, y + 200, x + 760, y + 150, x + 900, y + 180, x + 900, y + 300),
                accent);
        c.fill(
                Form.smooth(
                        x + 180, y + 290, x + 300, y + 210, x + 430, y + 60, x + 480, y + 52, x + 420, y + 190, x + 380,
                        y + 290),
                accent,
                0.95);
        c.fill(
                Form.smooth(
                        x + 400, y + 290, x + 450, y + 200, x + 500, y + 90, x + 546, y + 90, x + 510, y + 200, x + 480,
                        y + 290),
                accent,
                0.6);
        for (double px = x + 520; px < x + 680; px += 13) {
            for (double py = y + 120; py < y + 260; py += 13) {
                c.fill(Form.circle(px + ((int) (py / 13) % 2) * 6.5, py, 2.2), second, 0.28);
            }
        }
        c.stroke(Form.line(x + 560, y + 84, x + 640, y + 190, x + 660, y + 290), 3, second, 0.35);
    }

    private static void collar(Canvas canvas, double x, double y, int second) {
        canvas.fill(
                Form.smooth(
                        x + 112, y + 10, x + 156, y - 38, x + 208, y - 20, x + 268, y + 10, x + 320, y - 20, x + 296,
                        y + 34, x + 240, y + 52, x + 160, y + 44),
                Ink.darker(second, 0.2));
        canvas.stroke(
                Form.line(x + 108, y + 4, x + 152, y - 40, x + 208, y - 20, x + 266, y + 10, x + 322, y - 24),
                13,
                second);
    }

    private static void laces(Canvas canvas, double x, double y, int accent) {
        for (int i = 0; i < 6; i++) {
            double lx = x + 352 + i * 42;
            double ly = y - 30 + i * 27;
            Shape lace = Form.line(lx - 26, ly + 34, lx, ly + 4, lx + 36, ly + 2);
            canvas.stroke(Form.moved(lace, 2, 6), 11, 0x2a2440, 0.25);
            canvas.stroke(lace, 11, i % 2 == 0 ? 0xffffff : Ink.lighter(accent, 0.65));
            canvas.fill(Form.circle(lx - 27, ly + 36, 5), 0x3a3a4a);
        }
    }
}
