package org.vitrine.catalog.usage;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.vitrine.catalog.store.RepeatedTransaction;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetLookup;
import org.vitrine.core.asset.AssetVersion;

/** What the pages of the connected sites hold, in the catalog's database. */
public final class Usages {

    private final Jdbi jdbi;
    private final AssetLookup assets;

    /** @param assets tell which version is current when a page is reported */
    public Usages(Jdbi jdbi, AssetLookup assets) {
        this.jdbi = jdbi;
        this.assets = assets;
    }

    /** Takes over what a page holds now, in place of what it held; a page that holds nothing is forgotten. */
    public void put(PageUsage usage) {
        if (usage.references().isEmpty()) {
            forget(usage.id());
            return;
        }
        List<Optional<AssetVersion>> versions =
                usage.references().stream().map(this::currentVersion).toList();
        RepeatedTransaction.run(jdbi, handle -> {
            UsageRows rows = new UsageRows(handle);
            // First, since who reports the same page at the same time waits for its row.
            rows.putPage(usage);
            rows.removeReferences(usage.id());
            rows.insertReferences(usage, versions);
        });
    }

    /** Forgets a page; nothing happens if it is not known. */
    public void forget(PageId id) {
        jdbi.useTransaction(handle -> new UsageRows(handle).removePage(id));
    }

    /**
     * Pages that use an asset, by site and page, each with those of its references that lead to the asset.
     *
     * @param asset under whatever key it is known
     * @param site only its pages, empty for those of every site
     * @param after the page behind which to begin, empty for the first
     * @param most how many pages to give at most
     */
    public List<PageUsage> of(AssetKey asset, Optional<String> site, Optional<PageId> after, int most) {
        return jdbi.inTransaction(handle -> new UsageRows(handle).using(keysOf(handle, asset), site, after, most));
    }

    /** Every reference that a site's pages hold, in the order of their characters, with the versions that were current when they were reported. */
    List<ReportedReference> references(String site) {
        return jdbi.withHandle(handle -> new UsageRows(handle).references(site));
    }

    /** The pages of a site that hold some references, by reference. */
    Map<String, List<PageUsage>> pages(String site, Collection<String> references) {
        return references.isEmpty()
                ? Map.of()
                : jdbi.withHandle(handle -> new UsageRows(handle).holding(site, references));
    }

    private Optional<AssetVersion> currentVersion(UsedReference reference) {
        return reference.key().flatMap(assets::find).map(asset -> asset.version());
    }

    /** The key an asset has now, and those that lead to it by an alias. */
    private List<String> keysOf(Handle handle, AssetKey asked) {
        AssetKey now = assets.find(asked).map(asset -> asset.key()).orElse(asked);
        return handle.createQuery("""
                        WITH RECURSIVE led (asset_key) AS (
                            SELECT CAST(:key AS VARCHAR(14))
                            UNION
                            SELECT alias.from_key FROM alias JOIN led ON alias.to_key = led.asset_key
                        )
                        SELECT asset_key FROM led""")
                .bind("key", now.value())
                .mapTo(String.class)
                .list();
    }
}
