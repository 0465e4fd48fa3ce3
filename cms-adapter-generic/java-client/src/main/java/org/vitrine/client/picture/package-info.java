/**
 * Markup of what a page shows: {@link org.vitrine.client.picture.PictureMarkup} prints an answer as a responsive
 * {@code <picture>}, with every value escaped, and with what its author wrote beside it.
 */
@NullMarked
package org.vitrine.client.picture;

import org.jspecify.annotations.NullMarked;
