/**
 * Pictures that move and end where they began.
 */
@NullMarked
package org.vitrine.sample.scene.film;

import org.jspecify.annotations.NullMarked;
