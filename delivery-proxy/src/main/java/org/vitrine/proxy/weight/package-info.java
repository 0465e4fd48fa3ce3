/**
 * What the pictures of a page weigh: {@link org.vitrine.proxy.weight.PageScales} has every picture answered as a browser
 * would get it and adds up the bytes, {@link org.vitrine.proxy.weight.PageWeight} holds them against the budget of the
 * site, {@link org.vitrine.proxy.weight.WeightWriter} prints that. Nothing is estimated: what is not in the cache is
 * made, and stays there.
 */
@NullMarked
package org.vitrine.proxy.weight;

import org.jspecify.annotations.NullMarked;
