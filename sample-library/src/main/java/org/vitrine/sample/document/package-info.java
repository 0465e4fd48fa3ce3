/**
 * Documents of several pages: {@link org.vitrine.sample.document.Pages} lays out pictures and text, a {@link
 * org.vitrine.sample.document.DocumentScene} says what goes where.
 */
@NullMarked
package org.vitrine.sample.document;

import org.jspecify.annotations.NullMarked;
