/**
 * What the DAM governs. {@link org.vitrine.core.asset.Asset} is the entry: identity, texts, master file, versions'
 * token and locale variants of one asset, as last read from its source. Everything here is a value; nothing reads a
 * clock, a file or a network. The two ports, {@link org.vitrine.core.asset.AssetLookup} and
 * {@link org.vitrine.core.asset.MasterOpener}, are what delivery needs from the rest of the house.
 */
@NullMarked
package org.vitrine.core.asset;

import org.jspecify.annotations.NullMarked;
