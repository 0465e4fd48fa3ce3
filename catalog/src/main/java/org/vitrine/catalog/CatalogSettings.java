package org.vitrine.catalog;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/**
 * Where the catalog lies.
 *
 * @param jdbcUrl H2 or PostgreSQL
 * @param user who connects, empty if the URL says so or nobody needs to
 * @param password its password
 * @param indexFolder where the search index lies, of this node alone; empty to keep it in memory
 * @param cachedRecords how many assets are kept in memory at most, 100 to 10,000,000
 * @param clock what time it is, for the status of search results
 */
public record CatalogSettings(
        String jdbcUrl,
        Optional<String> user,
        Optional<String> password,
        Optional<Path> indexFolder,
        int cachedRecords,
        InstantSource clock) {

    private static final int CACHED_RECORDS = 20_000;

    public CatalogSettings {
        if (!jdbcUrl.startsWith("jdbc:h2:") && !jdbcUrl.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException(
                    "The catalog's database is H2 or PostgreSQL: its URL begins with jdbc:h2: or jdbc:postgresql:.");
        }
        if (cachedRecords < 100 || cachedRecords > 10_000_000) {
            throw new IllegalArgumentException(
                    "The catalog keeps 100 to 10000000 assets in memory; not " + cachedRecords + ".");
        }
    }

    /** A database of its own and a search index in a folder, on the system's clock. */
    public static CatalogSettings in(Path folder) {
        return at("jdbc:h2:file:" + folder.toAbsolutePath().resolve("catalog"), folder.resolve("index"));
    }

    /** A database by its URL and a search index in a folder, on the system's clock. */
    public static CatalogSettings at(String jdbcUrl, Path indexFolder) {
        return new CatalogSettings(
                jdbcUrl,
                Optional.empty(),
                Optional.empty(),
                Optional.of(indexFolder),
                CACHED_RECORDS,
                InstantSource.system());
    }

    /** A catalog that is gone with the process, each time another. */
    public static CatalogSettings inMemory() {
        return new CatalogSettings(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                CACHED_RECORDS,
                InstantSource.system());
    }

    /** The same catalog on another clock. */
    public CatalogSettings on(InstantSource other) {
        return new CatalogSettings(jdbcUrl, user, password, indexFolder, cachedRecords, other);
    }

    @Override
    public String toString() {
        // A record would print the password.
        return "CatalogSettings[" + jdbcUrl.split("[;?]", 2)[0] + ", " + indexFolder + "]";
    }
}
