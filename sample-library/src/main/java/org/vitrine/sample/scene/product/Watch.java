package org.vitrine.sample.scene.product;

import java.awt.Shape;
import org.vitrine.sample.brush.Canvas;
import org.vitrine.sample.brush.Form;
import org.vitrine.sample.brush.Ink;
import org.vitrine.sample.brush.Ramp;
import org.vitrine.sample.brush.Stipple;
import org.vitrine.sample.lettering.Lettering;
import org.vitrine.sample.lettering.Typeface;
import org.vitrine.sample.motif.Studio;
import org.vitrine.sample.scene.Commission;
import org.vitrine.sample.scene.Scene;

/** A wristwatch lying flat, its hands at ten past ten. Moods: cream, green. */
public final class Watch implements Scene {

    @Override
    public void paint(Canvas canvas, Commission commission) {
        boolean green = commission.mood().equals("green");
        int dial = green ? 0x1f4f42 : 0xf7efe0;
        int print = green ? 0xf0e6d0 : 0x2a2a38;
        int strap = green ? 0x6a4430 : 0xa8643a;
        Studio studio = Studio.seamless(canvas, green ? 0xcdbfae : 0x93a9a6, 2000);
        double x = canvas.width() * 0.5;
        double y = 500;
        for (int side = -1; side <= 1; side += 2) {
            strap(canvas, studio, x, y, side, strap);
        }
        Shape body = Form.joined(Form.circle(x, y, 236), Form.rounded(x + 222, y - 26, 46, 52, 10));
        studio.floating(body, 26);
        canvas.fill(
                Form.rounded(x + 222, y - 26, 46, 52, 10),
                Ramp.of(0xf4f0ea, 0x8a8a90, 0xd8d4cc, 0x6a6a74).down(y - 26, y + 26));
        canvas.fill(
                Form.circle(x, y, 236),
                Ramp.of(0xffffff, 0xc4c4c8, 0x84848c, 0xd8d6d2).along(x - 170, y - 170, x + 170, y + 170));
        canvas.fill(
                Form.circle(x, y, 214),
                Ramp.of(0x77777f, 0xe6e4e0, 0xa8a8ac).along(x - 150, y - 150, x + 150, y + 150));
        canvas.fill(Form.circle(x, y, 200), dial);
        canvas.fill(
                Form.circle(x, y, 200), Ramp.fade(Ink.darker(dial, 0.7), 0, 0.4).around(x - 50, y - 60, 290));
        face(canvas, x, y, print, green ? 0xf0a05a : 0xc93a3e);
        canvas.fill(
                Form.common(Form.circle(x, y, 200), Form.turned(Form.box(x - 130, y - 300, 90, 600), 38, x, y)),
                0xffffff,
                0.1);
        canvas.fill(
                Form.common(Form.circle(x, y, 200), Form.turned(Form.box(x - 20, y - 300, 26, 600), 38, x, y)),
                0xffffff,
                0.08);
        studio.finish();
    }

    private static void strap(Canvas canvas, Studio studio, double x, double y, int side, int tone) {
        Shape strap = Form.smooth(
                x - 112,
                y + side * 190,
                x - 104,
                y + side * 330,
                x - 90,
                y + side * 620,
                x + 90,
                y + side * 620,
                x + 104,
                y + side * 330,
                x + 112,
                y + side * 190);
        studio.floating(strap, 14);
        canvas.fill(
                strap,
                Ramp.of(Ink.lighter(tone, 0.14), tone, Ink.darker(tone, 0.35)).across(x - 110, x + 115));
        Stipple.shade(canvas, strap, x + 130, y, x - 20, y, Ink.darker(tone, 0.6), 0.45);
        for (int edge = -1; edge <= 1; edge += 2) {
            for (int i = 0; i < 16; i++) {
                double sy = y + side * (258 + i * 18);
                double sx = x + edge * (90 - i * 0.8);
                canvas.stroke(Form.line(sx, sy, sx, sy + 9), 3, 0xf3dcb8, 0.85);
            }
        }
    }

    private static void face(Canvas canvas, double x, double y, int print, int accent) {
        for (int minute = 0; minute < 60; minute++) {
            boolean hour = minute % 5 == 0;
            double inner = hour ? 158 : 180;
            canvas.stroke(ray(x, y, minute * 6, inner, 188), hour ? 7 : 2, print);
        }
        canvas.fill(Lettering.of(Typeface.DISPLAY, 30).centred("VITRINE", x, y - 84), print);
        canvas.fill(Lettering.of(Typeface.TEXT, 15).spaced(0.14).centred("AUTOMATIC", x, y + 100), print, 0.8);
        hand(canvas, x, y, 305, 104, 12, print);
        hand(canvas, x, y, 60, 152, 9, print);
        canvas.stroke(ray(x, y, 205, -40, 172), 3, accent);
        canvas.fill(Form.circle(x, y, 12), accent);
        canvas.fill(Form.circle(x, y, 4), 0xffffff);
    }

    private static void hand(Canvas canvas, double x, double y, double degrees, double length, double width, int tone) {
        Shape hand = ray(x, y, degrees, -26, length);
        canvas.stroke(Form.moved(hand, 5, 8), width, 0x101018, 0.22);
        canvas.stroke(hand, width, tone);
    }

    private static Shape ray(double x, double y, double degrees, double from, double to) {
        double a = Math.toRadians(degrees - 90);
        return Form.line(x + Math.cos(a) * from, y + Math.sin(a) * from, x + Math.cos(a) * to, y + Math.sin(a) * to);
    }
}
