/**
 * What a picture is like at first sight, told from a thumbnail: a placeholder for the moment before it loads, its colour,
 * and where the eye goes.
 *
 * <p>{@link org.vitrine.proxy.impression.Impressions} is the entry: it takes an impression once for each version of an
 * asset's picture, keeps it in the rendition cache, and finds the point that a crop keeps visible. How it is taken
 * depends on nothing but pixels, so that both engines see the same: {@link org.vitrine.proxy.impression.ThumbHash},
 * {@link org.vitrine.proxy.impression.DominantColour}, {@link org.vitrine.proxy.impression.Attention} and
 * {@link org.vitrine.proxy.impression.Entropy} are pure.
 */
@NullMarked
package org.vitrine.proxy.impression;

import org.jspecify.annotations.NullMarked;
