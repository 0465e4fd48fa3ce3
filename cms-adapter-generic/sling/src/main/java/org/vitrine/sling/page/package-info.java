/**
 * Pages of a Sling site as Vitrine sees them: {@link org.vitrine.sling.page.ContentPage} knows a page's language and
 * address, and every {@link org.vitrine.sling.page.Place} of it that holds a reference, in a property or in a text.
 * {@link org.vitrine.sling.page.PageAnswers} asks for all of them in one call.
 */
@NullMarked
package org.vitrine.sling.page;

import org.jspecify.annotations.NullMarked;
