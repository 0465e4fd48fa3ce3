package org.vitrine.sample.scene.people;

import java.awt.Shape;
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

/** Someone reading in an armchair by the window, with a cat. */
public final class Reader implements Scene {

    @Override
    public void paint(Canvas canvas, Commission commission) {
        double w = canvas.width();
        double x = w * 0.55;
        Sky.paint(canvas, Ramp.of(0xd98a5c, 0xeeb484, 0xe7a070), 800);
        canvas.fill(Form.box(0, 800, w, 210), Ramp.of(0x8a4a38, 0x5c2c2c).down(800, 1000));
        window(canvas, w * 0.23);
        plant(canvas, w * 0.87);
        canvas.fill(Form.ellipse(x, 898, 470, 62), 0xf3d9b0);
        canvas.stroke(Form.ellipse(x, 898, 440, 53), 7, 0xc85a4a);
        lamp(canvas, w * 0.80);
        chair(canvas, x);
        reader(canvas, x);
        cat(canvas, x - 340, 884);
        Light.glow(canvas, w * 0.8, 300, 520, 0xffe2a0, 0.5);
        Light.vignette(canvas, 0x3a1420, 0.42);
        Grain.film(canvas, 7);
    }

    private static void window(Canvas canvas, double x) {
        Shape pane = Form.rounded(x - 180, 130, 360, 520, 180);
        canvas.fill(Form.rounded(x - 200, 110, 400, 560, 196), 0xfbeedc);
        canvas.inside(pane, c -> {
            c.fill(pane, Ramp.of(0x2f5a8a, 0x8aa6c0, 0xf6c9a0).down(130, 650));
            c.fill(Form.circle(x + 60, 330, 46), 0xfff0c8);
            c.fill(
                    Form.smooth(x - 220, 560, x - 80, 480, x + 40, 560, x + 220, 500, x + 220, 700, x - 220, 700),
                    0x4a6a86);
            c.fill(Form.smooth(x - 220, 620, x, 560, x + 220, 610, x + 220, 700, x - 220, 700), 0x2a4866);
        });
        canvas.stroke(Form.line(x, 130, x, 650), 12, 0xfbeedc);
        canvas.stroke(Form.line(x - 180, 400, x + 180, 400), 12, 0xfbeedc);
        canvas.fill(Form.rounded(x - 230, 660, 460, 26, 8), 0xfbeedc);
        Shadow.soft(canvas, Form.box(x - 220, 688, 440, 10), 12, 0x4a1a1a, 0.4);
    }

    private static void plant(Canvas canvas, double x) {
        for (int i = -4; i <= 4; i++) {
            double a = i * 15.0;
            Shape leaf =
                    Form.turned(Form.smooth(x, 700, x - 34, 560, x, 400 + Math.abs(i) * 26, x + 34, 560), a, x, 740);
            canvas.fill(leaf, Ink.mix(0x2f6a52, 0x6fa06a, (i + 4) / 8.0));
            Stipple.shade(canvas, leaf, x, 760, x + i * 30.0, 480, 0x12382e, 0.7);
        }
        Shape pot = Form.polygon(x - 78, 700, x + 78, 700, x + 58, 868, x - 58, 868);
        canvas.fill(pot, 0xf4ead8);
        Stipple.shade(canvas, pot, x + 90, 820, x - 40, 740, 0x9a5a4a, 0.7);
    }

    private static void lamp(Canvas canvas, double x) {
        canvas.stroke(Form.line(x, 270, x, 860), 9, 0x3a2430);
        canvas.fill(Form.ellipse(x, 866, 62, 13), 0x3a2430);
        canvas.fill(
                Form.polygon(x - 62, 190, x + 62, 190, x + 104, 320, x - 104, 320),
                Ramp.of(0xfff6d8, 0xffd48a).down(190, 320));
    }

    private static void chair(Canvas canvas, double x) {
        int cloth = 0x1f5f66;
        for (double leg : new double[] {x - 180, x + 200}) {
            canvas.stroke(Form.line(leg, 830, leg + (leg < x ? -14 : 14), 896), 17, 0x4a2a20);
        }
        Shape back = Form.smooth(
                x - 30, 330, x + 120, 290, x + 236, 350, x + 262, 560, x + 240, 800, x - 60, 800, x - 80, 500);
        canvas.fill(back, cloth);
        Stipple.shade(canvas, back, x + 290, 700, x + 20, 460, 0x0a2a36, 0.75);
        Shape seat = Form.rounded(x - 236, 680, 440, 164, 52);
        canvas.fill(seat, Ink.lighter(cloth, 0.08));
        Stipple.shade(canvas, seat, x, 870, x - 30, 690, 0x0a2a36, 0.7);
    }

    private static void reader(Canvas canvas, double x) {
        int skin = 0xe9b48c;
        int jumper = 0xf0b43c;
        int trousers = 0x3a3a66;
        Person.limb(canvas, x + 90, 690, x - 130, 640, x - 210, 838, 92, 44, Ink.darker(trousers, 0.25));
        Person.limb(canvas, x + 90, 700, x - 160, 690, x - 130, 858, 96, 44, trousers);
        canvas.fill(Form.smooth(x - 156, 848, x - 108, 846, x - 104, 884, x - 190, 888, x - 196, 872), 0xfbf3e6);
        canvas.fill(Form.smooth(x - 232, 826, x - 190, 826, x - 184, 864, x - 266, 868, x - 270, 852), 0xe9dcc6);
        Shape torso = Form.smooth(
                x + 30, 460, x + 100, 440, x + 160, 476, x + 176, 600, x + 160, 740, x + 20, 744, x + 10, 600);
        canvas.fill(torso, jumper);
        Stipple.shade(canvas, torso, x + 200, 700, x + 40, 540, 0xb0562a, 0.75);
        Person.smallHead(canvas, x + 58, 366, 56, -1, skin, 0x6a2a2a);
        canvas.fill(Form.circle(x + 112, 318, 30), 0x6a2a2a);
        canvas.stroke(Form.line(x + 22, 374, x + 32, 380, x + 42, 376), 3.4, 0x5a2a24);
        canvas.fill(Form.polygon(x - 168, 528, x - 70, 556, x - 58, 664, x - 150, 636), 0xc83f4a);
        canvas.fill(Form.polygon(x - 70, 556, x + 22, 520, x + 30, 628, x - 58, 664), 0xa82f40);
        canvas.fill(Form.polygon(x - 158, 522, x - 68, 548, x + 14, 514, x - 70, 538), 0xfff6e4);
        Person.limb(canvas, x + 112, 500, x + 76, 650, x - 34, 640, 62, 32, Ink.darker(jumper, 0.1));
        canvas.fill(Form.circle(x - 40, 640, 20), skin);
    }

    private static void cat(Canvas canvas, double x, double y) {
        int fur = 0x3a2a34;
        canvas.stroke(Form.line(x + 62, y - 10, x + 120, y - 6, x + 138, y - 44, x + 112, y - 64), 16, fur);
        canvas.fill(
                Form.smooth(x - 60, y, x - 66, y - 60, x - 10, y - 92, x + 56, y - 70, x + 78, y - 14, x + 60, y + 4),
                fur);
        canvas.fill(Form.circle(x - 52, y - 88, 38), fur);
        canvas.fill(Form.polygon(x - 88, y - 100, x - 84, y - 146, x - 56, y - 122), fur);
        canvas.fill(Form.polygon(x - 48, y - 122, x - 20, y - 146, x - 16, y - 100), fur);
        for (int side = -1; side <= 1; side += 2) {
            canvas.stroke(
                    Form.line(
                            x - 54 + side * 16 - 7, y - 90, x - 54 + side * 16, y - 85, x - 54 + side * 16 + 7, y - 90),
                    3,
                    0xffd27a);
        }
        canvas.fill(Form.polygon(x - 58, y - 78, x - 48, y - 78, x - 53, y - 71), 0xf08a7a);
    }
}
