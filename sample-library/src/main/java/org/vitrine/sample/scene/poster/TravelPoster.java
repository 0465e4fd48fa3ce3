package org.vitrine.sample.scene.poster;

import java.awt.Shape;
import org.vitrine.sample.brush.Canvas;
import org.vitrine.sample.brush.Form;
import org.vitrine.sample.brush.Grain;
import org.vitrine.sample.brush.Ink;
import org.vitrine.sample.brush.Light;
import org.vitrine.sample.brush.Ramp;
import org.vitrine.sample.brush.Ridge;
import org.vitrine.sample.brush.Sky;
import org.vitrine.sample.brush.Stipple;
import org.vitrine.sample.lettering.Lettering;
import org.vitrine.sample.lettering.Typeface;
import org.vitrine.sample.motif.Clouds;
import org.vitrine.sample.motif.Trees;
import org.vitrine.sample.scene.Commission;
import org.vitrine.sample.scene.Scene;

/** A travel poster with a mountain railway. The lettering is place, line below and nothing more. */
public final class TravelPoster implements Scene {

    @Override
    public void paint(Canvas canvas, Commission commission) {
        double w = canvas.width();
        Sky.paint(canvas, Ramp.of(0x2f86a6, 0x8fcfc9, 0xfdf0c4), 520);
        Light.rays(canvas, w * 0.25, 460, 800, 180, 360, 14, 0xffffff, 0.3);
        peak(canvas, w * 0.62, 190, 0x5a7fa8, 0xffffff);
        peak(canvas, w * 0.2, 330, 0x44688f, 0xf3f8fb);
        peak(canvas, w * 0.96, 350, 0x3b5c84, 0xf3f8fb);
        Clouds.mist(canvas, 560, 60, 0xfdf6dc, 0.8, 3);
        int[] greens = {0x5fa07c, 0x3f8562, 0x26654e};
        for (int i = 0; i < 3; i++) {
            Ridge ridge = Ridge.hills(canvas, 590 + i * 62, 40, 300, 20 + i);
            Trees.wood(canvas, ridge, 0, w, 34 + i * 18, 17 + i * 9, Ink.darker(greens[i], 0.3), i);
            canvas.fill(
                    ridge.ground(),
                    Ramp.of(Ink.lighter(greens[i], 0.2), greens[i]).down(560 + i * 60, 720 + i * 60));
        }
        viaduct(canvas, w);
        canvas.fill(Form.box(0, 838, w, 170), 0xfbeed6);
        canvas.fill(Lettering.of(Typeface.POSTER, 112).left(commission.line(0), 50, 966), 0xc93a3e);
        canvas.fill(Lettering.of(Typeface.ITALIC, 30).right(commission.line(1), w - 52, 960), 0x17504f);
        canvas.stroke(Form.box(0, 838, w, 3), 3, 0x17504f);
        Grain.film(canvas, 9);
    }

    private static void peak(Canvas canvas, double x, double top, int rock, int snow) {
        Shape left = Form.polygon(
                x, top, x - 60, top + 110, x - 130, top + 190, x - 210, top + 330, x - 300, 640, x + 20, 640, x - 26,
                top + 240, x + 22, top + 130);
        Shape right = Form.polygon(
                x, top, x + 22, top + 130, x - 26, top + 240, x + 20, 640, x + 300, 640, x + 170, top + 280, x + 90,
                top + 150);
        canvas.fill(left, Ink.lighter(rock, 0.25));
        canvas.fill(right, rock);
        Shape capLeft = Form.polygon(
                x, top, x - 60, top + 110, x - 96, top + 150, x - 60, top + 140, x - 34, top + 176, x - 4, top + 124,
                x + 22, top + 130);
        Shape capRight = Form.polygon(
                x, top, x + 22, top + 130, x + 6, top + 170, x + 44, top + 140, x + 66, top + 180, x + 90, top + 150);
        canvas.fill(capLeft, snow);
        canvas.fill(capRight, Ink.mix(snow, rock, 0.28));
        Stipple.shade(canvas, right, x + 240, 620, x, top + 100, Ink.darker(rock, 0.4), 0.55);
    }

    private static void viaduct(Canvas canvas, double w) {
        int stone = 0xe2c9a4;
        Shape[] arches = new Shape[6];
        for (int i = 0; i < arches.length; i++) {
            arches[i] = Form.rounded(w * (0.03 + 0.165 * i), 740, w * 0.125, 300, w * 0.0625);
        }
        Shape bridge = Form.minus(Form.box(-10, 706, w + 20, 134), arches);
        canvas.fill(bridge, Ramp.of(stone, Ink.darker(stone, 0.3)).down(706, 840));
        Stipple.shade(canvas, bridge, 0, 860, 0, 720, 0x7a4a3a, 0.5);
        canvas.fill(Form.box(-10, 700, w + 20, 10), 0x8a6a50);
        for (int i = 0; i < 4; i++) {
            double x = w * (0.1 + 0.2 * i);
            canvas.fill(Form.rounded(x, 646, w * 0.19, 50, i == 3 ? 16 : 7), 0xc93a3e);
            canvas.fill(Form.box(x, 684, w * 0.19, 6), 0xfbeed6);
            for (int k = 0; k < 4; k++) {
                canvas.fill(Form.rounded(x + 11 + k * w * 0.043, 656, w * 0.031, 19, 4), 0xfdf0c4);
            }
            canvas.fill(Form.circle(x + 26, 697, 8), 0x2a2a36);
            canvas.fill(Form.circle(x + w * 0.19 - 26, 697, 8), 0x2a2a36);
        }
    }
}
