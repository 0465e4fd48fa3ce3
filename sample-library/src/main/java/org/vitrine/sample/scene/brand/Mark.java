package org.vitrine.sample.scene.brand;

import java.awt.Shape;
import java.awt.geom.Path2D;
import org.vitrine.sample.brush.Canvas;
import org.vitrine.sample.brush.Form;
import org.vitrine.sample.brush.Ramp;
import org.vitrine.sample.lettering.Lettering;
import org.vitrine.sample.lettering.Typeface;
import org.vitrine.sample.scene.Commission;
import org.vitrine.sample.scene.Scene;

/** Vitrine's mark and name, for a transparent canvas. */
public final class Mark implements Scene {

    @Override
    public void paint(Canvas canvas, Commission commission) {
        double side = 760;
        double top = 120;
        Shape pane = Form.rounded(top, top, side, side, 150);
        canvas.fill(pane, Ramp.of(0xffb86b, 0xe5484d, 0x5b3a8e).along(top, top, top + side, top + side));
        canvas.stroke(Form.polygon(top + 160, top + 190, top + 320, top + 190), 76, 0xfff6e6);
        Path2D letter = new Path2D.Double();
        letter.moveTo(top + 160, top + 190);
        letter.lineTo(top + 320, top + 190);
        letter.lineTo(top + 430, top + 500);
        letter.lineTo(top + 540, top + 190);
        letter.lineTo(top + 600, top + 190);
        canvas.stroke(letter, 76, 0xfff6e6);
        canvas.fill(Form.circle(top + 430, top + 620, 48), 0xfff6e6);
        canvas.fill(Lettering.of(Typeface.DISPLAY, 420).left("Vitrine", 1020, 635), 0x22263a);
    }
}
