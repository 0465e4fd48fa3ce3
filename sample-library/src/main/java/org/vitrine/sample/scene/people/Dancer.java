package org.vitrine.sample.scene.people;

import java.awt.Shape;
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

/** A dancer in a leap, trailing ribbons of colour. */
public final class Dancer implements Scene {

    @Override
    public void paint(Canvas canvas, Commission commission) {
        double w = canvas.width();
        double x = w * 0.5;
        Sky.paint(canvas, Ramp.of(0x1f1a4a, 0x4a2a6e, 0xb0467a, 0xf0806a), 1000);
        Light.glow(canvas, x, 430, 520, 0xffb08a, 0.5);
        canvas.fill(Form.circle(x, 440, 300), Ramp.of(0xffd08a, 0xf58a6a).down(140, 740));
        int[] colours = {0xffe0a0, 0xf7654f, 0x3fb8b0, 0x8a5cd0, 0xfff3d8};
        for (int i = 0; i < colours.length; i++) {
            double o = i * 26 - 52;
            canvas.stroke(
                    Form.line(
                            x - w * 0.56,
                            760 + o * 1.6,
                            x - 300,
                            560 + o * 2.2,
                            x - 120,
                            690 + o,
                            x - 10,
                            520 + o * 0.6,
                            x + 90,
                            380 + o * 0.3),
                    17 - i,
                    colours[i],
                    0.92);
        }
        figure(canvas, x);
        Shadow.soft(canvas, Form.ellipse(x + 20, 912, 250, 17), 22, 0x1a0a2a, 0.55);
        Random random = new Random(12);
        for (int i = 0; i < 70; i++) {
            canvas.fill(
                    Form.circle(random.nextDouble() * w, random.nextDouble() * 1000, 1.5 + 4 * random.nextDouble()),
                    colours[i % colours.length],
                    0.75);
        }
        Light.vignette(canvas, 0x120a2e, 0.5);
        Grain.film(canvas, 8);
    }

    private static void figure(Canvas canvas, double x) {
        int skin = 0xc98a5e;
        int dress = 0xfbf0de;
        Person.limb(canvas, x - 4, 560, x - 160, 610, x - 318, 580, 56, 20, Ink.darker(skin, 0.14));
        canvas.fill(Form.smooth(x - 312, 572, x - 350, 560, x - 372, 548, x - 340, 588), 0xd8403a);
        Person.limb(canvas, x + 16, 560, x + 164, 600, x + 322, 668, 56, 20, skin);
        canvas.fill(Form.smooth(x + 316, 656, x + 352, 676, x + 384, 706, x + 340, 694, x + 312, 678), 0xd8403a);
        Person.limb(canvas, x - 34, 372, x - 130, 300, x - 236, 262, 30, 15, Ink.darker(skin, 0.1));
        Shape skirt = Form.smooth(
                x - 34, 500, x + 44, 500, x + 130, 560, x + 222, 640, x + 120, 650, x + 30, 630, x - 60, 660, x - 170,
                650, x - 214, 600, x - 100, 560);
        canvas.fill(skirt, dress);
        Stipple.shade(canvas, skirt, x + 40, 690, x, 520, 0xd0708a, 0.65);
        Shape torso =
                Form.smooth(x - 46, 356, x + 2, 372, x + 50, 352, x + 46, 440, x + 46, 520, x - 38, 520, x - 40, 440);
        canvas.fill(torso, dress);
        Stipple.shade(canvas, torso, x + 60, 500, x - 20, 400, 0xd0708a, 0.6);
        canvas.stroke(Form.line(x - 40, 508, x + 4, 518, x + 47, 508), 13, 0xd8403a);
        Person.taper(canvas, x + 4, 372, x + 10, 318, 34, 28, Ink.darker(skin, 0.1));
        Person.limb(canvas, x + 40, 370, x + 110, 270, x + 176, 166, 30, 14, skin);
        canvas.fill(Form.ellipse(x + 16, 282, 37, 44), skin);
        canvas.fill(
                Form.smooth(x - 26, 296, x - 26, 250, x + 12, 228, x + 52, 246, x + 50, 268, x + 20, 256, x - 6, 290),
                0x2a1620);
        canvas.fill(Form.circle(x - 22, 234, 24), 0x2a1620);
        canvas.stroke(Form.line(x + 24, 286, x + 32, 290, x + 41, 286), 2.6, 0x4a2020);
        canvas.fill(Form.ellipse(x + 34, 306, 8, 3.4), 0xb0303c);
    }
}
