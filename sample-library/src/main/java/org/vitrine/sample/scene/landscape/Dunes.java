package org.vitrine.sample.scene.landscape;

import java.awt.Shape;
import java.awt.geom.Path2D;
import org.vitrine.sample.brush.Canvas;
import org.vitrine.sample.brush.Form;
import org.vitrine.sample.brush.Grain;
import org.vitrine.sample.brush.Ink;
import org.vitrine.sample.brush.Light;
import org.vitrine.sample.brush.Noise;
import org.vitrine.sample.brush.Ramp;
import org.vitrine.sample.brush.Ridge;
import org.vitrine.sample.brush.Sky;
import org.vitrine.sample.brush.Stipple;
import org.vitrine.sample.motif.Clouds;
import org.vitrine.sample.scene.Commission;
import org.vitrine.sample.scene.Scene;

/** Desert dunes in low light with a small caravan. Moods: day, night. */
public final class Dunes implements Scene {

    @Override
    public void paint(Canvas canvas, Commission commission) {
        double w = canvas.width();
        boolean night = commission.mood().equals("night");
        Ramp sky = night
                ? Ramp.of(0x0b1238, 0x1f2a66, 0x4a4a8c, 0x8a6aa0)
                : Ramp.of(0x2a8aa0, 0x7cc0bb, 0xf4e2b8, 0xffc48a);
        Ramp sand = night
                ? Ramp.of(0x6a5a96, 0x4a4080, 0x2e2a62, 0x171a44)
                : Ramp.of(0xf7c98c, 0xee9f5c, 0xd9723f, 0xa8472e);
        int dark = night ? 0x0b1034 : 0x6e2630;
        Sky.paint(canvas, sky, 560);
        if (night) {
            Sky.stars(canvas, 700, 520, 3);
            Sky.moon(canvas, w * 0.74, 190, 58, 0xfdf3d8);
        } else {
            Sky.sun(canvas, w * 0.72, 260, 70, 0xfff3c8, 0xffdf9a);
            Clouds.streaks(canvas, 120, 480, 0xffffff, 0.5, 6);
        }
        for (int i = 0; i < 5; i++) {
            dune(canvas, i, sand, dark);
        }
        caravan(canvas, w, dark);
        Light.vignette(canvas, dark, 0.35);
        Grain.film(canvas, 8);
    }

    private static void dune(Canvas canvas, int i, Ramp sand, int dark) {
        double w = canvas.width();
        double base = 545 + i * 88;
        double crestX = w * new double[] {0.3, 0.75, 0.2, 0.66, 0.24}[i];
        double rise = 60 + i * 26;
        Noise noise = new Noise(i + 5);
        Ridge crest = Ridge.of(canvas, x -> {
            double d = (x - crestX) / (w * 0.34);
            return base - rise * Math.exp(-d * d * (d < 0 ? 1 : 1.9)) + 14 * (noise.fractal(x / 300, 2) - 0.5);
        });
        int tone = sand.at(i / 4.0);
        canvas.fill(crest.ground(), Ramp.of(Ink.lighter(tone, 0.25), tone).down(base - rise, base + 130));
        Path2D lee = new Path2D.Double();
        lee.moveTo(crestX, crest.yAt(crestX));
        for (double x = crestX; x <= w + 8; x += 6) {
            lee.lineTo(x, crest.yAt(x));
        }
        lee.lineTo(w + 8, 1010);
        lee.curveTo(crestX + w * 0.2, 1000, crestX - w * 0.02, base + 120, crestX + w * 0.05, base + 40);
        lee.quadTo(crestX + w * 0.07, base - rise * 0.4, crestX, crest.yAt(crestX));
        Shape shade = Form.common(lee, crest.ground());
        canvas.fill(
                shade,
                Ramp.of(Ink.mix(tone, dark, 0.55), Ink.mix(tone, dark, 0.2)).down(base - rise, base + 260));
        Stipple.shade(canvas, shade, crestX + 30, base - rise, crestX + 260, base + 190, dark, 0.45);
        canvas.inside(Form.minus(crest.ground(), lee), c -> {
            for (int line = 1; line < 16; line++) {
                double drop = line * 13;
                double[] points = new double[24];
                for (int k = 0; k < 12; k++) {
                    double x = -20 + k * (w + 40) / 11;
                    points[2 * k] = x;
                    points[2 * k + 1] =
                            crest.yAt(x) + drop + 6 * Math.sin(x / 60 + line) + drop * 0.3 * Math.abs(x - crestX) / w;
                }
                c.stroke(Form.line(points), 1.3, dark, 0.13);
            }
        });
    }

    private static void caravan(Canvas canvas, double w, int tone) {
        for (int i = 0; i < 4; i++) {
            double x = w * 0.41 + i * 44;
            double y = 726 - i * 6.5;
            canvas.fill(
                    Form.smooth(
                            x - 15, y - 16, x - 9, y - 20, x - 4, y - 27, x + 2, y - 20, x + 12, y - 19, x + 15, y - 12,
                            x, y - 9, x - 13, y - 10),
                    tone);
            canvas.stroke(Form.line(x + 13, y - 16, x + 19, y - 20, x + 20, y - 29, x + 25, y - 28), 3.2, tone);
            for (double leg : new double[] {-11, -7, 9, 12}) {
                canvas.stroke(Form.line(x + leg, y - 12, x + leg + 1, y + 3), 2, tone);
            }
            canvas.stroke(Form.line(x - 14, y + 4, x - 90, y + 19), 2.4, tone, 0.25);
        }
        double x = w * 0.41 + 190;
        canvas.fill(Form.polygon(x - 6, 702, x - 2, 680, x + 2, 680, x + 7, 702), tone);
        canvas.fill(Form.circle(x, 676, 4), tone);
    }
}
