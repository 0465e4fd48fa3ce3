package org.vitrine.catalog.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.vitrine.core.asset.AssetKey;

/**
 * The numbers of changes, within one transaction. Its row is locked before a number is given, on every node: numbers
 * become visible in the order in which they rise, and a rollback gives them back.
 */
final class ChangeSequence {

    private final Handle handle;
    private long latest;

    ChangeSequence(Handle handle) {
        this.handle = handle;
    }

    /** The name it was given when the schema was made. */
    static String identity(Handle handle) {
        return handle.createQuery("SELECT identity FROM change_sequence")
                .mapTo(String.class)
                .one();
    }

    static long latest(Handle handle) {
        return handle.createQuery("SELECT latest FROM change_sequence")
                .mapTo(Long.class)
                .one();
    }

    void lock() {
        latest = handle.createQuery("SELECT latest FROM change_sequence FOR UPDATE")
                .mapTo(Long.class)
                .one();
    }

    Map<AssetKey, Long> next(Collection<AssetKey> keys) {
        Map<AssetKey, Long> numbers = new LinkedHashMap<>();
        for (AssetKey key : keys) {
            latest++;
            numbers.put(key, latest);
        }
        return numbers;
    }

    void save() {
        handle.execute("UPDATE change_sequence SET latest = ?", latest);
    }
}
