package org.vitrine.server.purge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A small file that remembers the progress of purging. If it is lost, everything is purged once more. */
public final class PurgeJournal {

    private static final Logger log = LoggerFactory.getLogger(PurgeJournal.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;

    public PurgeJournal(Path file) {
        this.file = file;
    }

    /** What was written last, empty if nothing was or it cannot be read. */
    Optional<PurgeProgress> read() {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file), PurgeProgress.class));
        } catch (IOException | JacksonException e) {
            log.warn("The journal of purges {} cannot be read; everything is purged: {}", file, e.toString());
            return Optional.empty();
        }
    }

    /** Writes in one step: there is the old progress or the new one, never half of it. */
    void write(PurgeProgress progress) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        Files.write(beside, JSON.writeValueAsBytes(progress));
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
