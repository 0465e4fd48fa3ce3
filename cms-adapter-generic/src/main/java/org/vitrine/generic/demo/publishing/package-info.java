/**
 * What readers see. {@link org.vitrine.generic.demo.publishing.Publication} makes the magazine's pages on the server,
 * with every picture as the DAM governs it at that moment.
 */
@NullMarked
package org.vitrine.generic.demo.publishing;

import org.jspecify.annotations.NullMarked;
