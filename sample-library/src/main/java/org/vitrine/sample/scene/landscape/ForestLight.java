package org.vitrine.sample.scene.landscape;

import java.awt.Shape;
import java.util.Random;
import org.vitrine.sample.brush.Canvas;
import org.vitrine.sample.brush.Form;
import org.vitrine.sample.brush.Grain;
import org.vitrine.sample.brush.Ink;
import org.vitrine.sample.brush.Light;
import org.vitrine.sample.brush.Ramp;
import org.vitrine.sample.brush.Ridge;
import org.vitrine.sample.brush.Sky;
import org.vitrine.sample.brush.Stipple;
import org.vitrine.sample.motif.Clouds;
import org.vitrine.sample.scene.Commission;
import org.vitrine.sample.scene.Scene;

/** Tall trunks in a wood with the morning sun between them. Moods: green, autumn. */
public final class ForestLight implements Scene {

    @Override
    public void paint(Canvas canvas, Commission commission) {
        double w = canvas.width();
        boolean autumn = commission.mood().equals("autumn");
        Ramp air = autumn
                ? Ramp.of(0xf2a03c, 0xffdf9a, 0xfff3cf, 0xf0b25a, 0x8a4a2a)
                : Ramp.of(0x5f9a5a, 0xcfe39a, 0xfaf7cc, 0xa6c878, 0x2f5a3c);
        Ramp depth = autumn
                ? Ramp.of(0xe8ae62, 0xa8622f, 0x5a2f22, 0x2a1614)
                : Ramp.of(0xa9c98a, 0x5c8a5e, 0x234a3e, 0x0d2420);
        Sky.paint(canvas, air, 1000);
        double sunX = w * 0.58;
        Light.glow(canvas, sunX, 360, 760, 0xfffbe0, 0.95);
        Random random = new Random(9);
        for (int layer = 0; layer < 4; layer++) {
            double share = layer / 3.0;
            int tone = depth.at(share);
            Ridge floor = Ridge.hills(canvas, 720 + layer * 62, 22, 260, 50 + layer);
            canvas.fill(
                    floor.ground(),
                    Ramp.of(Ink.mix(tone, air.at(0.45), 0.42 - share * 0.2), tone)
                            .down(690 + layer * 62, 1000));
            int trunks = 26 - layer * 6;
            for (int i = 0; i < trunks; i++) {
                double x = w * (i + random.nextDouble()) / trunks;
                if (layer == 3 && Math.abs(x - sunX) < w * 0.17) {
                    continue;
                }
                trunk(
                        canvas,
                        x,
                        floor.yAt(x) + 12,
                        (5 + 20 * share * share + 6 * share) * (0.7 + 0.6 * random.nextDouble()),
                        tone,
                        sunX,
                        random);
            }
            foliage(canvas, share, tone, random);
            if (layer < 3) {
                Light.rays(canvas, sunX, -220, 1300, 52, 128, 11, 0xfffbd8, 0.2);
                Clouds.mist(canvas, 740 + layer * 50, 80, air.at(0.5), 0.55, layer);
            }
        }
        Light.glow(canvas, sunX, 340, 420, 0xfff6c8, 0.55);
        ferns(canvas, depth.at(0.9), random);
        Light.vignette(canvas, depth.at(1), 0.6);
        Grain.film(canvas, 7);
    }

    private static void trunk(Canvas canvas, double x, double foot, double half, int tone, double sunX, Random random) {
        double lean = random.nextGaussian() * 9;
        Shape trunk = Form.polygon(
                x - half * 1.5,
                foot + 8,
                x - half,
                foot - 50,
                x - half * 0.7 + lean,
                -10,
                x + half * 0.7 + lean,
                -10,
                x + half,
                foot - 50,
                x + half * 1.5,
                foot + 8);
        canvas.fill(trunk, tone);
        if (half > 7) {
            double lit = Math.signum(sunX - x);
            Stipple.shade(
                    canvas,
                    trunk,
                    x + lit * half * 1.3,
                    500,
                    x - lit * half * 0.1,
                    500,
                    Ink.mix(tone, 0xffe9a8, 0.5),
                    0.55);
        }
    }

    private static void foliage(Canvas canvas, double share, int tone, Random random) {
        double w = canvas.width();
        int leaf = Ink.mix(tone, share > 0.5 ? 0x1c3a22 : 0xe8e08a, 0.25);
        for (int i = 0; i < 620; i++) {
            double x = random.nextDouble() * w;
            double away = Math.min(1, Math.abs(x - w * 0.58) / w * 2);
            double y = -30 + Math.abs(random.nextGaussian()) * (46 + 150 * away * share);
            double size = 9 + 11 * share + 7 * random.nextDouble();
            int shade = Ink.mix(leaf, Ink.mix(tone, 0xfff3b0, 0.45), random.nextDouble() * random.nextDouble());
            canvas.fill(
                    Form.turned(Form.ellipse(x, y, size, size * 0.45), random.nextDouble() * 180, x, y), shade, 0.9);
        }
    }

    private static void ferns(Canvas canvas, int tone, Random random) {
        for (int i = 0; i < 46; i++) {
            double x = random.nextDouble() * canvas.width();
            double y = 985 + random.nextDouble() * 25;
            int shade = Ink.mix(tone, 0x000000, random.nextDouble() * 0.4);
            for (int blade = -3; blade <= 3; blade++) {
                double tip = blade * (16 + random.nextDouble() * 8);
                canvas.stroke(
                        Form.line(x, y, x + tip * 0.4, y - 40, x + tip * 1.3, y - 62 + Math.abs(tip) * 0.6), 4, shade);
            }
        }
    }
}
