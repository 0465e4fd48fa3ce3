package org.vitrine.sample.scene.study;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.Map;
import java.util.Random;
import org.vitrine.sample.brush.Canvas;
import org.vitrine.sample.brush.Form;
import org.vitrine.sample.brush.Grain;
import org.vitrine.sample.brush.Ink;
import org.vitrine.sample.brush.Stipple;
import org.vitrine.sample.scene.Commission;
import org.vitrine.sample.scene.Scene;

/** A pattern of quarter circles, discs and stripes. Moods: warm, cool. */
public final class Geometry implements Scene {

    private static final Map<String, int[]> PALETTES = Map.of(
            "warm", new int[] {0xfbeed6, 0xd8432f, 0xf2b134, 0x1b2d52, 0x2f8f8f, 0xf0a08a},
            "cool", new int[] {0xeef3ee, 0x1f5f7a, 0x6ab0a8, 0x22305a, 0xf08a5a, 0xb9d4e4});

    @Override
    public void paint(Canvas canvas, Commission commission) {
        int[] palette = commission.choose(PALETTES, "warm");
        Random random = new Random(palette[1]);
        double cell = 125;
        int columns = (int) Math.ceil(canvas.width() / cell);
        for (int row = 0; row < 8; row++) {
            for (int column = 0; column < columns; column++) {
                int ground = palette[random.nextInt(palette.length)];
                int figure = palette[random.nextInt(palette.length)];
                while (figure == ground) {
                    figure = palette[random.nextInt(palette.length)];
                }
                double x = column * cell;
                double y = row * cell;
                Shape tile = Form.box(x, y, cell + 0.5, cell + 0.5);
                canvas.fill(tile, ground);
                int kind = random.nextInt(6);
                int turn = random.nextInt(4) * 90;
                int last = figure;
                canvas.inside(
                        tile,
                        c -> c.through(
                                AffineTransform.getRotateInstance(Math.toRadians(turn), x + cell / 2, y + cell / 2),
                                t -> figure(t, kind, x, y, cell, last, palette[0])));
                if (random.nextInt(3) == 0) {
                    Stipple.shade(
                            canvas,
                            tile,
                            x + cell,
                            y + cell,
                            x + cell * 0.2,
                            y + cell * 0.2,
                            Ink.darker(ground, 0.5),
                            0.35);
                }
            }
        }
        Grain.film(canvas, 8);
    }

    private static void figure(Canvas c, int kind, double x, double y, double cell, int rgb, int paper) {
        switch (kind) {
            case 0 -> c.fill(Form.circle(x, y, cell), rgb);
            case 1 ->
                c.fill(Form.circle(x + cell / 2, y + cell / 2, cell * 0.4), rgb)
                        .fill(Form.circle(x + cell / 2, y + cell / 2, cell * 0.17), paper);
            case 2 ->
                c.fill(Form.circle(x, y + cell / 2, cell / 2), rgb)
                        .fill(Form.circle(x + cell, y + cell / 2, cell / 2), rgb);
            case 3 -> {
                for (int i = 0; i < 4; i++) {
                    c.fill(Form.box(x, y + i * cell / 4, cell, cell / 8), rgb);
                }
            }
            case 4 -> {
                c.fill(Form.circle(x, y, cell), rgb);
                c.fill(Form.circle(x, y, cell * 0.66), paper);
                c.fill(Form.circle(x, y, cell * 0.33), rgb);
            }
            default -> c.fill(Form.polygon(x, y, x + cell, y, x, y + cell), rgb);
        }
    }
}
