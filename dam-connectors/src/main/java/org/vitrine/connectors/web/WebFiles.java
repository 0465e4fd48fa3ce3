package org.vitrine.connectors.web;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.connectors.metadata.UnreadableFile;
import org.vitrine.core.refusal.SourceUnavailable;
import org.vitrine.proxy.origin.http.Described;
import org.vitrine.proxy.origin.http.HttpOrigin;
import org.vitrine.proxy.origin.http.NotFetched;
import org.vitrine.proxy.origin.http.Validators;

/**
 * How the hosts describe their files, asked once in each round. Where a host does not answer, its last word stands, kept
 * on disk: what the index says of an asset must count even while its file is out of reach.
 */
final class WebFiles implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WebFiles.class);

    private final HttpOrigin origin;
    private final MVStore store;
    private final MVMap<String, String> last;
    private final Set<String> asked = ConcurrentHashMap.newKeySet();

    /**
     * One state of a file.
     *
     * @param bytes its length
     * @param validators what its host calls this state; both may be empty
     */
    record State(long bytes, Validators validators) {

        String print() {
            return bytes + "\n" + validators.etag().orElse("") + "\n"
                    + validators.lastModified().orElse("");
        }

        static State parse(String print) {
            String[] fields = print.split("\n", 3);
            return new State(Long.parseLong(fields[0]), new Validators(given(fields[1]), given(fields[2])));
        }

        private static Optional<String> given(String field) {
            return Optional.of(field).filter(text -> !text.isEmpty());
        }
    }

    WebFiles(HttpOrigin origin, Path file) throws IOException {
        this.origin = origin;
        store = open(file);
        last = store.openMap("files");
    }

    private static MVStore open(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            return MVStore.open(file.toString());
        } catch (MVStoreException e) {
            LOG.warn("{} cannot be read and is begun anew: {}", file, e.getMessage());
            Files.deleteIfExists(file);
            return MVStore.open(file.toString());
        }
    }

    /** Begins a new round: every host is asked again. */
    void forgetWhatWasAsked() {
        asked.clear();
    }

    /** Has a file's host asked again. */
    void doubt(URI url) {
        asked.remove(url.toString());
    }

    /** A file as it is now, empty if its host has none. */
    Optional<State> state(URI url) throws UnreadableFile {
        String address = url.toString();
        Optional<State> known = Optional.ofNullable(last.get(address)).map(State::parse);
        if (known.isPresent() && asked.contains(address)) {
            return known;
        }
        try {
            State now = state(url, origin.describe(url));
            last.put(address, now.print());
            asked.add(address);
            return Optional.of(now);
        } catch (NotFetched e) {
            if (e.why() == NotFetched.Why.MISSING) {
                last.remove(address);
                return Optional.empty();
            }
            return Optional.of(known.orElseThrow(() -> new UnreadableFile(e.reason(), e)));
        } catch (SourceUnavailable e) {
            return Optional.of(known.orElseThrow(() -> new UnreadableFile(e.publicText() + " " + e.detail(), e)));
        }
    }

    private static State state(URI url, Described described) throws NotFetched {
        OptionalLong bytes = described.bytes();
        if (bytes.isEmpty()) {
            throw new NotFetched(
                    NotFetched.Why.REFUSED,
                    "The host of " + url.getHost() + url.getPath()
                            + " does not say how long the file is; it must answer HEAD with a Content-Length.");
        }
        return new State(bytes.getAsLong(), described.validators());
    }

    @Override
    public void close() {
        store.close();
    }
}
