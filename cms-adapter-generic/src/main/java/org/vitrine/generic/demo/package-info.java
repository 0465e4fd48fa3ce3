/**
 * A small CMS to try Vitrine with: articles in three languages, a rich-text editor, and a magazine of pages. It shows
 * what a real CMS does with the picker and the delivery, and stores nothing of an asset but its reference.
 * {@link org.vitrine.generic.demo.DemoCmsServlet} is the entry; it has no sign-in and belongs on a loopback address.
 */
@NullMarked
package org.vitrine.generic.demo;

import org.jspecify.annotations.NullMarked;
