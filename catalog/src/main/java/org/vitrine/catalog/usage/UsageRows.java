package org.vitrine.catalog.usage;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetVersion;
import org.vitrine.core.locale.LanguageTag;

/** The rows of pages and what they hold, within one transaction. */
final class UsageRows {

    private static final String COLUMNS =
            "p.site, p.page, p.url, p.title, p.language, p.reported, r.reference, r.preset, r.field";
    private static final String JOINED =
            " FROM usage_page p JOIN usage_reference r ON r.site = p.site AND r.page = p.page ";

    /** A page with one of its references. */
    private record Row(PageUsage page, UsedReference reference) {}

    private final Handle handle;

    UsageRows(Handle handle) {
        this.handle = handle;
    }

    void removePage(PageId id) {
        handle.execute("DELETE FROM usage_page WHERE site = ? AND page = ?", id.site(), id.page());
    }

    void removeReferences(PageId id) {
        handle.execute("DELETE FROM usage_reference WHERE site = ? AND page = ?", id.site(), id.page());
    }

    void putPage(PageUsage usage) {
        int updated = bind(
                usage,
                "UPDATE usage_page SET url = :url, title = :title, language = :language, reported = :reported"
                        + " WHERE site = :site AND page = :page");
        if (updated == 0) {
            bind(
                    usage,
                    "INSERT INTO usage_page (site, page, url, title, language, reported)"
                            + " VALUES (:site, :page, :url, :title, :language, :reported)");
        }
    }

    private int bind(PageUsage usage, String statement) {
        return handle.createUpdate(statement)
                .bind("site", usage.id().site())
                .bind("page", usage.id().page())
                .bind("url", usage.url().map(URI::toString).orElse(null))
                .bind("title", usage.title().orElse(null))
                .bind("language", usage.locale().map(LanguageTag::value).orElse(null))
                .bind("reported", OffsetDateTime.ofInstant(usage.reported(), ZoneOffset.UTC))
                .execute();
    }

    /** @param versions of the references' assets, in the same order */
    void insertReferences(PageUsage usage, List<Optional<AssetVersion>> versions) {
        PreparedBatch batch = handle.prepareBatch(
                "INSERT INTO usage_reference (site, page, place, reference, asset_key, version, preset, field)"
                        + " VALUES (:site, :page, :place, :reference, :key, :version, :preset, :field)");
        for (int place = 0; place < versions.size(); place++) {
            UsedReference reference = usage.references().get(place);
            batch.bind("site", usage.id().site())
                    .bind("page", usage.id().page())
                    .bind("place", place)
                    .bind("reference", reference.reference())
                    .bind("key", reference.key().map(AssetKey::value).orElse(null))
                    .bind(
                            "version",
                            versions.get(place).map(AssetVersion::value).orElse(null))
                    .bind("preset", reference.preset().orElse(null))
                    .bind("field", reference.field().orElse(null))
                    .add();
        }
        batch.execute();
    }

    /** Pages that hold any of some keys, each with the references that name them. */
    List<PageUsage> using(List<String> keys, Optional<String> site, Optional<PageId> after, int most) {
        List<PageId> ids = handle.createQuery("SELECT DISTINCT p.site, p.page" + JOINED
                        + "WHERE r.asset_key IN (<keys>) AND (:anywhere OR p.site = :site)"
                        + " AND (p.site > :afterSite OR p.site = :afterSite AND p.page > :afterPage)"
                        + " ORDER BY p.site, p.page LIMIT :most")
                .bindList("keys", keys)
                .bind("anywhere", site.isEmpty())
                .bind("site", site.orElse(""))
                .bind("afterSite", after.map(PageId::site).orElse(""))
                .bind("afterPage", after.map(PageId::page).orElse(""))
                .bind("most", most)
                .map((row, context) -> new PageId(row.getString(1), row.getString(2)))
                .list();
        if (ids.isEmpty()) {
            return List.of();
        }
        // Between the first and the last of them lie these pages alone, as far as the keys go.
        return merged(handle.createQuery("SELECT " + COLUMNS + JOINED
                        + "WHERE r.asset_key IN (<keys>) AND (:anywhere OR p.site = :site)"
                        + " AND (p.site > :firstSite OR p.site = :firstSite AND p.page >= :firstPage)"
                        + " AND (p.site < :lastSite OR p.site = :lastSite AND p.page <= :lastPage)"
                        + " ORDER BY p.site, p.page, r.place")
                .bindList("keys", keys)
                .bind("anywhere", site.isEmpty())
                .bind("site", site.orElse(""))
                .bind("firstSite", ids.getFirst().site())
                .bind("firstPage", ids.getFirst().page())
                .bind("lastSite", ids.getLast().site())
                .bind("lastPage", ids.getLast().page())
                .map((row, context) -> row(row))
                .list());
    }

    /** In the order of their characters, which is the same whatever the database sorts by. */
    List<ReportedReference> references(String site) {
        Map<String, Set<AssetVersion>> versions = new TreeMap<>();
        handle.createQuery("SELECT DISTINCT reference, version FROM usage_reference WHERE site = :site")
                .bind("site", site)
                .map((row, context) -> Map.entry(row.getString(1), text(row, 2)))
                .forEach(entry -> {
                    Set<AssetVersion> known = versions.computeIfAbsent(entry.getKey(), none -> new LinkedHashSet<>());
                    entry.getValue().map(AssetVersion::new).ifPresent(known::add);
                });
        return versions.entrySet().stream()
                .map(entry -> new ReportedReference(entry.getKey(), Set.copyOf(entry.getValue())))
                .toList();
    }

    Map<String, List<PageUsage>> holding(String site, Collection<String> references) {
        return handle
                .createQuery("SELECT " + COLUMNS + JOINED
                        + "WHERE r.site = :site AND r.reference IN (<references>) ORDER BY p.page, r.place")
                .bind("site", site)
                .bindList("references", List.copyOf(references))
                .map((row, context) -> row(row))
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.reference().reference(),
                        Collectors.collectingAndThen(Collectors.toList(), UsageRows::merged)));
    }

    /** One usage for each page, with all its references. */
    private static List<PageUsage> merged(List<Row> rows) {
        Map<PageId, List<Row>> pages = rows.stream()
                .collect(Collectors.groupingBy(row -> row.page().id(), LinkedHashMap::new, Collectors.toList()));
        List<PageUsage> usages = new ArrayList<>();
        for (List<Row> held : pages.values()) {
            PageUsage page = held.getFirst().page();
            usages.add(new PageUsage(
                    page.id(),
                    page.url(),
                    page.title(),
                    page.locale(),
                    held.stream().map(Row::reference).toList(),
                    page.reported()));
        }
        return usages;
    }

    private static Row row(ResultSet row) throws SQLException {
        PageUsage page = new PageUsage(
                new PageId(row.getString(1), row.getString(2)),
                text(row, 3).map(URI::create),
                text(row, 4),
                text(row, 5).map(LanguageTag::new),
                List.of(),
                row.getObject(6, OffsetDateTime.class).toInstant());
        return new Row(page, new UsedReference(row.getString(7), text(row, 8), text(row, 9)));
    }

    private static Optional<String> text(ResultSet row, int column) throws SQLException {
        @Nullable String text = row.getString(column);
        return Optional.ofNullable(text);
    }
}
