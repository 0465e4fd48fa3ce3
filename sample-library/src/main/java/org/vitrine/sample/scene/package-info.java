/**
 * What can be asked of a painter: a {@link org.vitrine.sample.scene.Scene} with a {@link
 * org.vitrine.sample.scene.Commission}. The painters themselves stand in the packages below, by subject.
 */
@NullMarked
package org.vitrine.sample.scene;

import org.jspecify.annotations.NullMarked;
