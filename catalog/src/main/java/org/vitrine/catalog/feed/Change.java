package org.vitrine.catalog.feed;

import java.util.Optional;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKey;

/**
 * One change of one asset. A key that leads to another, or is led to, changes without its asset changing: then what is
 * known of it before and after is the same, nothing for a key that only leads elsewhere.
 *
 * @param sequence rises with every change, never repeated
 * @param key which asset
 * @param before what was known of it, empty if it is new
 * @param after what is known now, empty if its source no longer has it
 */
public record Change(long sequence, AssetKey key, Optional<Asset> before, Optional<Asset> after) {}
