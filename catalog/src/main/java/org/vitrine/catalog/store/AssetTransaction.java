package org.vitrine.catalog.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.vitrine.catalog.feed.Change;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.LocaleVariant;

/**
 * One write of a source, from the rows it touches to the changes it makes. A locale variant belongs to its base: what
 * changes one is announced as a change of the other as well, so that nobody keeps what was made of the two together.
 */
final class AssetTransaction {

    /** Bounds the statements, and what is held in memory of a large write. */
    private static final int CHUNK = 500;

    private final AssetRows rows;
    private final AliasRows aliases;
    private final ChangeSequence sequence;

    AssetTransaction(Handle handle) {
        this.rows = new AssetRows(handle);
        this.aliases = new AliasRows(handle);
        this.sequence = new ChangeSequence(handle);
    }

    List<Change> put(Collection<Asset> assets) {
        Map<AssetKey, Optional<Asset>> last = new LinkedHashMap<>();
        assets.forEach(asset -> last.put(asset.key(), Optional.of(AssetRows.with(asset, List.of()))));
        return inChunks(last);
    }

    List<Change> remove(Collection<AssetKey> keys) {
        Map<AssetKey, Optional<Asset>> none = new LinkedHashMap<>();
        keys.forEach(key -> none.put(key, Optional.empty()));
        return inChunks(none);
    }

    /** Lets a key lead elsewhere, or nowhere else. All keys on the old way and on the new one have changed by that. */
    List<Change> lead(AssetKey from, Optional<AssetKey> to) {
        sequence.lock();
        if (aliases.target(from).equals(to)) {
            return List.of();
        }
        Set<AssetKey> touched = new LinkedHashSet<>(aliases.way(from));
        to.ifPresentOrElse(target -> aliases.put(from, target), () -> aliases.remove(from));
        touched.addAll(aliases.way(from));
        Map<AssetKey, Long> numbers = sequence.next(touched);
        Set<AssetKey> held = rows.written(touched).keySet();
        rows.renumber(held, numbers);
        rows.remove(touched.stream().filter(key -> !held.contains(key)).toList(), numbers);
        sequence.save();
        Map<AssetKey, Asset> assets = rows.whole(touched);
        return touched.stream()
                .map(key -> new Change(
                        numbers.getOrDefault(key, 0L),
                        key,
                        Optional.ofNullable(assets.get(key)),
                        Optional.ofNullable(assets.get(key))))
                .toList();
    }

    private List<Change> inChunks(Map<AssetKey, Optional<Asset>> wanted) {
        sequence.lock();
        List<Change> changes = new ArrayList<>();
        Map<AssetKey, Optional<Asset>> chunk = new LinkedHashMap<>();
        wanted.forEach((key, asset) -> {
            chunk.put(key, asset);
            if (chunk.size() == CHUNK) {
                changes.addAll(apply(chunk));
                chunk.clear();
            }
        });
        changes.addAll(apply(chunk));
        sequence.save();
        return changes;
    }

    private List<Change> apply(Map<AssetKey, Optional<Asset>> chunk) {
        Map<AssetKey, Optional<Asset>> held = rows.written(chunk.keySet());
        Map<AssetKey, Optional<Asset>> wanted = new LinkedHashMap<>(chunk);
        wanted.entrySet().removeIf(entry -> saysNothingNew(entry.getKey(), entry.getValue(), held));
        if (wanted.isEmpty()) {
            return List.of();
        }
        Set<AssetKey> relatives = relatives(wanted, held);
        Set<AssetKey> touched = new LinkedHashSet<>(wanted.keySet());
        touched.addAll(relatives);
        Map<AssetKey, Long> numbers = sequence.next(touched);

        Map<AssetKey, Asset> before = rows.whole(touched);
        rows.write(wanted.values().stream().flatMap(Optional::stream).toList(), held.keySet(), numbers);
        rows.remove(keysWithout(wanted), numbers);
        rows.renumber(relatives, numbers);
        Map<AssetKey, Asset> after = rows.whole(touched);
        return touched.stream()
                .map(key -> new Change(
                        numbers.getOrDefault(key, 0L),
                        key,
                        Optional.ofNullable(before.get(key)),
                        Optional.ofNullable(after.get(key))))
                .toList();
    }

    private static boolean saysNothingNew(AssetKey key, Optional<Asset> wanted, Map<AssetKey, Optional<Asset>> held) {
        return wanted.isPresent() ? wanted.equals(held.get(key)) : !held.containsKey(key);
    }

    /** Bases of the variants that change, and variants of the bases that come, go or become variants themselves. */
    private Set<AssetKey> relatives(Map<AssetKey, Optional<Asset>> wanted, Map<AssetKey, Optional<Asset>> held) {
        Set<AssetKey> bases = new HashSet<>();
        Set<AssetKey> turned = new HashSet<>();
        wanted.forEach((key, after) -> {
            Optional<Asset> before = held.getOrDefault(key, Optional.empty());
            before.flatMap(Asset::variantOf).ifPresent(bases::add);
            after.flatMap(Asset::variantOf).ifPresent(bases::add);
            if (isBase(before) != isBase(after)) {
                turned.add(key);
            }
        });
        Set<AssetKey> relatives = new LinkedHashSet<>(rows.written(bases).keySet());
        rows.variants(turned).values().stream()
                .flatMap(List::stream)
                .map(LocaleVariant::key)
                .forEach(relatives::add);
        relatives.removeAll(wanted.keySet());
        return relatives;
    }

    private static boolean isBase(Optional<Asset> asset) {
        return asset.filter(found -> found.variantOf().isEmpty()).isPresent();
    }

    private static List<AssetKey> keysWithout(Map<AssetKey, Optional<Asset>> wanted) {
        return wanted.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }
}
