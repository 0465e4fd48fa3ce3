package org.vitrine.catalog.store;

import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.vitrine.core.asset.AssetKey;

/** Which sources there are rows of, within one transaction. */
final class SourceRows {

    private final Handle handle;

    SourceRows(Handle handle) {
        this.handle = handle;
    }

    /** Every source that ever wrote, and was not forgotten. */
    Set<String> names() {
        return Set.copyOf(handle.createQuery("SELECT source FROM asset UNION SELECT source FROM complete_source")
                .mapTo(String.class)
                .list());
    }

    /** Some keys of a source, also of rows that cannot be read. */
    List<AssetKey> keys(String source, int most) {
        return handle.createQuery("SELECT asset_key FROM asset WHERE source = :source LIMIT :most")
                .bind("source", source)
                .bind("most", most)
                .mapTo(String.class)
                .map(AssetKey::new)
                .list();
    }

    /** Whether a source was once taken over to the end. */
    boolean complete(String source) {
        return handle.createQuery("SELECT COUNT(*) FROM complete_source WHERE source = :source")
                        .bind("source", source)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    void noteComplete(String source) {
        if (!complete(source)) {
            handle.execute("INSERT INTO complete_source (source) VALUES (?)", source);
        }
    }

    void forget(String source) {
        handle.execute("DELETE FROM complete_source WHERE source = ?", source);
    }
}
