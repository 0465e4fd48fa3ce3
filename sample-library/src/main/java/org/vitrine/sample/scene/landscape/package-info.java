/**
 * Landscapes, from the valley of balloons to the reef.
 */
@NullMarked
package org.vitrine.sample.scene.landscape;

import org.jspecify.annotations.NullMarked;
