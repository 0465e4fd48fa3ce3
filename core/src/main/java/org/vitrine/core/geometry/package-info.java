/**
 * Pixels and shapes: dimensions, aspect ratios, the focal point, and the crop that keeps it in the picture.
 */
@NullMarked
package org.vitrine.core.geometry;

import org.jspecify.annotations.NullMarked;
