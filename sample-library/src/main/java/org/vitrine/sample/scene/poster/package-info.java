/**
 * Posters, whose lettering comes from the catalogue so that one painter serves every language.
 */
@NullMarked
package org.vitrine.sample.scene.poster;

import org.jspecify.annotations.NullMarked;
