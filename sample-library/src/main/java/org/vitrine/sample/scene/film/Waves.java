package org.vitrine.sample.scene.film;

import java.awt.geom.AffineTransform;
import org.vitrine.sample.brush.Canvas;
import org.vitrine.sample.brush.Form;
import org.vitrine.sample.brush.Ink;
import org.vitrine.sample.brush.Ramp;
import org.vitrine.sample.brush.Ridge;
import org.vitrine.sample.brush.Sky;

/** Rolling waves under a low sun. */
public final class Waves implements MovingScene {

    @Override
    public void paint(Canvas canvas, double moment) {
        double w = canvas.width();
        double turn = moment * 2 * Math.PI;
        Sky.paint(canvas, Ramp.of(0x274b7a, 0x7aa6b8, 0xf6d9a8, 0xff9f6e), 520);
        Sky.sun(canvas, w * 0.5, 455 + 6 * Math.sin(turn), 80, 0xffd884, 0xffc48a);
        Ramp depth = Ramp.of(0xe8977e, 0x7a7aa6, 0x2f5c92, 0x173a68, 0x0b2144);
        for (int i = 0; i < 7; i++) {
            double share = i / 6.0;
            double base = 500 + i * 76;
            double swing = 9 + 20 * share;
            double length = w / (9 - i);
            double direction = i % 2 == 0 ? 1 : -1;
            int layer = i;
            Ridge wave = Ridge.of(
                    canvas,
                    x -> base
                            + swing * Math.sin(2 * Math.PI * Math.round(w / length) * x / w + direction * turn + layer)
                            + swing
                                    * 0.35
                                    * Math.sin(2 * Math.PI * 2 * Math.round(w / length) * x / w - direction * turn));
            canvas.fill(wave.ground(), depth.along(0, base - 250 * (1 - share), 0, base + 420));
            canvas.fill(
                    wave.ground(),
                    Ramp.of(Ink.lighter(depth.at(share), 0.16), depth.at(share)).down(base - 20, base + 110));
            canvas.stroke(wave.ground(), 2 + 3 * share, Ink.lighter(depth.at(share), 0.5), 0.75);
        }
        canvas.through(
                AffineTransform.getTranslateInstance(w * 0.34, 618 + 14 * Math.sin(turn + 1)),
                c -> c.through(AffineTransform.getRotateInstance(0.05 * Math.cos(turn + 1)), Waves::boat));
    }

    @Override
    public Ramp colours() {
        return Ramp.of(0x0b1d3e, 0x1f4a7a, 0x3f8a9a, 0xf0a080, 0xffe0a8, 0xfff8e6);
    }

    private static void boat(Canvas canvas) {
        canvas.fill(Form.polygon(-8, -18, -8, -190, -92, -22), 0xfff4e0);
        canvas.fill(Form.polygon(6, -22, 6, -170, 62, -26), 0xffd9b0);
        canvas.stroke(Form.line(-1, 0, -1, -200), 5, 0x3a2430);
        canvas.fill(Form.smooth(-96, -10, 0, -6, 92, -14, 60, 22, 0, 28, -66, 22), 0xb8343a);
        canvas.fill(Form.smooth(-84, 10, 0, 14, 74, 8, 56, 22, 0, 28, -62, 22), 0x6a1f30);
    }
}
