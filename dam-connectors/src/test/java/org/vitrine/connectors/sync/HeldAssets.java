package org.vitrine.connectors.sync;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.vitrine.catalog.store.AssetWriter;
import org.vitrine.catalog.store.HeldIds;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetLookup;
import org.vitrine.core.asset.NativeId;

/** A catalog in memory. */
final class HeldAssets implements AssetWriter {

    private final Map<NativeId, Asset> assets = new ConcurrentHashMap<>();
    private final Set<String> complete = ConcurrentHashMap.newKeySet();

    @Override
    public void put(Collection<Asset> added) {
        added.forEach(asset -> assets.put(asset.id(), asset));
    }

    @Override
    public void remove(Collection<NativeId> ids) {
        assets.keySet().removeAll(Set.copyOf(ids));
    }

    @Override
    public HeldIds held(String source) {
        return new HeldIds(
                assets.keySet().stream()
                        .filter(id -> id.source().equals(source))
                        .collect(Collectors.toSet()),
                complete.contains(source));
    }

    @Override
    public void noteComplete(String source) {
        complete.add(source);
    }

    Optional<Asset> find(String id) {
        return Optional.ofNullable(assets.get(new NativeId("photos", id)));
    }

    Set<String> ids() {
        return assets.keySet().stream().map(NativeId::id).collect(Collectors.toSet());
    }

    /** The assets by their keys, all of them in memory. */
    AssetLookup lookup() {
        return new AssetLookup() {
            @Override
            public Optional<Asset> find(AssetKey key) {
                return assets.values().stream()
                        .filter(asset -> asset.key().equals(key))
                        .findFirst();
            }

            @Override
            public Optional<Asset> recall(AssetKey key) {
                return find(key);
            }
        };
    }
}
