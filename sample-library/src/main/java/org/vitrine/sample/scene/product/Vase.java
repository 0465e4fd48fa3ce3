package org.vitrine.sample.scene.product;

import java.awt.Shape;
import java.util.Random;
import org.vitrine.sample.brush.Canvas;
import org.vitrine.sample.brush.Form;
import org.vitrine.sample.brush.Ink;
import org.vitrine.sample.motif.Studio;
import org.vitrine.sample.scene.Commission;
import org.vitrine.sample.scene.Scene;

/** A thrown vase with dry grasses. Moods: terracotta, sage. */
public final class Vase implements Scene {

    @Override
    public void paint(Canvas canvas, Commission commission) {
        boolean sage = commission.mood().equals("sage");
        int clay = sage ? 0x8fa88f : 0xc9683f;
        Studio studio = Studio.seamless(canvas, sage ? 0xe6d8c8 : 0xe9c9ae, 760);
        double x = canvas.width() * 0.5;
        if (!canvas.image().getColorModel().hasAlpha()) {
            canvas.fill(Form.circle(x + 120, 380, 290), sage ? 0xcfa88a : 0xf3e2cc, 0.8);
        }
        studio.standing(x, 868, 130);
        grasses(canvas, x, sage ? 0xb0763f : 0x8a6a3a);
        Shape body = Form.smooth(
                x - 58, 408, x - 46, 452, x - 74, 512, x - 166, 610, x - 172, 720, x - 108, 850, x - 86, 872, x, 878,
                x + 86, 872, x + 108, 850, x + 172, 720, x + 166, 610, x + 74, 512, x + 46, 452, x + 58, 408, x, 414);
        canvas.fill(body, clay);
        canvas.inside(body, c -> {
            c.fill(
                    Form.smooth(x - 200, 690, x, 716, x + 200, 690, x + 220, 900, x - 220, 900),
                    Ink.mix(clay, 0xf6ead8, 0.78));
            for (int i = 0; i < 4; i++) {
                double y = 712 + i * 34;
                c.stroke(
                        Form.line(x - 200, y - 22, x, y + 6, x + 200, y - 22),
                        i == 0 ? 6 : 2.4,
                        Ink.darker(clay, 0.3),
                        0.65);
            }
            for (double y = 440; y < 700; y += 17) {
                c.stroke(Form.line(x - 200, y - 12, x, y + 4, x + 200, y - 12), 1.4, Ink.darker(clay, 0.4), 0.22);
            }
        });
        studio.model(body, clay, 0.5);
        canvas.fill(Form.ellipse(x, 408, 59, 11), Ink.lighter(clay, 0.22));
        canvas.fill(Form.ellipse(x, 410, 50, 8), Ink.darker(clay, 0.65));
        studio.finish();
    }

    private static void grasses(Canvas canvas, double x, int tone) {
        Random random = new Random(4);
        for (int i = 0; i < 13; i++) {
            double lean = (i - 6) * 27 + random.nextGaussian() * 12;
            double top = 120 + Math.abs(i - 6) * 24 + random.nextDouble() * 40;
            int shade = Ink.mix(tone, 0xf0dcae, random.nextDouble() * 0.6);
            canvas.stroke(Form.line(x + (i - 6) * 5, 410, x + lean * 0.35, 300, x + lean, top), 2.6, shade);
            for (int k = 0; k < 11; k++) {
                double y = top + k * 11;
                double px = x + lean - lean * 0.2 * (k / 11.0);
                double reach = 9 + k * 1.1;
                canvas.fill(Form.turned(Form.ellipse(px - reach * 0.6, y, reach * 0.75, 3.4), 40, px, y), shade);
                canvas.fill(
                        Form.turned(Form.ellipse(px + reach * 0.6, y, reach * 0.75, 3.4), -40, px, y),
                        Ink.darker(shade, 0.15));
            }
        }
    }
}
