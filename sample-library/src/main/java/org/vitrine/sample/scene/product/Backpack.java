package org.vitrine.sample.scene.product;

import java.awt.Shape;
import org.vitrine.sample.brush.Canvas;
import org.vitrine.sample.brush.Form;
import org.vitrine.sample.brush.Ink;
import org.vitrine.sample.brush.Ramp;
import org.vitrine.sample.brush.Shadow;
import org.vitrine.sample.lettering.Lettering;
import org.vitrine.sample.lettering.Typeface;
import org.vitrine.sample.motif.Studio;
import org.vitrine.sample.scene.Commission;
import org.vitrine.sample.scene.Scene;

/** A rolled-top backpack. Moods: ochre, navy. */
public final class Backpack implements Scene {

    @Override
    public void paint(Canvas canvas, Commission commission) {
        boolean navy = commission.mood().equals("navy");
        int cloth = navy ? 0x2c4468 : 0xd9962f;
        int leather = navy ? 0xb4703c : 0x6a3f2a;
        Studio studio = Studio.seamless(canvas, navy ? 0xdfb9a0 : 0x8fae9c, 800);
        double x = canvas.width() * 0.5;
        studio.standing(x, 884, 220);
        canvas.stroke(Form.line(x - 60, 176, x - 40, 118, x + 40, 118, x + 60, 176), 17, Ink.darker(leather, 0.2));
        for (int side = -1; side <= 1; side += 2) {
            canvas.stroke(
                    Form.line(x + side * 196, 380, x + side * 268, 560, x + side * 226, 790),
                    30,
                    Ink.darker(leather, 0.35));
        }
        Shape body = Form.smooth(
                x - 176, 250, x - 216, 420, x - 236, 700, x - 206, 862, x, 886, x + 206, 862, x + 236, 700, x + 216,
                420, x + 176, 250, x, 236);
        canvas.fill(body, cloth);
        studio.model(body, cloth, 0.28);
        Shape roll = Form.smooth(
                x - 204, 186, x, 166, x + 204, 186, x + 216, 250, x + 190, 306, x, 318, x - 190, 306, x - 216, 250);
        Shadow.cast(canvas, roll, 0, 18, 14, 0.4);
        canvas.fill(roll, Ink.lighter(cloth, 0.1));
        studio.model(roll, cloth, 0.4);
        canvas.stroke(Form.line(x - 196, 252, x, 262, x + 196, 252), 4, Ink.darker(cloth, 0.4), 0.5);
        pocket(canvas, studio, x, cloth, leather);
        for (double dx : new double[] {-96, 72}) {
            strap(canvas, x + dx, leather);
        }
        canvas.fill(Form.rounded(x - 44, 420, 88, 58, 8), leather);
        canvas.stroke(Form.rounded(x - 38, 426, 76, 46, 6), 2, 0xf3dcb8, 0.8);
        canvas.fill(Lettering.of(Typeface.DISPLAY, 24).centred("vitrine", x, 456), 0xf3dcb8);
        studio.finish();
    }

    private static void pocket(Canvas canvas, Studio studio, double x, int cloth, int leather) {
        Shape pocket = Form.smooth(
                x - 164, 566, x, 556, x + 164, 566, x + 172, 700, x + 156, 824, x, 838, x - 156, 824, x - 172, 700);
        Shadow.cast(canvas, pocket, 3, 12, 12, 0.4);
        canvas.fill(pocket, Ink.lighter(cloth, 0.05));
        studio.model(pocket, cloth, 0.22);
        canvas.stroke(Form.scaled(pocket, 0.93, 0.93, x, 698), 2.5, Ink.lighter(cloth, 0.5), 0.5);
        canvas.stroke(Form.line(x - 150, 606, x, 598, x + 150, 606), 9, Ink.darker(cloth, 0.5));
        canvas.fill(Form.rounded(x + 96, 600, 15, 46, 6), leather);
    }

    private static void strap(Canvas canvas, double x, int leather) {
        Shape strap = Form.rounded(x, 168, 26, 226, 9);
        Shadow.cast(canvas, strap, 4, 6, 6, 0.4);
        canvas.fill(
                strap,
                Ramp.of(Ink.lighter(leather, 0.2), Ink.darker(leather, 0.25)).across(x, x + 26));
        canvas.stroke(
                Form.rounded(x - 7, 330, 40, 34, 6),
                6,
                Ramp.of(0xfff0c8, 0xa8823c).down(330, 364));
        for (int i = 0; i < 5; i++) {
            canvas.fill(Form.circle(x + 13, 200 + i * 24, 2.6), 0x2a1810);
        }
    }
}
