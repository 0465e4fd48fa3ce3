/**
 * How an asset stands for an editor who is about to use it. {@link org.vitrine.picker.standing.Badges} says what a tile
 * shows, {@link org.vitrine.core.standing.ReferenceHealth} what has become of a reference that was stored before,
 * {@link org.vitrine.picker.standing.LocalText} which text a page in a language gets. All of it is pure.
 */
@NullMarked
package org.vitrine.picker.standing;

import org.jspecify.annotations.NullMarked;
