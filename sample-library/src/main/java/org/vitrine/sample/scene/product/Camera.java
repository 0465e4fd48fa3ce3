package org.vitrine.sample.scene.product;

import java.awt.Shape;
import org.vitrine.sample.brush.Canvas;
import org.vitrine.sample.brush.Form;
import org.vitrine.sample.brush.Light;
import org.vitrine.sample.brush.Ramp;
import org.vitrine.sample.brush.Shadow;
import org.vitrine.sample.brush.Stipple;
import org.vitrine.sample.lettering.Lettering;
import org.vitrine.sample.lettering.Typeface;
import org.vitrine.sample.motif.Studio;
import org.vitrine.sample.scene.Commission;
import org.vitrine.sample.scene.Scene;

/** A rangefinder camera in two tones. */
public final class Camera implements Scene {

    private static final Ramp METAL = Ramp.of(0xfdfbf6, 0xd6d3cc, 0xb6b3ac, 0xe4e1da);

    @Override
    public void paint(Canvas canvas, Commission commission) {
        int leather = 0x3a2a30;
        Studio studio = Studio.seamless(canvas, 0xc96f5a, 740);
        double x = canvas.width() * 0.5;
        studio.standing(x, 822, 330);
        top(canvas, x);
        Shape body = Form.rounded(x - 350, 350, 700, 470, 64);
        canvas.fill(body, METAL.across(x - 350, x + 350));
        Shape skin = Form.rounded(x - 350, 450, 700, 280, 6);
        canvas.fill(skin, leather);
        canvas.inside(skin, c -> {
            for (int i = 0; i < 1500; i++) {
                c.fill(
                        Form.circle(x - 350 + (i * 47.3) % 700, 450 + (i * 29.7) % 280, 1.7),
                        i % 2 == 0 ? 0x5a464c : 0x201518,
                        0.7);
            }
        });
        Stipple.shade(canvas, body, x + 380, 640, x + 60, 560, 0x20101c, 0.45);
        canvas.fill(Form.rounded(x - 300, 378, 92, 52, 8), 0x15161c);
        canvas.fill(
                Form.rounded(x - 290, 386, 72, 36, 5),
                Ramp.of(0x7ab0c0, 0x2a3a56, 0x8a6ab0).along(x - 290, 386, x - 218, 422));
        canvas.fill(Form.rounded(x - 40, 384, 84, 40, 6), 0x15161c);
        canvas.fill(Form.circle(x + 292, 404, 20), 0x22242c);
        canvas.fill(Lettering.of(Typeface.DISPLAY, 32).left("Vitrine", x + 130, 416), 0x2a2a30);
        canvas.fill(Form.circle(x - 150, 402, 9), 0xd8352a);
        lens(canvas, x, 592);
        studio.finish();
    }

    private static void top(Canvas canvas, double x) {
        canvas.fill(Form.rounded(x - 280, 318, 120, 40, 10), METAL.across(x - 280, x - 160));
        canvas.fill(Form.rounded(x + 120, 300, 130, 60, 12), METAL.across(x + 120, x + 250));
        for (double i = x + 126; i < x + 248; i += 8) {
            canvas.stroke(Form.line(i, 312, i, 348), 2, 0x8a8780, 0.7);
        }
        canvas.fill(Form.rounded(x + 274, 322, 50, 34, 12), METAL.across(x + 274, x + 324));
        canvas.fill(Form.box(x - 60, 336, 110, 18), 0x8f8c86);
    }

    private static void lens(Canvas canvas, double x, double y) {
        Shadow.soft(canvas, Form.circle(x + 26, y + 30, 206), 26, 0x10080c, 0.6);
        canvas.fill(
                Form.circle(x, y, 214),
                Ramp.of(0xf6f3ee, 0x9a978f, 0xe0ddd6, 0x7a7770).along(x - 150, y - 150, x + 150, y + 150));
        canvas.fill(Form.circle(x, y, 192), 0x1b1c22);
        for (int i = 0; i < 72; i++) {
            double a = i * Math.PI / 36;
            canvas.stroke(
                    Form.line(
                            x + Math.cos(a) * 176, y + Math.sin(a) * 176, x + Math.cos(a) * 190, y + Math.sin(a) * 190),
                    4,
                    0x4a4c56);
        }
        canvas.fill(Form.circle(x, y, 162), Ramp.of(0x3a3c46, 0x101116).along(x - 110, y - 110, x + 110, y + 110));
        canvas.fill(
                Lettering.of(Typeface.STRONG, 15).spaced(0.14).arched("VITRINE OPTICS  1:1.4  50 MM", x, y - 136, 136),
                0xe6e2da,
                0.9);
        canvas.fill(Form.circle(x, y, 122), 0x08090d);
        canvas.fill(
                Form.circle(x, y, 112), Ramp.of(0x6a86c8, 0x2a2f6a, 0x0c0d1e).around(x - 30, y - 36, 150));
        canvas.fill(Form.circle(x, y, 72), Ramp.of(0xb06ab8, 0x3a2a6a, 0x0c0c1a).around(x + 14, y + 20, 84));
        canvas.fill(Form.circle(x, y, 34), 0x05060b);
        canvas.fill(Form.ellipse(x - 44, y - 52, 30, 18), 0xffffff, 0.75);
        canvas.fill(Form.circle(x + 46, y + 48, 10), 0xffd9b0, 0.6);
        Light.glow(canvas, x - 40, y - 48, 90, 0xbfd8ff, 0.5);
    }
}
