package org.vitrine.proxy.purge;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.proxy.retry.RetryAfter;

/** Sends purges over HTTP: with time limits, without following redirects, and reading no more than a little of answers. */
public final class PurgeClient implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final long LONGEST_ANSWER = 64 << 10;
    private static final int SHOWN = 200;

    private final InstantSource clock;
    private @Nullable HttpClient http;

    public PurgeClient(InstantSource clock) {
        this.clock = clock;
    }

    /** Opened with the first purge: it brings TLS with it, which a server without caches in front need not wait for. */
    private synchronized HttpClient http() {
        if (http == null) {
            // Redirects are not followed: a purge carries a secret that is for one host.
            http = HttpClient.newBuilder()
                    .connectTimeout(CONNECT)
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
        }
        return http;
    }

    /**
     * Sends a request and gives the text of its answer.
     *
     * @throws PurgeFailure unless the answer's status says that it was done (2xx)
     */
    String send(HttpRequest.Builder request) throws PurgeFailure {
        HttpRequest built = request.timeout(ANSWER).build();
        try {
            HttpResponse<String> response = http().send(
                            built,
                            BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), LONGEST_ANSWER));
            if (response.statusCode() / 100 == 2) {
                return response.body();
            }
            throw refused(built, response);
        } catch (IOException e) {
            throw new PurgeFailure(host(built) + " cannot be reached: " + e, Optional.empty());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PurgeFailure(host(built) + " was not waited for.", Optional.empty());
        }
    }

    private PurgeFailure refused(HttpRequest request, HttpResponse<String> response) {
        Optional<Duration> wait = response.headers()
                .firstValue("Retry-After")
                .flatMap(header -> RetryAfter.parse(header, clock.instant()));
        return new PurgeFailure(
                host(request) + " answered " + response.statusCode() + " " + printable(response.body()), wait);
    }

    /** The beginning of what a cache said, fit for one line of a log. */
    static String printable(String said) {
        String shown = said.length() > SHOWN ? said.substring(0, SHOWN) : said;
        return shown.replaceAll("[^ -~]+", " ").strip();
    }

    private static String host(HttpRequest request) {
        return request.uri().getRawAuthority();
    }

    @Override
    public synchronized void close() {
        if (http != null) {
            http.shutdownNow();
        }
    }
}
