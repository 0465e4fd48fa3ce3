package org.vitrine.connectors.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.connectors.metadata.EmbeddedMetadata;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was found in each file, kept on disk, so that a new word about a file does not have it read, or fetched from afar,
 * once more. May be deleted at any time.
 */
final class EmbeddedBook implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBook.class);

    /** Of the entries; what was written in another is read anew. */
    private static final String FORMAT = "2";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final MVStore store;
    private final MVMap<String, String> entries;

    /**
     * What was found in a file.
     *
     * @param metadata empty if it is of no format that becomes an asset
     */
    record Found(Optional<EmbeddedMetadata> metadata) {}

    private EmbeddedBook(MVStore store) {
        this.store = store;
        entries = store.openMap("embedded");
    }

    /** Opens a book, or begins one if there is none or it cannot be read. */
    static EmbeddedBook open(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            return new EmbeddedBook(MVStore.open(file.toString()));
        } catch (MVStoreException e) {
            LOG.warn("{} cannot be read and is begun anew: {}", file, e.getMessage());
            Files.deleteIfExists(file);
            return new EmbeddedBook(MVStore.open(file.toString()));
        }
    }

    /** What was found in a file when it had a print. */
    Optional<Found> find(String id, String print) {
        String entry = entries.get(id);
        String start = start(print);
        if (entry == null || !entry.startsWith(start)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(MAPPER.readValue(entry.substring(start.length()), Found.class));
        } catch (JacksonException | IllegalArgumentException e) {
            LOG.debug("What was found in {} cannot be read and is looked for again", id, e);
            return Optional.empty();
        }
    }

    void put(String id, String print, Found found) {
        entries.put(id, start(print) + MAPPER.writeValueAsString(found));
    }

    /** Removes a file and those that are named as made of it. */
    void remove(String id) {
        for (Iterator<String> ids = entries.keyIterator(id); ids.hasNext(); ) {
            String next = ids.next();
            if (!next.startsWith(id)) {
                return;
            }
            if (FileNames.owner(next).equals(id)) {
                entries.remove(next);
            }
        }
    }

    private static String start(String print) {
        return FORMAT + "\0" + print + "\0";
    }

    @Override
    public void close() {
        store.close();
    }
}
