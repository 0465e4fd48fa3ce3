package org.vitrine.sample.scene.people;

import java.awt.Shape;
import java.util.Map;
import java.util.Random;
import org.vitrine.sample.brush.Canvas;
import org.vitrine.sample.brush.Form;
import org.vitrine.sample.brush.Grain;
import org.vitrine.sample.brush.Ink;
import org.vitrine.sample.brush.Light;
import org.vitrine.sample.brush.Ramp;
import org.vitrine.sample.brush.Shadow;
import org.vitrine.sample.brush.Sky;
import org.vitrine.sample.brush.Stipple;
import org.vitrine.sample.motif.Person;
import org.vitrine.sample.scene.Commission;
import org.vitrine.sample.scene.Scene;

/** Four people who do not exist, drawn from the shoulders up. Moods: curls, bob, beard, scarf. */
public final class Portrait implements Scene {

    private record Sitter(int backdrop, int halo, int skin, int hair, int clothes, int detail) {}

    private static final Map<String, Sitter> SITTERS = Map.of(
            "curls", new Sitter(0xf0a04b, 0xffcf7a, 0x8a5234, 0x2a1a1e, 0x1f6f6a, 0xfbe9cf),
            "bob", new Sitter(0x7fb0a6, 0xcfe6d6, 0xf2c9a6, 0xb5482f, 0x2a3560, 0xf4b942),
            "beard", new Sitter(0x3f5f8c, 0x7fa6c9, 0xe0a980, 0x3a2a2a, 0xd8623f, 0xfbe3c4),
            "scarf", new Sitter(0xd98a9a, 0xf9d3c8, 0xb9794f, 0x4a2f6a, 0x6a3f86, 0xf7c45a));

    @Override
    public void paint(Canvas canvas, Commission commission) {
        Sitter sitter = commission.choose(SITTERS, "curls");
        double x = canvas.width() * 0.5;
        Sky.paint(
                canvas,
                Ramp.of(Ink.lighter(sitter.backdrop, 0.12), sitter.backdrop, Ink.darker(sitter.backdrop, 0.2)),
                1000);
        canvas.fill(Form.circle(x, 430, 330), sitter.halo, 0.9);
        Stipple.shade(canvas, Form.circle(x, 430, 330), x + 200, 760, x - 60, 330, sitter.backdrop, 0.6);
        leaves(canvas, x, sitter);
        hairBehind(canvas, x, sitter, commission.mood());
        shoulders(canvas, x, sitter);
        Person.face(canvas, x, 440, 236, sitter.skin, sitter.hair);
        hairBefore(canvas, x, sitter, commission.mood());
        Light.vignette(canvas, Ink.darker(sitter.backdrop, 0.7), 0.35);
        Grain.film(canvas, 8);
    }

    private static void leaves(Canvas canvas, double x, Sitter sitter) {
        int tone = Ink.mix(sitter.backdrop, sitter.clothes, 0.55);
        for (int side = -1; side <= 1; side += 2) {
            for (int i = 0; i < 6; i++) {
                double angle = side * (52 - i * 9);
                double bx = x + side * (250 + i * 16);
                double by = 1010 - i * 78;
                Shape leaf = Form.turned(
                        Form.smooth(bx, by, bx - 46, by - 120, bx, by - 250, bx + 46, by - 120), angle, bx, by);
                canvas.fill(leaf, Ink.mix(tone, sitter.halo, i % 2 * 0.22));
                Stipple.shade(canvas, leaf, bx, by + 20, bx + side * 60, by - 150, Ink.darker(tone, 0.4), 0.6);
            }
        }
    }

    private static void shoulders(Canvas canvas, double x, Sitter sitter) {
        Shape neck = Form.smooth(x - 62, 540, x - 60, 650, x - 96, 716, x + 96, 716, x + 60, 650, x + 62, 540);
        Shape body = Form.smooth(
                x - 86, 690, x, 730, x + 86, 690, x + 216, 732, x + 292, 830, x + 320, 1040, x - 320, 1040, x - 292,
                830, x - 216, 732);
        canvas.fill(body, sitter.clothes);
        Stipple.shade(canvas, body, x + 330, 960, x - 40, 800, Ink.darker(sitter.clothes, 0.55), 0.7);
        canvas.fill(neck, Ink.darker(sitter.skin, 0.12));
        Shadow.soft(
                canvas,
                Form.common(neck, Form.box(x - 100, 560, 200, 80)),
                16,
                Ink.mix(sitter.skin, 0x4a1424, 0.6),
                0.6);
        canvas.stroke(
                Form.line(x - 98, 694, x - 50, 742, x, 756, x + 50, 742, x + 98, 694),
                24,
                Ink.lighter(sitter.clothes, 0.14));
        canvas.stroke(Form.line(x - 98, 694, x - 50, 742, x, 756, x + 50, 742, x + 98, 694), 3, sitter.detail, 0.8);
    }

    private static void hairBehind(Canvas canvas, double x, Sitter sitter, String mood) {
        switch (mood) {
            case "bob" ->
                canvas.fill(
                        Form.smooth(
                                x, 236, x + 140, 270, x + 178, 440, x + 172, 640, x + 60, 670, x - 60, 670, x - 172,
                                640, x - 178, 440, x - 140, 270),
                        Ink.darker(sitter.hair, 0.3));
            case "scarf" ->
                canvas.fill(
                        Form.smooth(
                                x, 228, x + 150, 280, x + 176, 450, x + 150, 640, x + 240, 800, x - 240, 800, x - 150,
                                640, x - 176, 450, x - 150, 280),
                        Ink.darker(sitter.clothes, 0.15));
            case "beard" -> canvas.fill(Form.ellipse(x, 400, 136, 150), Ink.darker(sitter.hair, 0.2));
            default -> {
                Random random = new Random(3);
                for (int i = 0; i < 90; i++) {
                    double a = Math.PI * (0.9 + 1.2 * random.nextDouble());
                    double r = 120 + 110 * Math.sqrt(random.nextDouble());
                    canvas.fill(
                            Form.circle(x + Math.cos(a) * r, 420 + Math.sin(a) * r, 30 + 18 * random.nextDouble()),
                            Ink.mix(sitter.hair, 0x5a3438, random.nextDouble() * 0.5));
                }
            }
        }
    }

    private static void hairBefore(Canvas canvas, double x, Sitter sitter, String mood) {
        int shine = Ink.lighter(sitter.hair, 0.18);
        switch (mood) {
            case "bob" -> {
                Shape fringe = Form.smooth(
                        x - 150, 480, x - 152, 330, x - 70, 240, x + 40, 236, x + 140, 310, x + 152, 480, x + 118, 400,
                        x + 60, 356, x - 40, 350, x - 116, 390);
                canvas.fill(fringe, sitter.hair);
                Stipple.shade(canvas, fringe, x - 60, 240, x + 20, 400, shine, 0.6);
                earrings(canvas, x, sitter.detail);
            }
            case "beard" -> {
                Shape beard = Form.smooth(
                        x - 124, 460, x - 104, 520, x - 50, 512, x, 500, x + 50, 512, x + 104, 520, x + 124, 460,
                        x + 112, 590, x + 50, 640, x - 50, 640, x - 112, 590);
                canvas.fill(Form.minus(beard, Form.ellipse(x, 531, 36, 15)), sitter.hair);
                Stipple.shade(canvas, beard, x - 80, 640, x - 20, 520, shine, 0.5);
                canvas.fill(
                        Form.smooth(
                                x - 130, 400, x - 120, 300, x - 40, 240, x + 60, 240, x + 126, 300, x + 130, 400,
                                x + 96, 330, x, 306, x - 96, 330),
                        sitter.hair);
                glasses(canvas, x);
            }
            case "scarf" -> {
                Shape wrap = Form.minus(
                        Form.smooth(
                                x, 226, x + 132, 270, x + 162, 440, x + 128, 610, x, 700, x - 128, 610, x - 162, 440,
                                x - 132, 270),
                        Form.ellipse(x, 462, 112, 156));
                canvas.fill(wrap, sitter.clothes);
                Stipple.shade(canvas, wrap, x + 170, 560, x - 20, 360, Ink.darker(sitter.clothes, 0.5), 0.6);
                canvas.stroke(Form.ellipse(x, 462, 114, 158), 5, sitter.detail, 0.85);
            }
            default -> {
                Random random = new Random(6);
                for (int i = 0; i < 26; i++) {
                    double a = Math.PI * (1.08 + 0.84 * i / 25.0);
                    canvas.fill(
                            Form.circle(x + Math.cos(a) * 128, 412 + Math.sin(a) * 140, 26 + 14 * random.nextDouble()),
                            Ink.mix(sitter.hair, 0x6a3f3c, random.nextDouble() * 0.5));
                }
                earrings(canvas, x, sitter.detail);
            }
        }
    }

    private static void earrings(Canvas canvas, double x, int tone) {
        for (int side = -1; side <= 1; side += 2) {
            canvas.stroke(Form.circle(x + side * 126, 522, 24), 6, tone);
        }
    }

    private static void glasses(Canvas canvas, double x) {
        for (int side = -1; side <= 1; side += 2) {
            canvas.stroke(Form.circle(x + side * 54, 440, 43), 6, 0x1f1a1a);
            canvas.fill(Form.circle(x + side * 54, 440, 40), 0xffffff, 0.13);
        }
        canvas.stroke(Form.line(x - 12, 434, x, 428, x + 12, 434), 6, 0x1f1a1a);
    }
}
