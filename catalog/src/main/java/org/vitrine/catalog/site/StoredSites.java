package org.vitrine.catalog.site;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.catalog.store.RepeatedTransaction;
import org.vitrine.catalog.yaml.Mistakes;
import org.vitrine.catalog.yaml.YamlFile;
import org.vitrine.core.site.Site;
import org.vitrine.core.site.Sites;

/** The sites in the catalog's database, all of them in memory. */
public final class StoredSites implements Sites {

    private static final Logger LOG = LoggerFactory.getLogger(StoredSites.class);

    private final Jdbi jdbi;
    private volatile SortedMap<String, Site> current = Collections.emptySortedMap();
    private List<String> read = List.of();

    public StoredSites(Jdbi jdbi) {
        this.jdbi = jdbi;
        reload();
    }

    @Override
    public Optional<Site> find(String name) {
        return Optional.ofNullable(current.get(name));
    }

    @Override
    public List<Site> all() {
        return List.copyOf(current.values());
    }

    /** Makes these the sites: others are taken out. */
    public void replace(List<Site> sites) {
        change(handle -> {
            handle.execute("DELETE FROM site");
            sites.forEach(site -> put(handle, site));
        });
    }

    /** Adds or changes one site. */
    public void put(Site site) {
        change(handle -> put(handle, site));
    }

    public void remove(String name) {
        change(handle -> handle.execute("DELETE FROM site WHERE name = ?", name));
    }

    /** Takes over what another node has written. Cheap if it has written nothing. */
    public synchronized void reload() {
        List<String> definitions = jdbi.withHandle(StoredSites::definitions);
        if (!definitions.equals(read)) {
            current = Collections.unmodifiableSortedMap(sites(definitions));
            read = definitions;
        }
    }

    private synchronized void change(HandleConsumer<RuntimeException> work) {
        RepeatedTransaction.run(jdbi, work);
        reload();
    }

    private static void put(Handle handle, Site site) {
        String definition = SiteYaml.print(List.of(site));
        int updated = handle.execute("UPDATE site SET definition = ? WHERE name = ?", definition, site.name());
        if (updated == 0) {
            handle.execute("INSERT INTO site (name, definition) VALUES (?, ?)", site.name(), definition);
        }
    }

    private static List<String> definitions(Handle handle) {
        return handle.createQuery("SELECT definition FROM site ORDER BY name")
                .mapTo(String.class)
                .list();
    }

    private static SortedMap<String, Site> sites(List<String> definitions) {
        Mistakes mistakes = new Mistakes();
        SortedMap<String, Site> sites = new TreeMap<>();
        definitions.forEach(definition -> SiteYaml.read(YamlFile.read("stored site", definition, mistakes))
                .forEach(site -> sites.put(site.name(), site)));
        if (mistakes.any()) {
            LOG.error("A stored site cannot be read and is left out:\n{}", mistakes);
        }
        return sites;
    }
}
