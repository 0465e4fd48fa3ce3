package org.vitrine.proxy.origin.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.vitrine.core.refusal.SourceUnavailable;
import org.vitrine.proxy.origin.guard.GuardedResolver;
import org.vitrine.proxy.origin.guard.HostLookup;
import org.vitrine.proxy.origin.guard.OriginGuard;
import org.vitrine.proxy.origin.guard.RefusedOrigin;

/** The HTTP hosts that one source's files come from. */
public final class HttpOrigin implements AutoCloseable {

    private final OriginGuard guard;
    private final OriginLimits limits;
    private final Optional<RequestSigner> signer;
    private final InstantSource clock;
    private final Attempts attempts;
    private final CloseableHttpClient client;
    private final ScheduledThreadPoolExecutor watchdog;
    private volatile boolean closed;

    /**
     * @param source name of the source, for messages
     * @param lookup resolves names, {@link HostLookup#SYSTEM} but for tests
     * @param signer proves who asks, empty where nobody needs to; an origin that wants proof is never followed elsewhere
     */
    public HttpOrigin(
            String source,
            OriginGuard guard,
            HostLookup lookup,
            OriginLimits limits,
            Optional<RequestSigner> signer,
            InstantSource clock) {
        this.guard = guard;
        this.limits = limits;
        this.signer = signer;
        this.clock = clock;
        attempts = new Attempts(source, limits, clock);
        client = GuardedClient.open(new GuardedResolver(guard, lookup), limits);
        watchdog = new ScheduledThreadPoolExecutor(
                1, Thread.ofVirtual().name("ends slow fetches of " + source).factory());
        watchdog.setRemoveOnCancelPolicy(true);
    }

    /**
     * Fetches a file.
     *
     * @param into where it is written; may hold half of it if this throws
     * @throws NotFetched if its host answers but the file cannot be had
     * @throws SourceUnavailable if its host does not answer, now or for some time
     */
    public Fetched fetch(Wanted wanted, Path into) throws NotFetched {
        Download download = new Download(wanted, into, limits.mostBytes());
        return attempts.at(wanted.uri(), deadline -> {
            exchange("GET", wanted.uri(), download.headers(), deadline, (head, content) -> {
                head.requireContent(clock.instant());
                download.take(head, content);
                return head;
            });
            return download.finished();
        });
    }

    /** What a file's origin says of it without sending it; throws as {@link #fetch}. */
    public Described describe(URI uri) throws NotFetched {
        return attempts.at(
                uri,
                deadline -> exchange("HEAD", uri, Map.of(), deadline, (head, content) -> {
                    head.requireContent(clock.instant());
                    head.requireFile();
                    return new Described(head.validators(), head.length());
                }));
    }

    /** Reads a response to its end. */
    private interface Reader<T> {
        T read(ResponseHead head, InputStream content) throws IOException, NotFetched;
    }

    /** One answer that is no redirect. */
    private <T> T exchange(String method, URI uri, Map<String, String> headers, Deadline deadline, Reader<T> reader)
            throws IOException, NotFetched {
        URI at = uri;
        for (int hop = 0; ; hop++) {
            Optional<String> objection = guard.objection(at);
            if (objection.isPresent()) {
                throw NotFetched.refused(objection.get());
            }
            if (closed) {
                throw new SourceUnavailable(
                        "The source is not connected any more.", OriginGuard.shown(at) + " is not asked: closed");
            }
            URI target = at;
            HttpUriRequestBase request = GuardedClient.request(
                    method,
                    target,
                    signer.map(known -> known.signed(method, target, headers)).orElse(headers));
            ScheduledFuture<?> end = watchdog.schedule(
                    request::cancel, Math.max(1, deadline.left().toMillis()), TimeUnit.MILLISECONDS);
            boolean whole = false;
            try (ClassicHttpResponse response = client.executeOpen(GuardedClient.host(at), request, null)) {
                try {
                    ResponseHead head = new ResponseHead(response, OriginGuard.shown(at));
                    if (!Redirection.is(head.status())) {
                        T read = reader.read(head, content(response));
                        whole = true;
                        return read;
                    }
                    at = next(at, head, hop);
                } finally {
                    if (!whole) {
                        // Closing a response reads the rest of it first, however much that is.
                        request.cancel();
                    }
                }
            } catch (RefusedOrigin e) {
                throw NotFetched.refused(e.reason());
            } finally {
                end.cancel(false);
            }
        }
    }

    private URI next(URI at, ResponseHead head, int hop) throws NotFetched {
        if (signer.isPresent()) {
            throw NotFetched.refused(head.where() + " redirects elsewhere; check endpoint and region.");
        }
        if (hop >= limits.redirects()) {
            throw NotFetched.refused(
                    head.where() + " is the end of " + limits.redirects() + " redirects, and redirects once more.");
        }
        return Redirection.target(at, head.header("Location").orElse(""));
    }

    private static InputStream content(ClassicHttpResponse response) throws IOException {
        return response.getEntity() == null
                ? InputStream.nullInputStream()
                : response.getEntity().getContent();
    }

    /** What is being fetched breaks off. */
    @Override
    public void close() {
        closed = true;
        watchdog.shutdownNow();
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
