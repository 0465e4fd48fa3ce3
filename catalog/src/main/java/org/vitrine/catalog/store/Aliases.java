package org.vitrine.catalog.store;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.vitrine.core.asset.AssetKey;

/** Keys that lead to another asset since theirs was merged or moved to another DAM: references in pages keep working. */
public final class Aliases {

    private final Jdbi jdbi;
    private final AssetRecords records;

    Aliases(Jdbi jdbi, AssetRecords records) {
        this.jdbi = jdbi;
        this.records = records;
    }

    /**
     * Lets a key lead to another from now on. An asset that lies under the key itself still comes first.
     *
     * @throws IllegalArgumentException if the other key leads back to this one
     */
    public void put(AssetKey from, AssetKey to) {
        jdbi.useTransaction(handle -> {
            refuseCircle(handle, from, to);
            int updated = handle.execute("UPDATE alias SET to_key = ? WHERE from_key = ?", to.value(), from.value());
            if (updated == 0) {
                handle.execute("INSERT INTO alias (from_key, to_key) VALUES (?, ?)", from.value(), to.value());
            }
        });
        records.forget(from);
    }

    public void remove(AssetKey from) {
        jdbi.useHandle(handle -> handle.execute("DELETE FROM alias WHERE from_key = ?", from.value()));
        records.forget(from);
    }

    static Optional<AssetKey> target(Handle handle, AssetKey from) {
        return handle.createQuery("SELECT to_key FROM alias WHERE from_key = :from")
                .bind("from", from.value())
                .mapTo(String.class)
                .findOne()
                .map(AssetKey::new);
    }

    private static void refuseCircle(Handle handle, AssetKey from, AssetKey to) {
        Set<AssetKey> passed = new HashSet<>();
        Optional<AssetKey> at = Optional.of(to);
        while (at.isPresent() && passed.add(at.get())) {
            if (at.get().equals(from)) {
                throw new IllegalArgumentException(
                        "Key " + to + " leads to " + from + " already; an alias back would be a circle.");
            }
            at = target(handle, at.get());
        }
    }
}
