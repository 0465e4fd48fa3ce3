/**
 * Vitrine's own mark.
 */
@NullMarked
package org.vitrine.sample.scene.brand;

import org.jspecify.annotations.NullMarked;
