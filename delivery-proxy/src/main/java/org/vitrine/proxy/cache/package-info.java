/**
 * Renditions kept for the next asker. The port is {@link org.vitrine.proxy.cache.RenditionCache}: what is asked for is
 * named by a {@link org.vitrine.proxy.cache.RenditionKey}, is made once however many ask at the same time, and comes
 * back whole or not at all. {@link org.vitrine.proxy.cache.DiskRenditionCache} keeps files in a folder that may be
 * deleted at any time, and lets go of what has gone unused for longest. A
 * {@link org.vitrine.proxy.cache.RenditionLabel} says what a kept file is of, so that it can be dropped with its asset,
 * or shown while the asset's source is silent. Servers that can tell that a client has gone answer
 * {@link org.vitrine.proxy.cache.Asker}. No cache knows whether an asset may be shown: governance is asked before every read.
 */
@NullMarked
package org.vitrine.proxy.cache;

import org.jspecify.annotations.NullMarked;
