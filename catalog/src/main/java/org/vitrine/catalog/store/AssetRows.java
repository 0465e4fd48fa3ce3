package org.vitrine.catalog.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.LocaleVariant;
import org.vitrine.core.asset.NativeId;
import org.vitrine.core.locale.LanguageTag;

/** The rows of the asset and removal tables, within one transaction. */
final class AssetRows {

    private static final Comparator<LocaleVariant> BY_LANGUAGE = Comparator.comparing(LocaleVariant::language)
            .thenComparing(variant -> variant.key().value());

    private final Handle handle;

    AssetRows(Handle handle) {
        this.handle = handle;
    }

    /** What sources wrote under these keys, without variants; empty for a row that cannot be read. */
    Map<AssetKey, Optional<Asset>> written(Collection<AssetKey> keys) {
        Map<AssetKey, Optional<Asset>> written = new HashMap<>();
        if (!keys.isEmpty()) {
            handle.createQuery("SELECT asset_key, document FROM asset WHERE asset_key IN (<keys>)")
                    .bindList("keys", texts(keys))
                    .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                    .forEach(row ->
                            written.put(new AssetKey(row.getKey()), AssetJson.read(row.getKey(), row.getValue())));
        }
        return written;
    }

    /** The assets under these keys with their variants; those that are not there or cannot be read are left out. */
    Map<AssetKey, Asset> whole(Collection<AssetKey> keys) {
        Map<AssetKey, List<LocaleVariant>> variants = variants(keys);
        Map<AssetKey, Asset> whole = new HashMap<>();
        written(keys)
                .forEach((key, asset) ->
                        asset.ifPresent(found -> whole.put(key, with(found, variants.getOrDefault(key, List.of())))));
        return whole;
    }

    /** The locale variants of each of these keys, ordered by language. */
    Map<AssetKey, List<LocaleVariant>> variants(Collection<AssetKey> bases) {
        Map<AssetKey, List<LocaleVariant>> variants = new HashMap<>();
        if (!bases.isEmpty()) {
            handle.createQuery("SELECT variant_of, language, asset_key FROM asset WHERE variant_of IN (<bases>)"
                            + " AND language IS NOT NULL AND asset_key <> variant_of")
                    .bindList("bases", texts(bases))
                    .map((row, context) -> Map.entry(
                            new AssetKey(row.getString(1)),
                            new LocaleVariant(new LanguageTag(row.getString(2)), new AssetKey(row.getString(3)))))
                    .forEach(row -> variants.computeIfAbsent(row.getKey(), base -> new ArrayList<>())
                            .add(row.getValue()));
        }
        variants.values().forEach(list -> list.sort(BY_LANGUAGE));
        return variants;
    }

    /** Takes over assets under the sequence numbers given. */
    void write(Collection<Asset> assets, Set<AssetKey> present, Map<AssetKey, Long> numbers) {
        PreparedBatch updates = handle.prepareBatch("UPDATE asset SET variant_of = :variantOf, language = :language,"
                + " sequence = :sequence, document = :document WHERE asset_key = :key");
        PreparedBatch inserts = handle.prepareBatch("INSERT INTO asset"
                + " (asset_key, source, native_id, variant_of, language, sequence, document)"
                + " VALUES (:key, :source, :nativeId, :variantOf, :language, :sequence, :document)");
        Set<AssetKey> returned = new HashSet<>();
        for (Asset asset : assets) {
            boolean held = present.contains(asset.key());
            PreparedBatch batch = held ? updates : inserts;
            if (!held) {
                returned.add(asset.key());
                batch.bind("source", asset.id().source())
                        .bind("nativeId", asset.id().id());
            }
            batch.bind("key", asset.key().value())
                    .bind("variantOf", asset.variantOf().map(AssetKey::value).orElse(null))
                    .bind("language", asset.language().map(LanguageTag::value).orElse(null))
                    .bind("sequence", numbers.get(asset.key()))
                    .bind("document", AssetJson.write(asset))
                    .add();
        }
        execute(updates);
        execute(inserts);
        forgetRemoval(returned);
    }

    /** Takes out assets, and leaves a mark for those who follow the sequence. */
    void remove(Collection<AssetKey> keys, Map<AssetKey, Long> numbers) {
        forgetRemoval(keys);
        PreparedBatch deletes = handle.prepareBatch("DELETE FROM asset WHERE asset_key = :key");
        PreparedBatch marks = handle.prepareBatch("INSERT INTO removal (asset_key, sequence) VALUES (:key, :sequence)");
        for (AssetKey key : keys) {
            deletes.bind("key", key.value()).add();
            marks.bind("key", key.value()).bind("sequence", numbers.get(key)).add();
        }
        execute(deletes);
        execute(marks);
    }

    /** Moves assets that stay as they are to a new place in the sequence. */
    void renumber(Collection<AssetKey> keys, Map<AssetKey, Long> numbers) {
        PreparedBatch batch = handle.prepareBatch("UPDATE asset SET sequence = :sequence WHERE asset_key = :key");
        for (AssetKey key : keys) {
            batch.bind("key", key.value()).bind("sequence", numbers.get(key)).add();
        }
        execute(batch);
    }

    /** Keys by their place in the sequence, ascending, from the first after a position. */
    Map<AssetKey, Long> after(long sequence, int most) {
        Map<AssetKey, Long> numbers = new LinkedHashMap<>();
        // One statement sees one state; two could miss what is committed between them.
        handle.createQuery("SELECT asset_key, sequence FROM ((SELECT asset_key, sequence FROM asset WHERE sequence >"
                        + " :after ORDER BY sequence LIMIT :most) UNION ALL (SELECT asset_key, sequence FROM removal WHERE"
                        + " sequence > :after ORDER BY sequence LIMIT :most)) AS page ORDER BY sequence LIMIT :most")
                .bind("after", sequence)
                .bind("most", most)
                .map((row, context) -> Map.entry(new AssetKey(row.getString(1)), row.getLong(2)))
                .forEach(row -> numbers.put(row.getKey(), row.getValue()));
        return numbers;
    }

    Set<NativeId> idsOf(String source) {
        // A record of another format is as good as none: its source must give the asset again.
        return handle
                .createQuery("SELECT native_id FROM asset WHERE source = :source AND document LIKE :format")
                .bind("source", source)
                .bind("format", AssetJson.BEGINNING + "%")
                .mapTo(String.class)
                .stream()
                .map(id -> new NativeId(source, id))
                .collect(Collectors.toSet());
    }

    private void forgetRemoval(Collection<AssetKey> keys) {
        PreparedBatch batch = handle.prepareBatch("DELETE FROM removal WHERE asset_key = :key");
        keys.forEach(key -> batch.bind("key", key.value()).add());
        execute(batch);
    }

    private static void execute(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static List<String> texts(Collection<AssetKey> keys) {
        return keys.stream().map(AssetKey::value).toList();
    }

    static Asset with(Asset asset, List<LocaleVariant> variants) {
        return new Asset(
                asset.id(),
                asset.kind(),
                asset.version(),
                asset.modified(),
                asset.governance(),
                asset.texts(),
                asset.tags(),
                asset.focalPoint(),
                asset.language(),
                variants,
                asset.variantOf(),
                asset.master(),
                asset.renditions());
    }
}
