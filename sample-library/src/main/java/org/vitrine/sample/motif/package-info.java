/**
 * Things that appear in more than one picture: trees, clouds, water, balloons, people, the studio of a product
 * photograph. Each is drawn with brushes and knows no scene.
 */
@NullMarked
package org.vitrine.sample.motif;

import org.jspecify.annotations.NullMarked;
