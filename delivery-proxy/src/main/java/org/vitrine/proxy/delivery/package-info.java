/**
 * The way of a request, read top to bottom in {@link org.vitrine.proxy.delivery.RenditionDelivery}: parse, resolve,
 * decide, choose, look in the cache, transform, answer. Its steps stand beside it:
 * {@link org.vitrine.proxy.delivery.Placements} knows presets and sites, {@link org.vitrine.proxy.resolution.AssetResolver}
 * follows locale variants and asks governance, {@link org.vitrine.proxy.rendering.RenditionMaker} makes pictures,
 * {@link org.vitrine.proxy.delivery.Fallbacks} stands in where an asset is withheld or broken. Nothing here knows HTTP
 * beyond the status of an answer: {@link org.vitrine.proxy.delivery.Delivered} is a value.
 */
@NullMarked
package org.vitrine.proxy.delivery;

import org.jspecify.annotations.NullMarked;
