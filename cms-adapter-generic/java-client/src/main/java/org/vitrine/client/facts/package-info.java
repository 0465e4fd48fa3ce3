/**
 * What a page shows of an asset: {@link org.vitrine.client.facts.FactsClient} asks for all pictures of a page in one
 * call and keeps the answers for as long as they say. What the server answers is checked before it reaches a page.
 */
@NullMarked
package org.vitrine.client.facts;

import org.jspecify.annotations.NullMarked;
