/**
 * What a Java CMS needs to show references on its pages: {@link org.vitrine.generic.facts.FactsClient} asks the
 * delivery what it says of them now, all at once and never for long, and
 * {@link org.vitrine.generic.facts.PictureMarkup} makes the answer into a responsive {@code <picture>}. What the
 * delivery answers is checked before it reaches a page.
 */
@NullMarked
package org.vitrine.generic.facts;

import org.jspecify.annotations.NullMarked;
