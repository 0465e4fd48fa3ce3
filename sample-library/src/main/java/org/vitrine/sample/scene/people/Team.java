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

/** Four people at one table, talking over a plan. */
public final class Team implements Scene {

    @Override
    public void paint(Canvas canvas, Commission commission) {
        double w = canvas.width();
        Sky.paint(canvas, Ramp.of(0xcfe3dc, 0xe9efe0, 0xf6e6cf), 1000);
        for (int i = 0; i < 3; i++) {
            double x = w * (0.06 + 0.32 * i);
            canvas.fill(
                    Form.rounded(x, 70, w * 0.24, 380, 14),
                    Ramp.of(0x8fc0c9, 0xdff0e4).down(70, 450));
            canvas.inside(
                    Form.rounded(x, 70, w * 0.24, 380, 14),
                    c -> c.fill(
                            Form.smooth(
                                    x - 40, 420, x + 80, 340, x + 200, 400, x + 400, 330, x + 400, 500, x - 40, 500),
                            0x9fc79a));
            canvas.stroke(Form.line(x + w * 0.12, 70, x + w * 0.12, 450), 7, 0xfbf6ea);
        }
        for (int i = 0; i < 3; i++) {
            double x = w * (0.22 + 0.28 * i);
            canvas.stroke(Form.line(x, -10, x, 120), 4, 0x3a3a48);
            canvas.fill(Form.smooth(x - 70, 178, x - 50, 124, x, 108, x + 50, 124, x + 70, 178), 0xe0563f);
            Light.glow(canvas, x, 200, 150, 0xfff0c0, 0.55);
        }
        sitter(canvas, w * 0.17, 0x2f6f86, 0xf0c39a, 0xb5562f, 1);
        sitter(canvas, w * 0.39, 0xe9a23c, 0x7a4a34, 0x1f161a, 1);
        sitter(canvas, w * 0.62, 0xc9495a, 0xd9a276, 0x3a2a2a, -1);
        sitter(canvas, w * 0.84, 0x5a4a8c, 0xf4d2b4, 0xe0b45a, -1);
        table(canvas, w);
        Light.vignette(canvas, 0x3a2a2a, 0.25);
        Grain.film(canvas, 7);
    }

    private static void sitter(Canvas canvas, double x, int clothes, int skin, int hair, int facing) {
        Shape body =
                Form.smooth(x - 60, 500, x, 486, x + 60, 500, x + 122, 560, x + 146, 820, x - 146, 820, x - 122, 560);
        canvas.fill(body, clothes);
        Stipple.shade(canvas, body, x + 150, 760, x - 40, 560, Ink.darker(clothes, 0.5), 0.7);
        Person.smallHead(canvas, x + facing * 12, 396, 66, facing, skin, hair);
        if (facing > 0 && hair == 0xb5562f) {
            canvas.fill(Form.smooth(x - 60, 350, x - 30, 400, x - 40, 520, x - 90, 540, x - 92, 420), hair);
        }
        if (hair == 0x3a2a2a) {
            canvas.fill(Form.smooth(x - 70, 412, x - 30, 430, x + 6, 430, x + 10, 460, x - 40, 474, x - 68, 446), hair);
        }
        double ex = x + facing * 44;
        canvas.stroke(Form.line(ex - 8, 398, ex, 402, ex + 8, 398), 3.4, 0x3a1a1a);
        canvas.stroke(Form.line(ex - 16, 434, ex, 440, ex + 8, 434), 3.6, Ink.mix(skin, 0x8a1f2f, 0.7));
        Person.limb(
                canvas,
                x + facing * 96,
                590,
                x + facing * 150,
                750,
                x + facing * 40,
                776,
                62,
                34,
                Ink.darker(clothes, 0.14));
        canvas.fill(Form.circle(x + facing * 36, 776, 21), skin);
    }

    private static void table(Canvas canvas, double w) {
        canvas.fill(
                Form.polygon(-20, 790, w + 20, 790, w + 20, 1010, -20, 1010),
                Ramp.of(0xd9a06a, 0xa8683f).down(790, 1000));
        canvas.fill(Form.box(0, 784, w, 14), 0xf0c490);
        double x = w * 0.5;
        canvas.fill(Form.polygon(x - 230, 826, x + 190, 826, x + 260, 936, x - 290, 936), 0xfdf8ec);
        for (int i = 0; i < 4; i++) {
            canvas.fill(
                    Form.rounded(x - 190 + i * 96, 846, 64, 22, 5),
                    new int[] {0xe0563f, 0x2f7a80, 0xf0b23c, 0x6a5a9c}[i]);
            canvas.stroke(Form.line(x - 200 + i * 100, 888, x - 130 + i * 100, 888), 5, 0xcfc4b0);
            canvas.stroke(Form.line(x - 210 + i * 104, 908, x - 150 + i * 104, 908), 5, 0xcfc4b0);
        }
        laptop(canvas, w * 0.16);
        for (double cup : new double[] {w * 0.76, w * 0.9}) {
            Shadow.soft(canvas, Form.ellipse(cup + 10, 902, 46, 11), 8, 0x4a2418, 0.5);
            canvas.fill(
                    Form.polygon(cup - 38, 832, cup + 38, 832, cup + 29, 902, cup - 29, 902),
                    Ramp.of(0xffffff, 0xcfc4bc).across(cup - 38, cup + 38));
            canvas.fill(Form.ellipse(cup, 832, 38, 9), 0x6a3f2a);
        }
    }

    private static void laptop(Canvas canvas, double x) {
        canvas.fill(Form.polygon(x - 130, 900, x + 110, 900, x + 150, 948, x - 160, 948), 0xb9bdc8);
        canvas.fill(Form.polygon(x - 120, 740, x + 100, 740, x + 110, 900, x - 130, 900), 0x8b90a0);
        canvas.fill(Form.circle(x - 10, 822, 15), 0xf4f4f6);
    }
}
