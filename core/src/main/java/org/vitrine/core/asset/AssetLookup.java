package org.vitrine.core.asset;

import java.util.Optional;

/** Finds what is known of an asset now. Answered by the catalog, which follows aliases. */
@FunctionalInterface
public interface AssetLookup {

    /** The asset a key names, itself or through an alias; empty if no source has it. */
    Optional<Asset> find(AssetKey key);

    /**
     * What {@link #find} would give, as far as it takes no waiting: for threads that must not wait. Empty if the asset is
     * not in memory at the moment, or not there at all.
     */
    default Optional<Asset> recall(AssetKey key) {
        return Optional.empty();
    }
}
