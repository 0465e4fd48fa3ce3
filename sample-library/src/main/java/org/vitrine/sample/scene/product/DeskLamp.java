package org.vitrine.sample.scene.product;

import java.awt.Shape;
import org.vitrine.sample.brush.Canvas;
import org.vitrine.sample.brush.Form;
import org.vitrine.sample.brush.Ink;
import org.vitrine.sample.brush.Light;
import org.vitrine.sample.brush.Ramp;
import org.vitrine.sample.brush.Shadow;
import org.vitrine.sample.motif.Studio;
import org.vitrine.sample.scene.Commission;
import org.vitrine.sample.scene.Scene;

/** A desk lamp that lights its corner of the evening. */
public final class DeskLamp implements Scene {

    @Override
    public void paint(Canvas canvas, Commission commission) {
        int wall = 0x33486a;
        Studio studio = Studio.seamless(canvas, wall, 780);
        double x = canvas.width() * 0.5;
        int metal = 0xe0a23c;
        Shape beam = Form.polygon(x + 62, 388, x + 228, 298, x + 460, 800, x - 110, 800);
        canvas.fill(beam, Ramp.fade(0xfff0b8, 0.75, 0).along(x + 140, 340, x + 190, 860));
        Shadow.soft(canvas, Form.ellipse(x + 170, 846, 290, 52), 44, 0xffe9a0, 0.6);
        studio.standing(x - 140, 866, 130);
        canvas.fill(Form.ellipse(x - 140, 858, 132, 24), Ink.darker(metal, 0.45));
        canvas.fill(
                Form.ellipse(x - 140, 846, 132, 24),
                Ramp.of(Ink.lighter(metal, 0.35), metal, Ink.darker(metal, 0.35))
                        .across(x - 270, x - 10));
        canvas.stroke(Form.polygon(x - 140, 846, x - 210, 560), 17, Ink.darker(metal, 0.3));
        canvas.stroke(Form.polygon(x - 143, 842, x - 213, 560), 6, Ink.lighter(metal, 0.5), 0.8);
        canvas.stroke(Form.polygon(x - 210, 560, x + 70, 292), 17, Ink.darker(metal, 0.15));
        canvas.stroke(Form.polygon(x - 212, 556, x + 66, 290), 5, Ink.lighter(metal, 0.6), 0.8);
        for (double[] joint : new double[][] {{x - 210, 560}, {x + 70, 292}, {x - 140, 840}}) {
            canvas.fill(
                    Form.circle(joint[0], joint[1], 21),
                    Ramp.of(0xffe6a8, Ink.darker(metal, 0.5))
                            .along(joint[0] - 20, joint[1] - 20, joint[0] + 20, joint[1] + 20));
            canvas.fill(Form.circle(joint[0], joint[1], 7), 0x3a2a20);
        }
        Shape shade = Form.smooth(
                x + 66, 262, x + 118, 234, x + 176, 232, x + 250, 286, x + 238, 306, x + 60, 402, x + 38, 392, x + 42,
                320);
        canvas.fill(shade, metal);
        studio.model(shade, metal, 0.5);
        canvas.fill(Form.turned(Form.ellipse(x + 148, 350, 108, 22), -29, x + 148, 350), 0xfffbe6);
        Light.glow(canvas, x + 150, 356, 320, 0xffe49a, 0.85);
        books(canvas, x);
        studio.finish();
    }

    private static void books(Canvas canvas, double x) {
        int[] covers = {0xc8574a, 0xf0dfc4, 0x2f7a78};
        double y = 846;
        for (int i = 0; i < covers.length; i++) {
            double left = x + 96 + i * 13;
            double wide = 236 - i * 30;
            canvas.fill(
                    Form.rounded(left, y - 38, wide, 38, 5),
                    Ramp.of(Ink.lighter(covers[i], 0.25), Ink.darker(covers[i], 0.3))
                            .across(left, left + wide));
            canvas.fill(Form.box(left + 22, y - 38, 9, 38), Ink.lighter(covers[i], 0.5), 0.7);
            y -= 38;
        }
        canvas.fill(
                Form.smooth(x + 178, y - 4, x + 172, y - 40, x + 196, y - 58, x + 220, y - 40, x + 214, y - 4),
                0xf4efe4);
        canvas.fill(Form.ellipse(x + 196, y - 50, 14, 5), 0x6a4a3a);
    }
}
