package org.vitrine.sample.scene.poster;

import java.awt.geom.AffineTransform;
import org.vitrine.sample.brush.Canvas;
import org.vitrine.sample.brush.Form;
import org.vitrine.sample.brush.Grain;
import org.vitrine.sample.brush.Ramp;
import org.vitrine.sample.brush.Sky;
import org.vitrine.sample.brush.Stipple;
import org.vitrine.sample.lettering.Lettering;
import org.vitrine.sample.lettering.Typeface;
import org.vitrine.sample.scene.Commission;
import org.vitrine.sample.scene.Scene;

/** A jazz poster in three colours. The lettering is the headline in two lines and a line of small print. */
public final class JazzNight implements Scene {

    @Override
    public void paint(Canvas canvas, Commission commission) {
        double w = canvas.width();
        Sky.paint(canvas, Ramp.of(0x14213f, 0x1b2d52), 1000);
        canvas.fill(Form.circle(w * 0.68, 350, 270), 0xf2b134);
        canvas.fill(Form.polygon(0, 760, w, 560, w, 1010, 0, 1010), 0xd8432f);
        Stipple.shade(canvas, Form.circle(w * 0.68, 350, 270), w * 0.68 - 180, 640, w * 0.68 + 60, 300, 0xd8432f, 0.85);
        trumpet(canvas, w);
        canvas.fill(Lettering.of(Typeface.POSTER, 200).left(commission.line(0), 56, 246), 0xfbeed6);
        canvas.fill(Lettering.of(Typeface.POSTER, 118).left(commission.line(1), 58, 384), 0xf2b134);
        canvas.fill(Lettering.of(Typeface.STRONG, 23).spaced(0.1).left(commission.line(2), 60, 934), 0xfbeed6);
        canvas.fill(Form.box(60, 886, 70, 7), 0xfbeed6);
        Grain.film(canvas, 10);
    }

    private static void trumpet(Canvas canvas, double w) {
        int brass = 0xfbeed6;
        canvas.through(AffineTransform.getRotateInstance(Math.toRadians(-24), w * 0.5, 620), c -> {
            double y = 610;
            c.fill(Form.rounded(w * 0.12, y - 9, w * 0.6, 18, 9), brass);
            c.stroke(Form.rounded(w * 0.3, y - 2, w * 0.34, 92, 44), 17, brass);
            c.fill(
                    Form.smooth(
                            w * 0.66, y - 10, w * 0.78, y - 22, w * 0.9, y - 96, w * 0.935, y - 100, w * 0.935, y + 100,
                            w * 0.9, y + 96, w * 0.78, y + 22, w * 0.66, y + 10),
                    brass);
            c.fill(Form.ellipse(w * 0.935, y, 20, 100), 0xf2b134);
            c.fill(Form.polygon(w * 0.12, y - 7, w * 0.075, y - 18, w * 0.075, y + 18, w * 0.12, y + 7), brass);
            for (int i = 0; i < 3; i++) {
                double x = w * (0.41 + 0.055 * i);
                c.fill(Form.rounded(x, y - 62, 24, 160, 8), 0x14213f);
                c.fill(Form.rounded(x + 4, y - 58, 16, 152, 6), brass);
                c.fill(Form.box(x + 9, y - 84, 6, 24), brass);
                c.fill(Form.ellipse(x + 12, y - 86, 15, 6), 0xf2b134);
            }
        });
    }
}
