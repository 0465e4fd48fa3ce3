package org.vitrine.sample.motif;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.Random;
import org.vitrine.sample.brush.Canvas;
import org.vitrine.sample.brush.Form;
import org.vitrine.sample.brush.Ink;
import org.vitrine.sample.brush.Ridge;
import org.vitrine.sample.brush.Stipple;

/** Trees, from a far fringe on a ridge to a single one that carries a picture. */
public final class Trees {

    private Trees() {}

    /** A fir standing at a point. */
    public static Shape fir(double x, double y, double height, long seed) {
        Random random = new Random(seed);
        int tiers = (int) Math.clamp(height / 12, 5, 14);
        Path2D left = new Path2D.Double();
        left.moveTo(x, y - height);
        double[][] right = new double[tiers * 2][];
        for (int i = 0; i < tiers; i++) {
            double down = (i + 1.0) / tiers;
            double reach = height * 0.2 * Math.pow(down, 0.85) * (0.82 + 0.36 * random.nextDouble());
            double tip = y - height * (1 - down) * 0.96 - height * 0.03;
            left.lineTo(x - reach, tip + height * 0.012);
            left.lineTo(x - reach * 0.42, tip - height * 0.018);
            double other = reach * (0.85 + 0.3 * random.nextDouble());
            right[2 * i] = new double[] {x + other, tip + height * 0.012};
            right[2 * i + 1] = new double[] {x + other * 0.42, tip - height * 0.018};
        }
        left.lineTo(x - height * 0.014, y - height * 0.03);
        left.lineTo(x - height * 0.014, y + height * 0.02);
        left.lineTo(x + height * 0.014, y + height * 0.02);
        left.lineTo(x + height * 0.014, y - height * 0.03);
        for (int i = tiers - 1; i >= 0; i--) {
            left.lineTo(right[2 * i + 1][0], right[2 * i + 1][1]);
            left.lineTo(right[2 * i][0], right[2 * i][1]);
        }
        left.closePath();
        return left;
    }

    /** Firs of about one height along a ridge, from one x to another. */
    public static void wood(
            Canvas canvas, Ridge ridge, double from, double to, double height, double distance, int rgb, long seed) {
        Random random = new Random(seed);
        for (double x = from; x < to; x += distance * (0.45 + random.nextDouble())) {
            double tall = height * (0.5 + 0.75 * random.nextDouble());
            canvas.fill(
                    fir(x, ridge.yAt(x) + height * 0.06, tall, random.nextLong()),
                    Ink.mix(rgb, Ink.darker(rgb, 0.35), random.nextDouble()));
        }
    }

    /** A tree with a round crown, shaded on its right. */
    public static void round(Canvas canvas, double x, double y, double size, int leaves, long seed) {
        Random random = new Random(seed);
        canvas.fill(
                Form.polygon(
                        x - size * 0.05,
                        y,
                        x - size * 0.03,
                        y - size * 0.6,
                        x + size * 0.03,
                        y - size * 0.6,
                        x + size * 0.05,
                        y),
                Ink.darker(leaves, 0.6));
        double[] outline = new double[20];
        for (int i = 0; i < 10; i++) {
            double angle = Math.PI * 2 * i / 10;
            double reach = size * (0.4 + 0.1 * random.nextDouble());
            outline[2 * i] = x + Math.cos(angle) * reach * 0.86;
            outline[2 * i + 1] = y - size * 0.68 + Math.sin(angle) * reach;
        }
        Shape crown = Form.smooth(outline);
        canvas.fill(crown, leaves);
        if (size > 18) {
            Stipple.shade(
                    canvas,
                    crown,
                    x + size * 0.42,
                    y - size * 0.35,
                    x - size * 0.15,
                    y - size * 0.85,
                    Ink.darker(leaves, 0.45),
                    0.75);
        }
    }

    /** A stem that forks again and again into thinner ones, from a point in a direction (radians). */
    public static void branches(
            Canvas canvas, double x, double y, double length, double angle, double width, int rgb, Random random) {
        double x1 = x + Math.cos(angle) * length;
        double y1 = y + Math.sin(angle) * length;
        double bend = (random.nextDouble() - 0.5) * length * 0.2;
        canvas.stroke(Form.line(x, y, (x + x1) / 2 + bend, (y + y1) / 2, x1, y1), width, rgb);
        if (width > 1.2) {
            int forks = random.nextInt(3) == 0 ? 3 : 2;
            for (int i = 0; i < forks; i++) {
                double turn = (i - (forks - 1) / 2.0) * 0.75 + (random.nextDouble() - 0.5) * 0.4;
                branches(
                        canvas,
                        x1,
                        y1,
                        length * (0.66 + 0.18 * random.nextDouble()),
                        angle + turn,
                        width * 0.66,
                        rgb,
                        random);
            }
        }
    }
}
