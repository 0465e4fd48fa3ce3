package org.vitrine.proxy.delivery;

import java.util.Optional;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetLookup;

/** What of the assets is in memory, for one request; takes note of what it would have had to ask for. */
final class Memory implements AssetLookup {

    private final AssetLookup assets;
    private boolean sufficed = true;

    Memory(AssetLookup assets) {
        this.assets = assets;
    }

    @Override
    public Optional<Asset> find(AssetKey key) {
        Optional<Asset> found = assets.recall(key);
        sufficed &= found.isPresent();
        return found;
    }

    /** Whether nothing was asked for in vain: otherwise another asset might have been found than is meant. */
    boolean sufficed() {
        return sufficed;
    }
}
