/**
 * How to paint: a {@link org.vitrine.sample.brush.Canvas} measured in units instead of pixels, colours that mix
 * as the eye expects, and the techniques that make flat shapes look printed: soft shadows, glows, specks and
 * grain. Everything is deterministic: noise comes from seeds.
 */
@NullMarked
package org.vitrine.sample.brush;

import org.jspecify.annotations.NullMarked;
