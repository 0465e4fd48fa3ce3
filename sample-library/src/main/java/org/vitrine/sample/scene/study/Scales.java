package org.vitrine.sample.scene.study;

import java.awt.Shape;
import org.vitrine.sample.brush.Canvas;
import org.vitrine.sample.brush.Form;
import org.vitrine.sample.brush.Grain;
import org.vitrine.sample.brush.Ink;
import org.vitrine.sample.brush.Noise;
import org.vitrine.sample.brush.Ramp;
import org.vitrine.sample.brush.Stipple;
import org.vitrine.sample.scene.Commission;
import org.vitrine.sample.scene.Scene;

/** The Japanese wave pattern, each fan shaded towards its foot. */
public final class Scales implements Scene {

    @Override
    public void paint(Canvas canvas, Commission commission) {
        double w = canvas.width();
        Ramp depth = Ramp.of(0xf7e6c8, 0x8fc3bd, 0x2f7f96, 0x17406e, 0x0b1f44);
        canvas.fill(canvas.surface(), depth.down(0, 1000));
        Noise noise = new Noise(5);
        double radius = 74;
        int rows = (int) (1000 / (radius * 0.5)) + 4;
        for (int row = 0; row < rows; row++) {
            double y = row * radius * 0.5 - radius * 0.3;
            for (double x = row % 2 == 0 ? 0 : radius; x < w + radius * 2; x += radius * 2) {
                int tone = depth.at(Math.clamp(y / 1000 + (noise.at(x / 300, y / 200) - 0.5) * 0.35, 0, 1));
                Shape fan = Form.circle(x, y + radius, radius);
                canvas.fill(fan, tone);
                Stipple.round(canvas, fan, x, y + radius, radius * 0.5, radius * 1.3, Ink.darker(tone, 0.5), 0.35);
                for (int ring = 0; ring < 4; ring++) {
                    canvas.stroke(
                            Form.circle(x, y + radius, radius * (0.96 - ring * 0.22)),
                            ring == 0 ? 4.5 : 3,
                            Ink.mix(tone, 0xfdf3dc, 0.72 - ring * 0.1));
                }
            }
        }
        Grain.film(canvas, 7);
    }
}
