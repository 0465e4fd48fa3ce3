/**
 * What the editor has chosen so far: {@link org.vitrine.picker.selection.Selection}, a value with an order.
 */
@NullMarked
package org.vitrine.picker.selection;

import org.jspecify.annotations.NullMarked;
