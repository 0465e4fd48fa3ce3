package org.vitrine.sample.scene.product;

import java.awt.Shape;
import org.vitrine.sample.brush.Canvas;
import org.vitrine.sample.brush.Form;
import org.vitrine.sample.brush.Ink;
import org.vitrine.sample.brush.Ramp;
import org.vitrine.sample.brush.Shadow;
import org.vitrine.sample.brush.Stipple;
import org.vitrine.sample.motif.Studio;
import org.vitrine.sample.scene.Commission;
import org.vitrine.sample.scene.Scene;

/** A lounge chair of bent ash with a felt seat. */
public final class Chair implements Scene {

    private static final int WOOD = 0xc98d55;
    private static final int FELT = 0x2f5d62;

    @Override
    public void paint(Canvas canvas, Commission commission) {
        int backdrop = 0xe7dccb;
        Studio studio = Studio.seamless(canvas, backdrop, 700);
        double x = canvas.width() * 0.5;
        Shadow.soft(canvas, Form.polygon(x - 200, 880, x + 300, 880, x + 420, 905, x - 120, 910), 26, 0x4a3040, 0.5);
        leg(canvas, x - 138, 600, x - 205, 868, Ink.darker(WOOD, 0.35));
        leg(canvas, x + 150, 600, x + 214, 868, Ink.darker(WOOD, 0.35));
        Shape back = Form.smooth(
                x - 176, 300, x - 120, 232, x + 120, 232, x + 176, 300, x + 166, 500, x + 120, 560, x - 120, 560,
                x - 166, 500);
        canvas.fill(back, FELT);
        studio.model(back, FELT, 0.16);
        canvas.stroke(Form.line(x - 130, 330, x, 346, x + 130, 330), 3, Ink.darker(FELT, 0.4), 0.5);
        for (double dx : new double[] {-70, 0, 70}) {
            canvas.fill(Form.circle(x + dx, 400 + 6 - Math.abs(dx) * 0.08, 7), Ink.darker(FELT, 0.45));
        }
        canvas.stroke(
                Form.line(
                        x - 192, 640, x - 216, 470, x - 198, 300, x - 120, 212, x, 200, x + 120, 212, x + 198, 300,
                        x + 216, 470, x + 192, 640),
                22,
                Ink.darker(WOOD, 0.12));
        canvas.stroke(
                Form.line(x - 194, 640, x - 219, 470, x - 201, 300, x - 122, 209, x, 196, x + 118, 208),
                6,
                Ink.lighter(WOOD, 0.4),
                0.75);
        Shape seat = Form.smooth(
                x - 214, 580, x - 150, 548, x + 150, 548, x + 214, 580, x + 232, 640, x + 180, 676, x - 180, 676,
                x - 232, 640);
        Shadow.cast(canvas, seat, 4, 26, 18, 0.4);
        canvas.fill(seat, Ink.lighter(FELT, 0.07));
        Stipple.shade(canvas, seat, x + 160, 700, x - 60, 560, Ink.darker(FELT, 0.55), 0.6);
        Shadow.soft(canvas, Form.ellipse(x - 70, 584, 110, 10), 14, 0xffffff, 0.26);
        canvas.fill(
                Form.smooth(
                        x - 232, 648, x - 180, 682, x + 180, 682, x + 232, 648, x + 216, 690, x + 160, 704, x - 160,
                        704, x - 216, 690),
                Ramp.of(Ink.lighter(WOOD, 0.15), Ink.darker(WOOD, 0.25)).across(x - 200, x + 220));
        leg(canvas, x - 176, 690, x - 258, 902, WOOD);
        leg(canvas, x + 176, 690, x + 258, 902, Ink.darker(WOOD, 0.12));
        studio.finish();
    }

    private static void leg(Canvas canvas, double x0, double y0, double x1, double y1, int tone) {
        canvas.fill(Form.polygon(x0 - 13, y0, x0 + 13, y0, x1 + 7, y1, x1 - 7, y1), tone);
        canvas.fill(Form.polygon(x0 - 13, y0, x0 - 6, y0, x1 - 3, y1, x1 - 7, y1), Ink.lighter(tone, 0.35), 0.7);
    }
}
