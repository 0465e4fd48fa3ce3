package org.vitrine.proxy.purge;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKey;

/**
 * Which answers a change of an asset makes stale. Those that show it, stand in for it or would show it bear its key. But
 * a variant that comes or becomes permitted takes the place of what its base showed, and a base that may no longer be
 * shown takes its variants with it, also where they were asked for by their own key: so relatives are affected, too.
 */
public final class AffectedKeys {

    private AffectedKeys() {}

    /**
     * The keys to purge.
     *
     * @param before the asset as it was, empty if it is new or nobody knows
     * @param after the asset as it is, empty if it is gone
     */
    public static Set<SurrogateKey> of(AssetKey key, Optional<Asset> before, Optional<Asset> after) {
        Set<SurrogateKey> affected = new LinkedHashSet<>();
        affected.add(SurrogateKey.asset(key));
        before.ifPresent(asset -> addRelatives(asset, affected));
        after.ifPresent(asset -> addRelatives(asset, affected));
        return affected;
    }

    private static void addRelatives(Asset asset, Set<SurrogateKey> affected) {
        asset.variantOf().map(SurrogateKey::asset).ifPresent(affected::add);
        asset.variants().forEach(variant -> affected.add(SurrogateKey.asset(variant.key())));
    }
}
