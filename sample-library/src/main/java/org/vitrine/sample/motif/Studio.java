package org.vitrine.sample.motif;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import org.vitrine.sample.brush.Canvas;
import org.vitrine.sample.brush.Form;
import org.vitrine.sample.brush.Grain;
import org.vitrine.sample.brush.Ink;
import org.vitrine.sample.brush.Light;
import org.vitrine.sample.brush.Ramp;
import org.vitrine.sample.brush.Shadow;
import org.vitrine.sample.brush.Sky;
import org.vitrine.sample.brush.Stipple;

/** The table and backdrop of a product photograph, with one soft light from above left. */
public final class Studio {

    private final Canvas canvas;
    private final int backdrop;
    private final double table;

    private Studio(Canvas canvas, int backdrop, double table) {
        this.canvas = canvas;
        this.backdrop = backdrop;
        this.table = table;
    }

    /** A seamless backdrop in one colour that meets the table at a height. A transparent canvas stays so. */
    public static Studio seamless(Canvas canvas, int colour, double table) {
        Studio studio = new Studio(canvas, colour, table);
        if (!canvas.image().getColorModel().hasAlpha()) {
            studio.sweep();
        }
        return studio;
    }

    private void sweep() {
        double w = canvas.width();
        int wall = Ink.mix(backdrop, 0xffffff, 0.12);
        Sky.paint(canvas, Ramp.of(Ink.darker(backdrop, 0.16), wall, Ink.lighter(backdrop, 0.2)), table);
        canvas.fill(
                Form.box(0, table, w, 1004 - table),
                Ramp.of(Ink.lighter(backdrop, 0.26), backdrop, Ink.darker(backdrop, 0.14))
                        .down(table, 1000));
        Shadow.soft(canvas, Form.box(-200, table - 8, w + 400, 16), 26, Ink.lighter(backdrop, 0.3), 0.7);
        Light.glow(canvas, w * 0.34, table - 300, 620, 0xffffff, 0.3);
    }

    /** The shadow of something that stands on the table: dark where it touches, wide and faint to the right. */
    public void standing(double x, double y, double halfWidth) {
        int dark = Ink.darker(Ink.mix(backdrop, 0x3a1f3a, 0.55), 0.45);
        Shadow.soft(
                canvas,
                Form.turned(Form.ellipse(x + halfWidth * 0.75, y + 12, halfWidth * 1.55, halfWidth * 0.2), 2, x, y),
                38,
                dark,
                0.42);
        Shadow.soft(
                canvas,
                Form.ellipse(x + halfWidth * 0.16, y + 3, halfWidth * 1.05, Math.min(26, halfWidth * 0.14)),
                13,
                dark,
                0.6);
    }

    /** The shadow of a flat shape that floats a little above the ground. */
    public void floating(Shape shape, double drop) {
        int dark = Ink.darker(Ink.mix(backdrop, 0x3a1f3a, 0.55), 0.4);
        Shadow.soft(canvas, Form.moved(shape, drop * 0.6, drop), drop * 0.9, dark, 0.45);
    }

    /** Rounds a body: specks on its right, a soft light along its left. */
    public void model(Shape body, int colour, double light) {
        Rectangle2D box = body.getBounds2D();
        int dark = Ink.darker(Ink.mix(colour, 0x2a1440, 0.4), 0.35);
        canvas.fill(body, Ramp.fade(dark, 0, 0.6).across(box.getCenterX(), box.getMaxX()));
        canvas.fill(body, Ramp.fade(dark, 0.3, 0).across(box.getX(), box.getX() + box.getWidth() * 0.16));
        Stipple.shade(
                canvas,
                body,
                box.getMaxX() + box.getWidth() * 0.05,
                box.getCenterY() + box.getHeight() * 0.2,
                box.getX() + box.getWidth() * 0.4,
                box.getCenterY() - box.getHeight() * 0.1,
                dark,
                0.45);
        canvas.inside(
                body,
                c -> Shadow.soft(
                        c,
                        Form.ellipse(
                                box.getX() + box.getWidth() * 0.27,
                                box.getY() + box.getHeight() * 0.42,
                                box.getWidth() * 0.075,
                                box.getHeight() * 0.36),
                        box.getWidth() * 0.07,
                        0xffffff,
                        light));
    }

    /** The last touch: darker corners and grain, on an opaque picture only. */
    public void finish() {
        if (!canvas.image().getColorModel().hasAlpha()) {
            Light.vignette(canvas, Ink.darker(backdrop, 0.6), 0.3);
            Grain.film(canvas, 6);
        }
    }
}
