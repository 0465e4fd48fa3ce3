/**
 * Products on a studio backdrop; on a transparent canvas they come cut out.
 */
@NullMarked
package org.vitrine.sample.scene.product;

import org.jspecify.annotations.NullMarked;
