package org.vitrine.sample.scene.study;

import java.awt.Shape;
import java.util.Random;
import org.vitrine.sample.brush.Canvas;
import org.vitrine.sample.brush.Form;
import org.vitrine.sample.brush.Grain;
import org.vitrine.sample.brush.Ink;
import org.vitrine.sample.brush.Stipple;
import org.vitrine.sample.scene.Commission;
import org.vitrine.sample.scene.Scene;

/** Polished chips of stone in cream. */
public final class Terrazzo implements Scene {

    @Override
    public void paint(Canvas canvas, Commission commission) {
        double w = canvas.width();
        canvas.fill(canvas.surface(), 0xf4ebdd);
        int[] stones = {0xd98a6a, 0x7fa39a, 0x3a4a5c, 0xe9bf7a, 0xb5626a, 0xcfd6cf, 0x8a7a9a};
        Random random = new Random(31);
        for (int i = 0; i < 1500; i++) {
            double size = 4 + 52 * Math.pow(random.nextDouble(), 4);
            double x = random.nextDouble() * w;
            double y = random.nextDouble() * 1000;
            double[] outline = new double[12];
            for (int k = 0; k < 6; k++) {
                double a = Math.PI * 2 * (k + 0.5 * random.nextDouble()) / 6;
                double reach = size * (0.6 + 0.55 * random.nextDouble());
                outline[2 * k] = x + Math.cos(a) * reach;
                outline[2 * k + 1] = y + Math.sin(a) * reach;
            }
            Shape chip = Form.polygon(outline);
            int tone = stones[random.nextInt(stones.length)];
            canvas.fill(chip, tone);
            if (size > 14) {
                Stipple.shade(
                        canvas, chip, x + size, y + size, x - size * 0.5, y - size * 0.5, Ink.darker(tone, 0.4), 0.5);
                canvas.stroke(
                        Form.line(x - size * 0.4, y, x, y - size * 0.15, x + size * 0.5, y + size * 0.1),
                        1,
                        0xffffff,
                        0.35);
            }
        }
        Grain.film(canvas, 9);
    }
}
