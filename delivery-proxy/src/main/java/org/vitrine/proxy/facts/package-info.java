/**
 * What a page needs to show an asset well: words in its language, addresses of every size and format, markup, what
 * governance says. {@link org.vitrine.proxy.facts.FactsFinder} is the entry, for the proxy and for the picker alike: it
 * gives {@link org.vitrine.proxy.facts.AssetFacts}, which {@link org.vitrine.proxy.facts.FactsWriter} prints as JSON.
 */
@NullMarked
package org.vitrine.proxy.facts;

import org.jspecify.annotations.NullMarked;
