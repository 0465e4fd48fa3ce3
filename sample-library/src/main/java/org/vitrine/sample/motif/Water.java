package org.vitrine.sample.motif;

import java.awt.Shape;
import java.util.Random;
import org.vitrine.sample.brush.Canvas;
import org.vitrine.sample.brush.Form;
import org.vitrine.sample.brush.Ink;
import org.vitrine.sample.brush.Light;
import org.vitrine.sample.brush.Ramp;

/** Surfaces of water seen from the shore. */
public final class Water {

    private Water() {}

    /** The sea from the horizon down, with the path of light under a sun at an x. */
    public static void sea(Canvas canvas, double horizon, Ramp colours, double sunX, int light, long seed) {
        double w = canvas.width();
        canvas.fill(Form.box(0, horizon, w, 1000 - horizon + 4), colours.down(horizon, 1000));
        Random random = new Random(seed);
        for (int i = 0; i < 620; i++) {
            double depth = Math.pow(random.nextDouble(), 1.5);
            double y = horizon + 2 + depth * (1000 - horizon);
            double length = (14 + 110 * depth) * (0.4 + random.nextDouble());
            double x = random.nextDouble() * (w + 100) - 50;
            int tone = Ink.mix(colours.at(depth), random.nextBoolean() ? light : 0x10183a, 0.28);
            canvas.fill(lens(x, y, length, 0.8 + 3.2 * depth), tone, 0.42);
        }
        for (int i = 0; i < 330; i++) {
            double depth = Math.pow(random.nextDouble(), 1.4);
            double y = horizon + 1 + depth * (1000 - horizon);
            double spread = 26 + 130 * depth;
            double x = sunX + random.nextGaussian() * spread * 0.55;
            canvas.fill(
                    lens(x, y, (12 + 58 * depth) * (0.4 + random.nextDouble()), 0.9 + 3.4 * depth),
                    light,
                    0.75 - 0.35 * depth);
        }
        Light.glow(canvas, sunX, horizon + 20, 240, light, 0.4);
    }

    /** A stretch of still water that shows faint level lines. */
    public static void calm(
            Canvas canvas, Shape surface, double top, double bottom, int light, double opacity, long seed) {
        Random random = new Random(seed);
        canvas.inside(surface, c -> {
            for (int i = 0; i < 160; i++) {
                double depth = Math.pow(random.nextDouble(), 1.3);
                double y = top + depth * (bottom - top);
                double x = random.nextDouble() * c.width();
                c.fill(
                        lens(x, y, (20 + 130 * depth) * (0.3 + random.nextDouble()), 0.7 + 1.8 * depth),
                        light,
                        opacity * random.nextDouble());
            }
        });
    }

    private static Shape lens(double x, double y, double length, double thickness) {
        return Form.ellipse(x, y, length / 2, thickness / 2);
    }
}
