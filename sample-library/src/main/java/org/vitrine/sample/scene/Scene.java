package org.vitrine.sample.scene;

import org.vitrine.sample.brush.Canvas;

/** One picture that can be painted at any size. The same commission always gives the same picture. */
@FunctionalInterface
public interface Scene {

    void paint(Canvas canvas, Commission commission);
}
