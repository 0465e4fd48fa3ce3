package org.vitrine.connectors.tree;

import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.vitrine.core.asset.AssetVersion;

/**
 * What is known of the files of a folder: those whose asset is held stand in the book; the others are remembered only
 * while they are there.
 */
final class KnownFiles implements AutoCloseable {

    private final StampBook book;
    private final ConcurrentMap<String, StampBook.Entry> awaited = new ConcurrentHashMap<>();
    private final NavigableSet<String> unheld = new ConcurrentSkipListSet<>();

    KnownFiles(StampBook book) {
        this.book = book;
    }

    /** Takes note that a file is there; whether it was not known to be. */
    boolean see(String id) {
        return book.find(id).isEmpty() && unheld.add(id);
    }

    /** Takes note that a file is gone; whether it was known to be there. */
    boolean forget(String id) {
        awaited.remove(id);
        boolean held = book.remove(id);
        boolean seen = unheld.remove(id);
        return held || seen;
    }

    /** Takes note of what was read of a file and is not held yet, or may never be. */
    void await(String id, StampBook.Entry entry) {
        awaited.put(id, entry);
    }

    /** Takes note that what was read of a file is held. */
    void hold(String id, StampBook.Entry entry) {
        book.put(id, entry);
        unheld.remove(id);
        awaited.remove(id, entry);
    }

    Optional<StampBook.Entry> held(String id) {
        return book.find(id);
    }

    /** What is known of a file, held or not. */
    Optional<StampBook.Entry> find(String id) {
        return book.find(id).or(() -> Optional.ofNullable(awaited.get(id)));
    }

    /** What is known of a version of a file, held or not. */
    Optional<StampBook.Entry> find(String id, AssetVersion version) {
        return book.find(id)
                .filter(entry -> entry.version().equals(version))
                .or(() -> Optional.ofNullable(awaited.get(id))
                        .filter(entry -> entry.version().equals(version)));
    }

    /** Every held file that speaks of others: its renditions, or what it is a variant of. */
    void eachWithOthers(BiConsumer<String, StampBook.Entry> reader) {
        book.eachWithOthers(reader);
    }

    /** Every known id below a folder; all for the empty name. */
    void below(String folder, Consumer<String> reader) {
        String prefix = folder.isEmpty() ? "" : folder + "/";
        book.below(prefix, reader);
        for (String id : unheld.tailSet(prefix)) {
            if (!id.startsWith(prefix)) {
                return;
            }
            reader.accept(id);
        }
    }

    @Override
    public void close() {
        book.close();
    }
}
