package org.vitrine.proxy.origin.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.vitrine.core.digest.ContentDigest;
import org.vitrine.proxy.origin.guard.OriginGuard;

/** A file on its way, over as many responses as it takes. What is broken off is taken up where it ended. */
final class Download {

    private static final int BLOCK = 64 * 1024;

    private final Wanted wanted;
    private final Path file;
    private final long mostBytes;
    private MessageDigest digest = ContentDigest.begun();
    private Validators validators = Validators.NONE;
    private long received;

    Download(Wanted wanted, Path file, long mostBytes) {
        this.wanted = wanted;
        this.file = file;
        this.mostBytes = mostBytes;
    }

    /** What to ask for now: all of it, or what is still missing of the same state (RFC 9110, section 14). */
    Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>(wanted.headers());
        Optional<String> tag = validators.strongTag();
        if (received > 0 && tag.isPresent()) {
            headers.put("Range", "bytes=" + received + "-");
            headers.put("If-Range", tag.get());
        }
        return headers;
    }

    /**
     * Takes a response.
     *
     * @throws NotFetched if it is not what was wanted, and never will be
     * @throws IOException if it broke off
     */
    void take(ResponseHead head, InputStream content) throws IOException, NotFetched {
        head.requireFile();
        if (!wanted.accepts(head.validators())) {
            throw new NotFetched(NotFetched.Why.CHANGED, "The file at " + head.where() + " is another now.");
        }
        if (head.status() == 206) {
            requireContinuation(head);
        } else {
            startOver(head);
        }
        if (head.length().isPresent()) {
            requireBearable(received + head.length().getAsLong());
        }
        receive(content);
    }

    /**
     * The file, once a response was taken to its end.
     *
     * @throws NotFetched if what came is not what was promised
     */
    Fetched finished() throws NotFetched {
        requireBearable(received);
        return new Fetched(file, received, ContentDigest.print(digest), validators);
    }

    private void startOver(ResponseHead head) throws IOException {
        Files.deleteIfExists(file);
        digest = ContentDigest.begun();
        received = 0;
        validators = head.validators();
    }

    private void requireContinuation(ResponseHead head) throws IOException {
        String range = head.header("Content-Range").orElse("");
        boolean same = validators.strongTag().isPresent()
                && validators.strongTag().equals(head.validators().strongTag());
        if (!same || !range.startsWith("bytes " + received + "-")) {
            received = 0;
            validators = Validators.NONE;
            throw new IOException(head.where() + " sends another part than was asked for");
        }
    }

    private void receive(InputStream content) throws IOException, NotFetched {
        ByteArrayOutputStream beginning = new ByteArrayOutputStream();
        boolean looked = received > 0;
        byte[] block = new byte[BLOCK];
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (int read = content.read(block); read >= 0; read = content.read(block)) {
                requireAtMost(received + read);
                out.write(block, 0, read);
                digest.update(block, 0, read);
                received += read;
                if (!looked) {
                    beginning.write(block, 0, Math.min(read, Wanted.HEAD - beginning.size()));
                    looked = beginning.size() == Wanted.HEAD;
                    if (looked) {
                        lookAt(beginning.toByteArray());
                    }
                }
            }
        }
        if (!looked) {
            lookAt(beginning.toByteArray());
        }
    }

    private void lookAt(byte[] beginning) throws NotFetched {
        Optional<String> objection = wanted.head().apply(beginning);
        if (objection.isPresent()) {
            throw NotFetched.refused(objection.get());
        }
    }

    private void requireBearable(long bytes) throws NotFetched {
        requireAtMost(bytes);
        if (wanted.bytes().isPresent() && wanted.bytes().getAsLong() != bytes) {
            throw NotFetched.refused("The file at " + where() + " has " + bytes + " bytes, although "
                    + wanted.bytes().getAsLong() + " were announced.");
        }
    }

    private void requireAtMost(long bytes) throws NotFetched {
        if (bytes > mostBytes) {
            throw NotFetched.refused("The file at " + where() + " is longer than the " + mostBytes
                    + " bytes allowed; store a smaller one, or allow more.");
        }
    }

    private String where() {
        return OriginGuard.shown(wanted.uri());
    }
}
