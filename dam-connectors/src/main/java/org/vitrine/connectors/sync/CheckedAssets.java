package org.vitrine.connectors.sync;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetLookup;
import org.vitrine.core.refusal.SourceUnavailable;

/**
 * The assets of a catalog as those see them who show them: after a start, each is looked into at its source before it is
 * given for the first time. So a server need not compare everything before it answers, and what was withdrawn while it
 * was down is not shown. What came from a source that is no longer connected is not given at all.
 */
public final class CheckedAssets implements AssetLookup {

    private final AssetLookup catalog;
    private final Map<String, SourceSync> syncs;
    private final Duration patience;

    /**
     * @param syncs each of another source
     * @param patience how long anyone waits for an asset to be looked into
     */
    public CheckedAssets(AssetLookup catalog, Collection<SourceSync> syncs, Duration patience) {
        this.catalog = catalog;
        this.patience = patience;
        this.syncs = syncs.stream().collect(Collectors.toUnmodifiableMap(SourceSync::source, Function.identity()));
    }

    /**
     * The asset, empty also if nobody is connected any more who could say how it stands.
     *
     * @throws SourceUnavailable if the source does not answer in time
     */
    @Override
    public Optional<Asset> find(AssetKey key) {
        Optional<Asset> held = connected(catalog.find(key));
        Optional<SourceSync> due = held.flatMap(this::due);
        if (due.isEmpty()) {
            return held;
        }
        due.get().look(held.get().id(), patience);
        return connected(catalog.find(key));
    }

    @Override
    public Optional<Asset> recall(AssetKey key) {
        return connected(catalog.recall(key)).filter(asset -> due(asset).isEmpty());
    }

    private Optional<Asset> connected(Optional<Asset> held) {
        return held.filter(asset -> syncs.containsKey(asset.id().source()));
    }

    /** The sync that has not looked into an asset yet. */
    private Optional<SourceSync> due(Asset asset) {
        return Optional.ofNullable(syncs.get(asset.id().source())).filter(sync -> sync.due(asset.id()));
    }
}
