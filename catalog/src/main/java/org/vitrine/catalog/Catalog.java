package org.vitrine.catalog;

import java.util.Set;
import org.vitrine.catalog.feed.ChangeFeed;
import org.vitrine.catalog.feed.ChangeLog;
import org.vitrine.catalog.preset.StoredPresets;
import org.vitrine.catalog.search.AssetSearch;
import org.vitrine.catalog.search.LuceneSearch;
import org.vitrine.catalog.site.StoredSites;
import org.vitrine.catalog.store.Aliases;
import org.vitrine.catalog.store.AssetStore;
import org.vitrine.catalog.store.AssetWriter;
import org.vitrine.catalog.store.Database;
import org.vitrine.catalog.usage.Usages;
import org.vitrine.core.asset.AssetLookup;

/** The opened catalog with its ports. Close it last of all that uses them. */
public final class Catalog implements AutoCloseable {

    private final Database database;
    private final AssetStore store;
    private final StoredPresets presets;
    private final StoredSites sites;
    private final Usages usages;
    private final LuceneSearch search;

    private Catalog(Database database, CatalogSettings settings) {
        this.database = database;
        this.store = new AssetStore(database.jdbi(), settings.cachedRecords());
        this.presets = new StoredPresets(database.jdbi());
        this.sites = new StoredSites(database.jdbi());
        this.usages = new Usages(database.jdbi(), store.assets());
        this.search = LuceneSearch.open(settings.indexFolder(), store.assets(), store, store.feed(), settings.clock());
    }

    /**
     * Opens the catalog, creates it if it is not there, and brings its search index up to date.
     *
     * @throws IllegalStateException if the database ({@link org.vitrine.catalog.store.StoreNotOpened}) or the index folder
     *     cannot be opened; the message says why
     */
    public static Catalog open(CatalogSettings settings) {
        Database database = Database.open(settings.store());
        try {
            return new Catalog(database, settings);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    public AssetLookup assets() {
        return store.assets();
    }

    public AssetWriter writer() {
        return store;
    }

    /** Takes out, and announces, what came from any other source than these. */
    public void retainSources(Set<String> names) {
        store.retainSources(names);
    }

    public Aliases aliases() {
        return store.aliases();
    }

    public ChangeFeed feed() {
        return store.feed();
    }

    /** The changes of the past. */
    public ChangeLog changes() {
        return store;
    }

    public AssetSearch search() {
        return search;
    }

    public StoredPresets presets() {
        return presets;
    }

    public StoredSites sites() {
        return sites;
    }

    /** What the pages of the sites hold. */
    public Usages usages() {
        return usages;
    }

    /** Takes over and announces what other nodes have written since the last call; see {@link OtherNodes}. */
    public void catchUp() {
        store.catchUp();
        presets.reload();
        sites.reload();
    }

    @Override
    public void close() {
        search.close();
        database.close();
    }
}
