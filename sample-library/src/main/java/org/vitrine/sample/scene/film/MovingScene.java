package org.vitrine.sample.scene.film;

import org.vitrine.sample.brush.Canvas;
import org.vitrine.sample.brush.Ramp;

/** A picture that moves, and is at its end where it was at its beginning. */
public interface MovingScene {

    /**
     * Paints one moment.
     *
     * @param moment 0 (beginning) to 1 (end)
     */
    void paint(Canvas canvas, double moment);

    /** The colours, dark to light, that an animation with a palette shows it in. */
    default Ramp colours() {
        return Ramp.of(0x000000, 0xffffff);
    }
}
