package org.vitrine.sample.scene.product;

import java.awt.Shape;
import java.awt.geom.Path2D;
import org.vitrine.sample.brush.Canvas;
import org.vitrine.sample.brush.Form;
import org.vitrine.sample.brush.Ink;
import org.vitrine.sample.brush.Shadow;
import org.vitrine.sample.motif.Studio;
import org.vitrine.sample.scene.Commission;
import org.vitrine.sample.scene.Scene;

/** Over-ear headphones, seen from the front. Moods: sand, night. */
public final class Headphones implements Scene {

    @Override
    public void paint(Canvas canvas, Commission commission) {
        boolean night = commission.mood().equals("night");
        int body = night ? 0x2a2f4a : 0xe8dccb;
        int accent = night ? 0xf0925a : 0xb5683f;
        Studio studio = Studio.seamless(canvas, night ? 0x8a93c4 : 0xd99a7a, 800);
        double x = canvas.width() * 0.5;
        studio.standing(x - 190, 862, 80);
        studio.standing(x + 190, 862, 80);
        band(canvas, x, body, accent);
        for (int side = -1; side <= 1; side += 2) {
            cup(canvas, studio, x, side, body, accent);
        }
        studio.finish();
    }

    private static void band(Canvas canvas, double x, int body, int accent) {
        Path2D arc =
                Form.line(x - 232, 600, x - 250, 430, x - 178, 250, x, 176, x + 178, 250, x + 250, 430, x + 232, 600);
        canvas.stroke(arc, 46, Ink.darker(body, 0.3));
        canvas.stroke(arc, 38, body);
        canvas.stroke(Form.moved(arc, -5, -6), 9, Ink.lighter(body, 0.6), 0.6);
        Path2D pad = Form.line(x - 168, 292, x - 96, 226, x, 206, x + 96, 226, x + 168, 292);
        canvas.stroke(Form.moved(pad, 0, 14), 30, Ink.darker(accent, 0.35));
        canvas.stroke(Form.moved(pad, 0, 10), 24, accent);
        canvas.stroke(Form.moved(pad, 0, 4), 4, Ink.lighter(accent, 0.4), 0.6);
    }

    private static void cup(Canvas canvas, Studio studio, double x, int side, int body, int accent) {
        double cx = x + side * 204;
        canvas.stroke(Form.line(x + side * 240, 470, x + side * 246, 560, x + side * 226, 640), 20, 0xb9bcc4);
        canvas.stroke(Form.line(x + side * 237, 470, x + side * 242, 560, x + side * 223, 640), 5, 0xffffff, 0.7);
        Shape cushion = Form.rounded(cx - side * 42 - 46, 540, 92, 320, 46);
        canvas.fill(cushion, Ink.darker(accent, 0.12));
        studio.model(cushion, accent, 0.25);
        canvas.stroke(Form.line(cx - side * 42, 556, cx - side * 42, 844), 3, Ink.darker(accent, 0.5), 0.5);
        Shape shell = Form.smooth(
                cx - 44,
                552,
                cx + side * 34,
                560,
                cx + side * 62,
                640,
                cx + side * 62,
                760,
                cx + side * 34,
                842,
                cx - side * 6,
                852,
                cx - side * 10,
                700,
                cx - side * 6,
                548);
        Shadow.cast(canvas, shell, 3, 8, 10, 0.35);
        canvas.fill(shell, body);
        studio.model(shell, body, 0.45);
        canvas.fill(Form.ellipse(cx + side * 34, 700, 9, 26), accent);
    }
}
