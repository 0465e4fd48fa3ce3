package org.vitrine.sample.scene.study;

import org.vitrine.sample.brush.Canvas;
import org.vitrine.sample.brush.Field;
import org.vitrine.sample.brush.Grain;
import org.vitrine.sample.brush.Noise;
import org.vitrine.sample.brush.Ramp;
import org.vitrine.sample.scene.Commission;
import org.vitrine.sample.scene.Scene;

/** Ink on water, as bookbinders marble paper. Moods: blue, gold. */
public final class Marble implements Scene {

    @Override
    public void paint(Canvas canvas, Commission commission) {
        boolean gold = commission.mood().equals("gold");
        Ramp ink = gold
                ? Ramp.of(0x1a1a22, 0x2a2a36, 0x3a3440, 0xb98a3c, 0xf3d48a, 0x2a2630, 0x14141a)
                : Ramp.of(0x0f2a4a, 0x1f5a86, 0x8fc3d0, 0xf6efe2, 0xe0a68a, 0x2f6f8f, 0x0f2a4a);
        Noise noise = new Noise(gold ? 9 : 3);
        double ratio = canvas.width() / 1000;
        Field.lay(canvas, 0, 0, canvas.width(), 1000, 620, 620, (u, v) -> {
            double x = u * ratio * 2.1;
            double y = v * 2.1;
            double fold = noise.fractal(x + 5, y, 4) * 3.2;
            double flow = noise.fractal(x + fold, y + fold * 0.8, 5);
            double wave = flow * 3.4 + fold * 0.45;
            return Field.tint(ink.at(wave - Math.floor(wave)), 1);
        });
        Grain.film(canvas, 6);
    }
}
