package org.vitrine.catalog.store;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetLookup;

/** The assets as readers see them: from memory where they were asked for before, through aliases where they moved. */
final class AssetRecords implements AssetLookup {

    /** A bound for what no change tells of, such as rows written by hand. */
    private static final Duration LONGEST_KEPT = Duration.ofMinutes(5);

    /** What is known of a key: an asset, or else where it points to, or nothing. */
    private record Known(Optional<Asset> asset, Optional<AssetKey> alias) {}

    private final Jdbi jdbi;
    private final LoadingCache<AssetKey, Known> known;

    AssetRecords(Jdbi jdbi, int most) {
        this.jdbi = jdbi;
        this.known = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterWrite(LONGEST_KEPT)
                .build(this::load);
    }

    @Override
    public Optional<Asset> find(AssetKey key) {
        Known direct = known.get(key);
        return direct.asset().isPresent() || direct.alias().isEmpty() ? direct.asset() : follow(key, direct.alias());
    }

    @Override
    public Optional<Asset> recall(AssetKey key) {
        return Optional.ofNullable(known.getIfPresent(key)).flatMap(Known::asset);
    }

    private Optional<Asset> follow(AssetKey from, Optional<AssetKey> alias) {
        Set<AssetKey> seen = new HashSet<>(Set.of(from));
        Optional<AssetKey> next = alias;
        while (next.isPresent() && seen.add(next.get())) {
            Known found = known.get(next.get());
            if (found.asset().isPresent()) {
                return found.asset();
            }
            next = found.alias();
        }
        return Optional.empty();
    }

    /**
     * Drops what is known of a key. Through the map view, since that waits for a load under way: what was read before
     * a commit is never kept after it.
     */
    void forget(AssetKey key) {
        known.asMap().remove(key);
    }

    private Known load(AssetKey key) {
        return jdbi.withHandle(handle -> {
            Optional<Asset> asset =
                    Optional.ofNullable(new AssetRows(handle).whole(Set.of(key)).get(key));
            return new Known(asset, asset.isPresent() ? Optional.empty() : new AliasRows(handle).target(key));
        });
    }
}
