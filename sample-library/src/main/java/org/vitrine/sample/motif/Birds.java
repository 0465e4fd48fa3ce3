package org.vitrine.sample.motif;

import java.awt.geom.Path2D;
import java.util.Random;
import org.vitrine.sample.brush.Canvas;

/** A flock far away. */
public final class Birds {

    private Birds() {}

    public static void flock(Canvas canvas, double x, double y, double spread, int count, double size, int rgb) {
        Random random = new Random(Math.round(x * 7 + y));
        for (int i = 0; i < count; i++) {
            double wing = size * (0.6 + 0.7 * random.nextDouble());
            double bx = x + random.nextGaussian() * spread;
            double by = y + random.nextGaussian() * spread * 0.4;
            double lift = wing * (0.25 + 0.5 * random.nextDouble());
            Path2D bird = new Path2D.Double();
            bird.moveTo(bx - wing, by - lift * 0.4);
            bird.quadTo(bx - wing * 0.4, by - lift, bx, by);
            bird.quadTo(bx + wing * 0.45, by - lift, bx + wing, by - lift * 0.3);
            canvas.stroke(bird, size * 0.13, rgb, 0.85);
        }
    }
}
