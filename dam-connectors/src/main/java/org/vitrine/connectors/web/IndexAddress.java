package org.vitrine.connectors.web;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalLong;
import org.vitrine.connectors.metadata.UnreadableFile;
import org.vitrine.core.refusal.SourceUnavailable;
import org.vitrine.proxy.origin.http.Fetched;
import org.vitrine.proxy.origin.http.HttpOrigin;
import org.vitrine.proxy.origin.http.NotFetched;
import org.vitrine.proxy.origin.http.Validators;
import org.vitrine.proxy.origin.http.Wanted;

/** An index at a web address, asked for only if it has changed. */
public final class IndexAddress implements IndexPlace {

    private final HttpOrigin origin;
    private final URI address;
    private final Path scratch;
    private Validators known = Validators.NONE;

    /** @param scratch folder for what is on its way */
    public IndexAddress(HttpOrigin origin, URI address, Path scratch) throws IOException {
        this.origin = origin;
        this.address = address;
        this.scratch = Files.createDirectories(scratch);
    }

    @Override
    public synchronized Optional<WebIndex> readIfChanged() throws UnreadableFile {
        try {
            Path copy = Files.createTempFile(scratch, "index", ".part");
            try {
                Fetched fetched = origin.fetch(
                        new Wanted(
                                address,
                                new Wanted.Condition.Other(known),
                                OptionalLong.empty(),
                                head -> Optional.empty()),
                        copy);
                Validators now = fetched.validators();
                WebIndex index = WebIndex.read(
                        name(), IndexFile.text(fetched.file(), name()), Optional.of(address), modified(now));
                known = now;
                return Optional.of(index);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (NotFetched e) {
            if (e.why() == NotFetched.Why.UNMODIFIED) {
                return Optional.empty();
            }
            throw new SourceUnavailable("The index cannot be read at the moment.", e.reason());
        } catch (IOException e) {
            throw new SourceUnavailable("The index cannot be kept at the moment.", e.toString());
        }
    }

    private String name() {
        String path = address.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static Instant modified(Validators validators) {
        try {
            return validators
                    .lastModified()
                    .map(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant())
                    .orElse(Instant.EPOCH);
        } catch (DateTimeException e) {
            // A host that does not know dates; they are for people only.
            return Instant.EPOCH;
        }
    }
}
