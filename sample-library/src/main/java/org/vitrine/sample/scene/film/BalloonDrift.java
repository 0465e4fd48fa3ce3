package org.vitrine.sample.scene.film;

import org.vitrine.sample.brush.Canvas;
import org.vitrine.sample.brush.Ink;
import org.vitrine.sample.brush.Ramp;
import org.vitrine.sample.brush.Ridge;
import org.vitrine.sample.brush.Sky;
import org.vitrine.sample.motif.Balloon;

/** Balloons that drift over hills at dawn and return to where they were. */
public final class BalloonDrift implements MovingScene {

    @Override
    public void paint(Canvas canvas, double moment) {
        double w = canvas.width();
        double turn = moment * 2 * Math.PI;
        Sky.paint(canvas, Ramp.of(0x53509a, 0xc77aa6, 0xffb59a, 0xffe3b0), 620);
        Sky.sun(canvas, w * 0.76, 520, 56, 0xfff0c0, 0xffd49a);
        balloon(canvas, w * 0.18, 300, 46, 0x2f8f8f, 0xfbe8c8, turn + 2);
        balloon(canvas, w * 0.86, 210, 34, 0xe0a030, 0xfff2d8, turn + 4);
        hills(canvas, 640, 0xb87a9a, 0);
        hills(canvas, 715, 0x7a5a8e, 1);
        balloon(canvas, w * 0.5, 380, 150, 0xd8352a, 0xfbe9cf, turn);
        hills(canvas, 800, 0x47407a, 2);
        hills(canvas, 890, 0x241f50, 3);
    }

    @Override
    public Ramp colours() {
        return Ramp.of(0x1b1640, 0x5a3a7a, 0xc75a7a, 0xff9a6a, 0xffd49a, 0xfff6dc);
    }

    private static void balloon(Canvas canvas, double x, double y, double radius, int main, int accent, double turn) {
        new Balloon(x + 26 * Math.cos(turn), y + 30 * Math.sin(turn), radius, main, accent).paint(canvas);
    }

    private static void hills(Canvas canvas, double y, int tone, int layer) {
        Ridge ridge = Ridge.hills(canvas, y, 46, 360 - 50 * layer, 70 + layer);
        canvas.fill(ridge.ground(), Ramp.of(Ink.lighter(tone, 0.18), tone).down(y - 40, y + 90));
    }
}
