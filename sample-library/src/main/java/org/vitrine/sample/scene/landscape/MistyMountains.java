package org.vitrine.sample.scene.landscape;

import java.util.Map;
import org.vitrine.sample.brush.Canvas;
import org.vitrine.sample.brush.Grain;
import org.vitrine.sample.brush.Ink;
import org.vitrine.sample.brush.Light;
import org.vitrine.sample.brush.Ramp;
import org.vitrine.sample.brush.Ridge;
import org.vitrine.sample.brush.Sky;
import org.vitrine.sample.brush.Stipple;
import org.vitrine.sample.motif.Birds;
import org.vitrine.sample.motif.Clouds;
import org.vitrine.sample.motif.Trees;
import org.vitrine.sample.scene.Commission;
import org.vitrine.sample.scene.Scene;

/** Ranges behind ranges, each paler than the one before. Moods: dawn, blue, rose. */
public final class MistyMountains implements Scene {

    private record Mood(Ramp sky, Ramp ranges, int mist, int sun, double sunX) {}

    private static final Map<String, Mood> MOODS = Map.of(
            "dawn",
                    new Mood(
                            Ramp.of(0x6fa0a8, 0xbfd3c0, 0xf8e3b8, 0xfbc88f),
                            Ramp.of(0xd9b79a, 0xa58f8a, 0x5f7076, 0x2c4a52, 0x12262e),
                            0xfff0d8,
                            0xfff1c4,
                            0.64),
            "blue",
                    new Mood(
                            Ramp.of(0x16315c, 0x3a6ea5, 0x9cc6dd, 0xe3f0ee),
                            Ramp.of(0xa9c9dc, 0x6b9cc0, 0x37699a, 0x1b3f6e, 0x0b1f3e),
                            0xeaf6fa,
                            0xffffff,
                            0.3),
            "rose",
                    new Mood(
                            Ramp.of(0x4a3f78, 0x9a6a9e, 0xe79aa0, 0xffd1a8),
                            Ramp.of(0xd99aa6, 0xa66a92, 0x6a4680, 0x3a2a60, 0x181438),
                            0xffe0d6,
                            0xfff0d0,
                            0.45));

    @Override
    public void paint(Canvas canvas, Commission commission) {
        Mood mood = commission.choose(MOODS, "dawn");
        double w = canvas.width();
        Sky.paint(canvas, mood.sky, 560);
        Clouds.streaks(canvas, 60, 420, mood.mist, 0.5, 33);
        Sky.sun(canvas, w * mood.sunX, 300, 58, mood.sun, mood.sun);
        for (int i = 0; i < 6; i++) {
            double share = i / 5.0;
            double base = 430 + i * 96;
            Ridge range = i < 4
                    ? Ridge.peaks(canvas, base, 150 - i * 12, 420 - i * 45, 100 + i * 3)
                    : Ridge.hills(canvas, base, 52, 330, 100 + i);
            int tone = mood.ranges.at(share);
            if (i > 2) {
                Trees.wood(canvas, range, -10, w + 10, 12 + (i - 2) * 22, 6 + (i - 2) * 8, Ink.darker(tone, 0.12), i);
            }
            canvas.fill(
                    range.ground(),
                    Ramp.of(tone, Ink.mix(tone, mood.mist, 0.62 - share * 0.3)).down(base - 90, base + 160));
            if (i < 3) {
                Stipple.shade(
                        canvas,
                        range.ground(base + 80),
                        w * (mood.sunX > 0.5 ? -0.1 : 1.1),
                        base - 60,
                        w * mood.sunX,
                        base + 30,
                        Ink.darker(tone, 0.25),
                        0.45);
            }
            Clouds.mist(canvas, base + 95, 74, mood.mist, 0.85 - share * 0.45, 40 + i);
        }
        Birds.flock(canvas, w * 0.34, 250, 80, 7, 13, mood.ranges.at(0.75));
        Light.vignette(canvas, mood.ranges.at(1), 0.4);
        Grain.film(canvas, 6);
    }
}
