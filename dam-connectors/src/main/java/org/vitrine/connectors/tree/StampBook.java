package org.vitrine.connectors.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.core.asset.AssetVersion;
import org.vitrine.core.locale.LanguageTag;

/**
 * What is held of each file and how it was stamped then, kept on disk so that a restart need not read all files again.
 * It may be deleted at any time. A book that was not closed in order is begun anew: the catalog may have lost what the
 * book has.
 */
final class StampBook implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StampBook.class);
    private static final String CLOSED = "closed in order";
    private static final int FIELDS = 8;
    private static final String LISTED = "those with others are listed";

    private final MVStore store;
    private final MVMap<String, String> entries;
    private final MVMap<String, String> notes;

    /** The few among the entries that speak of other files: a start reads them, and no others. */
    private final MVMap<String, String> withOthers;

    /**
     * What is held of one file.
     *
     * @param version of the asset
     * @param derived whether the version is derived from the content, not given by its people
     * @param master stamp of the file
     * @param renditions stamps of its renditions by their file names
     * @param state of all that the asset was made of
     * @param link what it is a variant of
     */
    record Entry(
            AssetVersion version,
            boolean derived,
            String master,
            SortedMap<String, String> renditions,
            String state,
            Optional<Variants.Link> link) {

        String print() {
            return String.join(
                    "\0",
                    version.value(),
                    String.valueOf(derived),
                    master,
                    renditions.entrySet().stream()
                            .map(entry -> entry.getKey() + "\1" + entry.getValue())
                            .collect(Collectors.joining("\2")),
                    state,
                    link.map(it -> it.language().value()).orElse(""),
                    link.map(Variants.Link::inFolder).orElse(""),
                    link.map(Variants.Link::fromRoot).orElse(""));
        }

        static Entry parse(String text) {
            String[] fields = text.split("\0", FIELDS);
            return new Entry(
                    new AssetVersion(fields[0]),
                    Boolean.parseBoolean(fields[1]),
                    fields[2],
                    stamps(fields[3]),
                    fields[4],
                    linkOf(fields[5], fields[6], fields[7]));
        }
    }

    private static Optional<Variants.Link> linkOf(String language, String inFolder, String fromRoot) {
        return language.isEmpty()
                ? Optional.empty()
                : LanguageTag.parse(language).map(tag -> new Variants.Link(tag, inFolder, fromRoot));
    }

    private static SortedMap<String, String> stamps(String text) {
        SortedMap<String, String> stamps = new TreeMap<>();
        for (String entry : text.split("\2")) {
            int end = entry.indexOf('\1');
            if (end > 0) {
                stamps.put(entry.substring(0, end), entry.substring(end + 1));
            }
        }
        return stamps;
    }

    private StampBook(MVStore store) {
        this.store = store;
        entries = store.openMap("entries");
        notes = store.openMap("notes");
        withOthers = store.openMap("with others");
        if (!entries.isEmpty() && notes.remove(CLOSED) == null) {
            LOG.info("The last run did not end in order; all files are read again");
            entries.clear();
            withOthers.clear();
        }
        if (notes.put(LISTED, "") == null) {
            entries.forEach((id, entry) -> list(id, Entry.parse(entry)));
        }
        notes.remove(CLOSED);
        store.commit();
    }

    /** Opens a book, or begins one if there is none or it cannot be read. */
    static StampBook open(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            return new StampBook(MVStore.open(file.toString()));
        } catch (MVStoreException e) {
            LOG.warn("{} cannot be read and is begun anew: {}", file, e.getMessage());
            Files.deleteIfExists(file);
            return new StampBook(MVStore.open(file.toString()));
        }
    }

    Optional<Entry> find(String id) {
        return Optional.ofNullable(entries.get(id)).map(Entry::parse);
    }

    void put(String id, Entry entry) {
        entries.put(id, entry.print());
        list(id, entry);
    }

    private void list(String id, Entry entry) {
        if (entry.renditions().isEmpty() && entry.link().isEmpty()) {
            withOthers.remove(id);
        } else {
            withOthers.put(id, entry.print());
        }
    }

    /** Whether there was an entry. */
    boolean remove(String id) {
        withOthers.remove(id);
        return entries.remove(id) != null;
    }

    /** Every entry that speaks of other files: its renditions, or what it is a variant of. */
    void eachWithOthers(BiConsumer<String, Entry> reader) {
        withOthers.forEach((id, entry) -> reader.accept(id, Entry.parse(entry)));
    }

    /** Every id that begins with a text. */
    void below(String prefix, Consumer<String> reader) {
        for (Iterator<String> ids = entries.keyIterator(prefix); ids.hasNext(); ) {
            String id = ids.next();
            if (!id.startsWith(prefix)) {
                return;
            }
            reader.accept(id);
        }
    }

    @Override
    public void close() {
        notes.put(CLOSED, "");
        store.close();
    }
}
