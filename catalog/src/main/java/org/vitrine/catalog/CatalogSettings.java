package org.vitrine.catalog;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.vitrine.catalog.store.StoreAddress;

/**
 * Where the catalog lies.
 *
 * @param store its database
 * @param indexFolder where the search index lies, of this node alone; empty to keep it in memory
 * @param cachedRecords how many assets are kept in memory at most, 100 to 10,000,000
 * @param clock what time it is, for the status of search results
 */
public record CatalogSettings(StoreAddress store, Optional<Path> indexFolder, int cachedRecords, InstantSource clock) {

    private static final int CACHED_RECORDS = 20_000;

    public CatalogSettings {
        if (cachedRecords < 100 || cachedRecords > 10_000_000) {
            throw new IllegalArgumentException(
                    "The catalog keeps 100 to 10000000 assets in memory; not " + cachedRecords + ".");
        }
    }

    /** A database of its own and a search index in a folder, on the system's clock. */
    public static CatalogSettings in(Path folder) {
        String url = "jdbc:h2:file:" + folder.toAbsolutePath().resolve("catalog");
        return at(StoreAddress.of(url), folder.resolve("index"));
    }

    /** A database and a search index in a folder, on the system's clock. */
    public static CatalogSettings at(StoreAddress store, Path indexFolder) {
        return new CatalogSettings(store, Optional.of(indexFolder), CACHED_RECORDS, InstantSource.system());
    }

    /** A catalog whose search index is gone with the process, on the system's clock. */
    public static CatalogSettings at(StoreAddress store) {
        return new CatalogSettings(store, Optional.empty(), CACHED_RECORDS, InstantSource.system());
    }

    /** A catalog that is gone with the process, each time another. */
    public static CatalogSettings inMemory() {
        return at(StoreAddress.inMemory());
    }

    /** The same catalog on another clock. */
    public CatalogSettings on(InstantSource other) {
        return new CatalogSettings(store, indexFolder, cachedRecords, other);
    }
}
