package org.vitrine.sample.motif;

import java.awt.Shape;
import java.util.Random;
import org.vitrine.sample.brush.Canvas;
import org.vitrine.sample.brush.Field;
import org.vitrine.sample.brush.Form;
import org.vitrine.sample.brush.Noise;
import org.vitrine.sample.brush.Ramp;
import org.vitrine.sample.brush.Stipple;

/** Clouds: cut-out heaps, long streaks, and the mist that lies in valleys. */
public final class Clouds {

    private Clouds() {}

    /** A heap with a flat foot, light above, shaded below. */
    public static void heap(Canvas canvas, double x, double y, double width, int light, int shade, long seed) {
        Random random = new Random(seed);
        int bumps = 6;
        Shape[] parts = new Shape[bumps + 1];
        double high = width * 0.2;
        for (int i = 0; i < bumps; i++) {
            double along = (i + 0.5) / bumps;
            double radius = high * (0.45 + 0.75 * Math.sin(Math.PI * along)) * (0.75 + 0.5 * random.nextDouble());
            parts[i] = Form.circle(x + (along - 0.5) * width * 0.82, y - radius * 0.7, radius);
        }
        parts[bumps] = Form.rounded(x - width / 2, y - high * 0.55, width, high * 0.55, high * 0.27);
        Shape cloud = Form.minus(Form.joined(parts), Form.box(x - width, y, width * 2, width));
        canvas.fill(cloud, Ramp.of(light, light).fading(0.98, 0.75).down(y - high * 1.8, y));
        Stipple.shade(canvas, cloud, x + width * 0.1, y + high * 0.1, x - width * 0.06, y - high * 1.1, shade, 0.6);
    }

    /** Long thin clouds across the whole sky. */
    public static void streaks(Canvas canvas, double top, double bottom, int rgb, double opacity, int seed) {
        Noise noise = new Noise(seed);
        Field.lay(canvas, 0, top, canvas.width(), bottom - top, 120, 90, (u, v) -> {
            double n = noise.fractal(u * 3.2, v * 13, 5);
            double edge = Math.sin(Math.PI * v);
            return Field.tint(rgb, opacity * edge * Math.clamp((n - 0.47) * 4.2, 0, 1));
        });
    }

    /** Mist that lies around a height and thins out above and below. */
    public static void mist(Canvas canvas, double y, double thickness, int rgb, double opacity, int seed) {
        Noise noise = new Noise(seed);
        Field.lay(canvas, 0, y - thickness, canvas.width(), thickness * 2, 100, 40, (u, v) -> {
            double wave = 0.18 * (noise.fractal(u * 4, 3) - 0.5);
            double near = Math.max(0, 1 - Math.abs(v - 0.5 + wave) * 2.3);
            return Field.tint(rgb, opacity * near * near * (0.55 + 0.7 * noise.fractal(u * 5, v * 2, 4)));
        });
    }
}
