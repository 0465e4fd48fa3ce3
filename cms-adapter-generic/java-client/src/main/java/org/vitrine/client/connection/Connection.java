package org.vitrine.client.connection;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Asks Vitrine's REST API. Every answer comes within the patience, whole, or it counts as none. */
public final class Connection {

    private static final int LARGEST_ANSWER = 4 * 1024 * 1024;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,4}");

    private final ClientSettings settings;
    private final Circuit circuit;
    private final HttpClient http;

    /** @param clock tells how long the server has been left alone */
    public Connection(ClientSettings settings, InstantSource clock) {
        this.settings = settings;
        this.circuit = new Circuit(settings.pause(), clock);
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.patience())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * Sends a call; the answer fails with an {@link IOException} that says why, if there is none.
     *
     * @param method of HTTP
     * @param path behind {@code /api/v1/}, its parts percent-encoded
     * @param json body of the call
     */
    public CompletableFuture<Reply> send(String method, String path, Optional<String> json) {
        URI address = URI.create(withoutSlash(settings.server().toString()) + "/api/v1/" + path);
        if (!circuit.mayAsk()) {
            return CompletableFuture.failedFuture(
                    new IOException(settings.server() + " has just failed and is left alone for a while"));
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(settings.patience())
                .header("Accept", "application/json, application/problem+json")
                .method(method, json.map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody));
        json.ifPresent(body -> request.header("Content-Type", "application/json"));
        settings.apiKey().ifPresent(key -> request.header("Authorization", "Bearer " + key));

        CompletableFuture<HttpResponse<String>> call =
                http.sendAsync(request.build(), head -> new BoundedBody(LARGEST_ANSWER));
        // The request's own timeout ends with the answer's first line; this one with its last.
        return call.copy()
                .orTimeout(settings.patience().toMillis(), TimeUnit.MILLISECONDS)
                .handle((response, failure) -> judge(address, call, response, failure));
    }

    private Reply judge(
            URI address,
            CompletableFuture<HttpResponse<String>> call,
            @Nullable HttpResponse<String> response,
            @Nullable Throwable failure) {
        if (response == null) {
            call.cancel(true);
            circuit.failed(Duration.ZERO);
            throw new CompletionException(new IOException("no answer from " + address, failure));
        }
        Reply reply = new Reply(
                response.statusCode(),
                response.headers().firstValue("Cache-Control"),
                response.headers()
                        .firstValue("Retry-After")
                        .filter(SECONDS.asMatchPredicate())
                        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                        .filter(pause -> pause.compareTo(LONGEST_PAUSE) <= 0)
                        .orElse(Duration.ZERO),
                response.body());
        if (reply.status() == 429) {
            circuit.busy(reply.retryAfter());
            throw new CompletionException(new IOException(address + " answered " + reply.complaint()));
        }
        if (reply.status() >= 500) {
            circuit.failed(reply.retryAfter());
            throw new CompletionException(new IOException(address + " answered " + reply.complaint()));
        }
        circuit.worked();
        return reply;
    }

    private static String withoutSlash(String text) {
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
