package org.vitrine.catalog.store;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.vitrine.core.asset.AssetKey;

/** The table of aliases, within one transaction. */
final class AliasRows {

    private final Handle handle;

    AliasRows(Handle handle) {
        this.handle = handle;
    }

    /** Where a key leads by one step. */
    Optional<AssetKey> target(AssetKey from) {
        return handle.createQuery("SELECT to_key FROM alias WHERE from_key = :from")
                .bind("from", from.value())
                .mapTo(String.class)
                .findOne()
                .map(AssetKey::new);
    }

    /** A key, and every key it leads to. */
    Set<AssetKey> way(AssetKey from) {
        Set<AssetKey> passed = new LinkedHashSet<>();
        Optional<AssetKey> at = Optional.of(from);
        while (at.isPresent() && passed.add(at.get())) {
            at = target(at.get());
        }
        return passed;
    }

    /** @throws IllegalArgumentException if the other key leads back to this one */
    void put(AssetKey from, AssetKey to) {
        if (way(to).contains(from)) {
            throw new IllegalArgumentException(
                    "Key " + to + " leads to " + from + " already; an alias back would be a circle.");
        }
        int updated = handle.execute("UPDATE alias SET to_key = ? WHERE from_key = ?", to.value(), from.value());
        if (updated == 0) {
            handle.execute("INSERT INTO alias (from_key, to_key) VALUES (?, ?)", from.value(), to.value());
        }
    }

    void remove(AssetKey from) {
        handle.execute("DELETE FROM alias WHERE from_key = ?", from.value());
    }
}
