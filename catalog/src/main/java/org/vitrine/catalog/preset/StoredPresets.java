package org.vitrine.catalog.preset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.catalog.store.RepeatedTransaction;
import org.vitrine.catalog.yaml.Mistakes;
import org.vitrine.catalog.yaml.YamlFile;
import org.vitrine.core.rendition.Preset;
import org.vitrine.core.rendition.Presets;

/**
 * The presets in the catalog's database, all of them in memory. A change gives a preset the next revision, so that
 * nothing made by its former rule is taken for its own; that goes for a name that is used again, too.
 */
public final class StoredPresets implements Presets {

    private static final Logger LOG = LoggerFactory.getLogger(StoredPresets.class);

    /** A preset's row; no definition once it was taken out. */
    private record Row(String name, int revision, Optional<String> definition) {}

    private final Jdbi jdbi;
    private volatile SortedMap<String, Preset> current = Collections.emptySortedMap();
    private Map<String, Row> read = Map.of();

    public StoredPresets(Jdbi jdbi) {
        this.jdbi = jdbi;
        reload();
    }

    @Override
    public Optional<Preset> find(String name) {
        return Optional.ofNullable(current.get(name));
    }

    @Override
    public List<Preset> all() {
        return List.copyOf(current.values());
    }

    /** Takes over a file's presets if the store never held any. */
    public void seed(List<Preset> presets) {
        change(handle -> {
            if (rows(handle).isEmpty()) {
                presets.forEach(preset -> put(handle, preset));
            }
        });
    }

    /** Makes these the presets: others are taken out, those that differ get their next revision. */
    public void replace(List<Preset> presets) {
        change(handle -> {
            Set<String> kept = presets.stream().map(Preset::name).collect(Collectors.toSet());
            rows(handle).keySet().stream().filter(name -> !kept.contains(name)).forEach(name -> remove(handle, name));
            presets.forEach(preset -> put(handle, preset));
        });
    }

    /** Adds or changes one preset; its revision is counted here, whatever it says. */
    public void put(Preset preset) {
        change(handle -> put(handle, preset));
    }

    public void remove(String name) {
        change(handle -> remove(handle, name));
    }

    /** Takes over what another node has written. Cheap if it has written nothing. */
    public synchronized void reload() {
        Map<String, Row> rows = jdbi.withHandle(StoredPresets::rows);
        if (!rows.equals(read)) {
            current = Collections.unmodifiableSortedMap(presets(rows));
            read = rows;
        }
    }

    private synchronized void change(HandleConsumer<RuntimeException> work) {
        RepeatedTransaction.run(jdbi, work);
        reload();
    }

    private static void put(Handle handle, Preset preset) {
        String definition = PresetYaml.print(List.of(preset));
        Row row = rows(handle).get(preset.name());
        if (row == null) {
            handle.execute(
                    "INSERT INTO preset (name, revision, definition) VALUES (?, ?, ?)",
                    preset.name(),
                    PresetYaml.FIRST_REVISION,
                    definition);
        } else if (!row.definition().equals(Optional.of(definition))) {
            handle.execute(
                    "UPDATE preset SET revision = revision + 1, definition = ? WHERE name = ?",
                    definition,
                    preset.name());
        }
    }

    private static void remove(Handle handle, String name) {
        handle.execute("UPDATE preset SET definition = NULL WHERE name = ?", name);
    }

    private static Map<String, Row> rows(Handle handle) {
        return handle.createQuery("SELECT name, revision, definition FROM preset")
                .map((row, context) -> new Row(row.getString(1), row.getInt(2), Optional.ofNullable(row.getString(3))))
                .collect(Collectors.toMap(Row::name, row -> row));
    }

    private static SortedMap<String, Preset> presets(Map<String, Row> rows) {
        SortedMap<String, Preset> presets = new TreeMap<>();
        for (Row row : rows.values()) {
            row.definition()
                    .ifPresent(
                            definition -> read(row, definition).forEach(preset -> presets.put(preset.name(), preset)));
        }
        return presets;
    }

    private static List<Preset> read(Row row, String definition) {
        Mistakes mistakes = new Mistakes();
        List<Preset> read = new ArrayList<>();
        for (Preset preset : PresetYaml.read(YamlFile.read("preset " + row.name(), definition, mistakes))) {
            read.add(preset.withRevision(row.revision()));
        }
        if (mistakes.any()) {
            LOG.error("A stored preset cannot be read and is left out:\n{}", mistakes);
        }
        return read;
    }
}
