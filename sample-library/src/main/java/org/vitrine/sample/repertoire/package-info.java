/**
 * The one place where the names of the catalogue meet the painters.
 */
@NullMarked
package org.vitrine.sample.repertoire;

import org.jspecify.annotations.NullMarked;
