package org.vitrine.sample.scene.landscape;

import java.awt.geom.Path2D;
import java.util.Map;
import java.util.Random;
import org.vitrine.sample.brush.Canvas;
import org.vitrine.sample.brush.Form;
import org.vitrine.sample.brush.Grain;
import org.vitrine.sample.brush.Ink;
import org.vitrine.sample.brush.Light;
import org.vitrine.sample.brush.Ramp;
import org.vitrine.sample.brush.Ridge;
import org.vitrine.sample.brush.Shadow;
import org.vitrine.sample.brush.Sky;
import org.vitrine.sample.brush.Stipple;
import org.vitrine.sample.lettering.Lettering;
import org.vitrine.sample.lettering.Typeface;
import org.vitrine.sample.motif.Balloon;
import org.vitrine.sample.motif.Birds;
import org.vitrine.sample.motif.Clouds;
import org.vitrine.sample.motif.Trees;
import org.vitrine.sample.scene.Commission;
import org.vitrine.sample.scene.Scene;

/** A great balloon over a river valley in the morning, others far off. Moods: red, blue, yellow. */
public final class BalloonValley implements Scene {

    /** Where the great balloon hangs, as a share of width and height. */
    private static final double FOCUS_X = 0.66;

    private static final double FOCUS_Y = 0.36;

    private record Mood(int balloon, int accent, Ramp sky, int sun, int far, int near, int meadow, int letters) {}

    private static final Map<String, Mood> MOODS = Map.of(
            "red",
                    new Mood(
                            0xd8352a,
                            0xfbe9cf,
                            Ramp.of(0x3f6f96, 0x7fa6b4, 0xf3d3ae, 0xfbb98a, 0xf79a6c),
                            0xffd9a0,
                            0xb98d96,
                            0x27474a,
                            0x7f9a55,
                            0xfff3dc),
            "blue",
                    new Mood(
                            0x1f56b8,
                            0xf4f0e2,
                            Ramp.of(0x0f6f80, 0x4fb0b0, 0xbfe6d2, 0xf4f3d2, 0xffe9b8),
                            0xfff6cf,
                            0x74a7b0,
                            0x14504f,
                            0x4f9a72,
                            0xfffdf0),
            "yellow",
                    new Mood(
                            0xf4b81c,
                            0x5a2a6e,
                            Ramp.of(0x33235e, 0x6d3f86, 0xc0659a, 0xf39a8e, 0xffc98a),
                            0xffd9a0,
                            0x9a6a9e,
                            0x3a2452,
                            0x7a5a86,
                            0xfff0d8));

    @Override
    public void paint(Canvas canvas, Commission commission) {
        Mood mood = commission.choose(MOODS, "red");
        double w = canvas.width();
        Sky.paint(canvas, mood.sky, 640);
        Sky.sun(canvas, w * 0.2, 585, 46, mood.sun, mood.sun);
        Clouds.streaks(canvas, 120, 560, Ink.lighter(mood.sun, 0.4), 0.75, 5);
        Light.rays(canvas, w * 0.2, 585, 1100, 185, 355, 22, mood.sun, 0.16);
        hills(canvas, mood);
        balloons(canvas, mood);
        lettering(canvas, mood, commission);
        Birds.flock(canvas, w * 0.43, 470, 60, 9, 9, mood.near);
        Light.vignette(canvas, Ink.darker(mood.near, 0.5), 0.42);
        Grain.film(canvas, 7);
    }

    private static void hills(Canvas canvas, Mood mood) {
        double w = canvas.width();
        int haze = mood.sky.at(0.92);
        Ramp distance = Ramp.of(mood.far, mood.near);
        for (int i = 0; i < 3; i++) {
            Ridge peaks = Ridge.peaks(canvas, 610 + i * 28, 120 - i * 22, 330 - i * 40, 20 + i);
            int tone = Ink.mix(distance.at(i * 0.13), haze, 0.52 - i * 0.13);
            canvas.fill(peaks.ground(), Ramp.of(tone, Ink.mix(tone, haze, 0.75)).down(500 + i * 30, 720 + i * 30));
            Clouds.mist(canvas, 665 + i * 34, 46, Ink.lighter(haze, 0.25), 0.75, 60 + i);
        }
        for (int i = 0; i < 3; i++) {
            Ridge ridge = Ridge.hills(canvas, 715 + i * 42, 34, 300 - i * 30, 31 + i);
            int tone = Ink.mix(distance.at(0.35 + i * 0.14), mood.meadow, 0.35 + i * 0.1);
            Trees.wood(canvas, ridge, 0, w, 15 + i * 8, 10 + i * 6, Ink.darker(tone, 0.15), 3 + i);
            canvas.fill(
                    ridge.ground(),
                    Ramp.of(Ink.mix(tone, mood.sun, 0.18), Ink.mix(tone, haze, 0.35))
                            .down(690 + i * 40, 850 + i * 40));
            Clouds.mist(canvas, 772 + i * 42, 26, Ink.lighter(haze, 0.3), 0.4, 70 + i);
        }
        river(canvas, mood);
        foreground(canvas, mood);
    }

    private static void river(Canvas canvas, Mood mood) {
        double w = canvas.width();
        Path2D river = new Path2D.Double();
        river.moveTo(w * 0.30, 806);
        river.curveTo(w * 0.42, 822, w * 0.2, 842, w * 0.34, 862);
        river.curveTo(w * 0.5, 885, w * 0.36, 930, w * 0.24, 1004);
        river.lineTo(w * 0.52, 1004);
        river.curveTo(w * 0.56, 930, w * 0.62, 880, w * 0.42, 856);
        river.curveTo(w * 0.28, 838, w * 0.45, 822, w * 0.31, 806);
        river.closePath();
        canvas.fill(
                river,
                Ramp.of(mood.sky.at(0.85), mood.sky.at(0.5), mood.sky.at(0.2)).down(806, 1004));
        Stipple.shade(canvas, river, w * 0.55, 960, w * 0.36, 900, mood.near, 0.4);
    }

    private static void foreground(Canvas canvas, Mood mood) {
        double w = canvas.width();
        Ridge left = Ridge.of(canvas, x -> 858 + x * x / (w * 0.62) * 0.42 + 8 * Math.sin(x / 70));
        Ridge right = Ridge.of(canvas, x -> 842 + Math.pow(Math.max(0, w - x), 1.6) / 520 + 7 * Math.sin(x / 60));
        int grass = Ink.mix(mood.meadow, mood.near, 0.45);
        Random random = new Random(12);
        for (Ridge ridge : new Ridge[] {left, right}) {
            canvas.fill(
                    ridge.ground(),
                    Ramp.of(Ink.mix(grass, mood.sun, 0.25), mood.near).down(850, 1000));
            Stipple.shade(canvas, ridge.ground(), w * 0.5, 1010, w * 0.46, 860, Ink.darker(mood.near, 0.3), 0.7);
        }
        for (int i = 0; i < 9; i++) {
            double x = i < 4 ? w * (0.01 + 0.055 * i) : w * (0.72 + 0.06 * (i - 4));
            double y = (i < 4 ? left : right).yAt(x) + 12 + random.nextDouble() * 20;
            Trees.round(
                    canvas,
                    x,
                    y,
                    62 + random.nextDouble() * 46,
                    Ink.mix(mood.meadow, mood.near, 0.35 + 0.3 * random.nextDouble()),
                    i);
        }
        Trees.wood(canvas, left, -10, w * 0.16, 120, 38, Ink.darker(mood.near, 0.25), 5);
        Trees.wood(canvas, right, w * 0.86, w + 20, 130, 40, Ink.darker(mood.near, 0.25), 6);
    }

    private static void balloons(Canvas canvas, Mood mood) {
        double w = canvas.width();
        int haze = mood.sky.at(0.75);
        new Balloon(w * 0.335, 545, 23, Ink.mix(0xe0a030, haze, 0.35), Ink.mix(0xfbf0d8, haze, 0.3)).paint(canvas);
        new Balloon(w * 0.475, 612, 14, Ink.mix(0x6a4c93, haze, 0.5), Ink.mix(0xf6d9c0, haze, 0.4)).paint(canvas);
        new Balloon(w * 0.885, 470, 42, Ink.mix(0x2c8c8c, haze, 0.2), Ink.mix(0xfbe3b8, haze, 0.15)).paint(canvas);
        new Balloon(w * 0.08, 470, 17, Ink.mix(0xc85a7c, haze, 0.4), Ink.mix(0xfdf0e0, haze, 0.3)).paint(canvas);
        Balloon great = new Balloon(w * FOCUS_X, 1000 * FOCUS_Y, 218, mood.balloon, mood.accent);
        Shadow.soft(canvas, Form.circle(great.x(), great.y(), 212), 60, mood.sun, 0.35);
        great.paint(canvas);
    }

    private static void lettering(Canvas canvas, Mood mood, Commission commission) {
        if (commission.lettering().isEmpty()) {
            return;
        }
        double x = canvas.width() * 0.052;
        for (int i = 0; i < commission.lettering().size(); i++) {
            var line = Lettering.of(Typeface.DISPLAY, 104).left(commission.line(i), x, 165 + i * 106);
            Shadow.soft(canvas, Form.moved(line, 3, 5), 9, mood.near, 0.4);
            canvas.fill(line, mood.letters);
        }
    }
}
