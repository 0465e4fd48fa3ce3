/**
 * Renditions kept for the next asker. The port is {@link org.vitrine.proxy.cache.RenditionCache}: what is asked for is
 * named by a {@link org.vitrine.proxy.cache.RenditionKey}, is made once however many ask at the same time, and comes
 * back whole or not at all. {@link org.vitrine.proxy.cache.DiskRenditionCache} keeps files in a folder that may be
 * deleted at any time. No cache knows whether an asset may be shown: governance is asked before every read.
 */
@NullMarked
package org.vitrine.proxy.cache;

import org.jspecify.annotations.NullMarked;
