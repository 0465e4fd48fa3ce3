package org.vitrine.sample.scene.landscape;

import java.awt.Shape;
import java.util.Random;
import org.vitrine.sample.brush.Canvas;
import org.vitrine.sample.brush.Field;
import org.vitrine.sample.brush.Form;
import org.vitrine.sample.brush.Grain;
import org.vitrine.sample.brush.Ink;
import org.vitrine.sample.brush.Light;
import org.vitrine.sample.brush.Noise;
import org.vitrine.sample.brush.Ramp;
import org.vitrine.sample.brush.Ridge;
import org.vitrine.sample.brush.Sky;
import org.vitrine.sample.brush.Stipple;
import org.vitrine.sample.motif.Trees;
import org.vitrine.sample.scene.Commission;
import org.vitrine.sample.scene.Scene;

/** Under water: light from above, corals, a shoal and a turtle. */
public final class Reef implements Scene {

    @Override
    public void paint(Canvas canvas, Commission commission) {
        double w = canvas.width();
        Sky.paint(canvas, Ramp.of(0xb6f4e4, 0x4fd0d2, 0x1790b4, 0x0b5590, 0x082a5c), 900);
        Light.glow(canvas, w * 0.56, -60, 720, 0xffffff, 0.9);
        Light.rays(canvas, w * 0.56, -160, 1150, 50, 130, 16, 0xf4fff4, 0.34);
        caustics(canvas);
        Ramp rock = Ramp.of(0x2c86a8, 0x145a86, 0x0b3662, 0x061a3a);
        for (int i = 0; i < 4; i++) {
            Noise noise = new Noise(60 + i);
            int layer = i;
            Ridge reef = Ridge.of(canvas, x -> {
                double bowl = Math.pow((x / w - 0.52) * 2, 2);
                return 850 + layer * 44 - bowl * (150 + 60 * layer) + 80 * (noise.fractal(x / 120, 4) - 0.5);
            });
            int tone = rock.at(i / 3.0);
            corals(canvas, reef, i, tone);
            canvas.fill(
                    reef.ground(),
                    Ramp.of(Ink.lighter(tone, 0.12), Ink.darker(tone, 0.35)).down(740, 1000));
        }
        shoal(canvas, w);
        turtle(canvas, w * 0.4, 400);
        bubbles(canvas, w);
        Light.vignette(canvas, 0x03122e, 0.5);
        Grain.film(canvas, 6);
    }

    private static void caustics(Canvas canvas) {
        Noise noise = new Noise(2);
        Field.lay(canvas, 0, 0, canvas.width(), 320, 220, 70, (u, v) -> {
            double fold = Math.abs(2 * noise.fractal(u * 12, v * 5 + u * 2, 3) - 1);
            return Field.tint(0xffffff, Math.max(0, 0.5 - fold * 3.4) * (1 - v) * 1.4);
        });
    }

    private static void corals(Canvas canvas, Ridge reef, int layer, int tone) {
        Random random = new Random(layer + 40);
        int[] colours = {0xff7a6a, 0xffb25a, 0xf06aa0, 0x9a6ad0, 0xffd27a};
        double w = canvas.width();
        for (int i = 0; i < 15; i++) {
            double x = random.nextDouble() * w;
            if (layer > 1 && Math.abs(x / w - 0.5) < 0.12) {
                continue;
            }
            int colour = Ink.mix(colours[random.nextInt(colours.length)], tone, 0.72 - layer * 0.2);
            double size = 26 + layer * 15 + random.nextDouble() * 26;
            if (random.nextInt(3) == 0) {
                fan(canvas, x, reef.yAt(x) + 12, size * 1.5, colour);
            } else if (random.nextBoolean()) {
                Trees.branches(canvas, x, reef.yAt(x) + 12, size * 0.52, -Math.PI / 2, size * 0.15, colour, random);
            } else {
                for (int blade = -2; blade <= 2; blade++) {
                    double sway = blade * 9 + 16 * Math.sin(x + blade);
                    canvas.stroke(
                            Form.line(
                                    x + blade * 8,
                                    reef.yAt(x) + 12,
                                    x + blade * 9 + sway * 0.5,
                                    reef.yAt(x) - size * 0.8,
                                    x + blade * 8 + sway,
                                    reef.yAt(x) - size * (1.7 - 0.2 * Math.abs(blade))),
                            7,
                            Ink.mix(0x3fc08a, tone, 0.65 - layer * 0.18));
                }
            }
        }
    }

    private static void fan(Canvas canvas, double x, double y, double size, int colour) {
        for (int i = -6; i <= 6; i++) {
            double angle = i * 0.16;
            canvas.stroke(
                    Form.line(
                            x,
                            y,
                            x + Math.sin(angle) * size * 0.6,
                            y - Math.cos(angle) * size * 0.6,
                            x + Math.sin(angle * 1.25) * size,
                            y - Math.cos(angle) * size),
                    size * 0.045,
                    colour);
        }
        canvas.fill(
                Form.smooth(
                        x,
                        y,
                        x - size * 0.9,
                        y - size * 0.3,
                        x - size * 0.6,
                        y - size * 0.9,
                        x,
                        y - size * 1.03,
                        x + size * 0.6,
                        y - size * 0.9,
                        x + size * 0.9,
                        y - size * 0.3),
                colour,
                0.35);
    }

    private static void shoal(Canvas canvas, double w) {
        Random random = new Random(5);
        for (int i = 0; i < 90; i++) {
            double t = random.nextDouble();
            double x = w * (0.58 + 0.4 * t) + random.nextGaussian() * 26;
            double y = 560 - 240 * t * t + random.nextGaussian() * 36;
            double s = 6 + 9 * random.nextDouble();
            int tone = Ink.mix(0xffd05a, 0xff8a5a, random.nextDouble());
            canvas.fill(
                    Form.turned(
                            Form.joined(
                                    Form.smooth(x - s * 1.5, y, x, y - s * 0.6, x + s * 1.2, y, x, y + s * 0.6),
                                    Form.polygon(x + s, y, x + s * 1.9, y - s * 0.55, x + s * 1.9, y + s * 0.55)),
                            16 * (1 - 2 * t),
                            x,
                            y),
                    tone,
                    0.75 + 0.25 * random.nextDouble());
        }
    }

    private static void turtle(Canvas canvas, double x, double y) {
        int skin = 0x5a8a5c;
        canvas.fill(
                Form.smooth(x + 70, y - 12, x + 130, y - 78, x + 160, y - 70, x + 128, y - 8, x + 92, y + 12), skin);
        canvas.fill(
                Form.smooth(x - 72, y + 18, x - 128, y + 44, x - 118, y + 58, x - 60, y + 40), Ink.darker(skin, 0.3));
        canvas.fill(
                Form.smooth(x + 112, y + 2, x + 158, y - 6, x + 176, y + 14, x + 152, y + 30, x + 108, y + 26), skin);
        canvas.fill(Form.circle(x + 158, y + 8, 4.5), 0x10202a);
        Shape shell = Form.smooth(
                x - 108, y + 16, x - 60, y - 44, x + 20, y - 62, x + 100, y - 26, x + 124, y + 14, x + 60, y + 40,
                x - 40, y + 42);
        canvas.fill(shell, Ramp.of(0xb88a4a, 0x5c4a2c).down(y - 60, y + 42));
        canvas.inside(shell, c -> {
            for (int i = -3; i < 4; i++) {
                c.fill(
                        Form.turned(
                                Form.rounded(x + i * 38 - 14, y - 44 + Math.abs(i) * 5, 30, 40, 10),
                                8 * i,
                                x + i * 38,
                                y),
                        0x3f3a24,
                        0.55);
                c.fill(Form.rounded(x + i * 38 + 4, y + 4, 30, 22, 8), 0x3f3a24, 0.4);
            }
        });
        Stipple.shade(canvas, shell, x, y + 60, x - 10, y - 30, 0x14243a, 0.7);
        Shape flipper = Form.smooth(
                x + 72, y + 20, x + 104, y + 60, x + 66, y + 140, x + 38, y + 150, x + 44, y + 80, x + 48, y + 30);
        canvas.fill(flipper, Ink.darker(skin, 0.12));
        Stipple.shade(canvas, flipper, x + 60, y + 150, x + 70, y + 40, 0x14343a, 0.6);
    }

    private static void bubbles(Canvas canvas, double w) {
        Random random = new Random(15);
        for (int i = 0; i < 70; i++) {
            double x = w * (0.2 + 0.05 * random.nextGaussian());
            double y = random.nextDouble() * 800;
            double r = 2 + 7 * random.nextDouble() * random.nextDouble();
            canvas.fill(Form.circle(x, y, r), 0xffffff, 0.16);
            canvas.stroke(Form.circle(x, y, r), 0.9, 0xffffff, 0.55);
        }
    }
}
