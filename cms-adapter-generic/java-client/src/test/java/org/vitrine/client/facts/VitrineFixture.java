package org.vitrine.client.facts;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.vitrine.client.connection.ClientSettings;
import org.vitrine.client.json.JsonReader;
import org.vitrine.client.json.JsonValue;
import org.vitrine.client.json.MalformedJson;
import org.vitrine.core.asset.AssetKey;

/** A server that answers over real HTTP what a test tells it to say of each asset. */
public final class VitrineFixture implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, String> facts = new ConcurrentHashMap<>();
    private final List<List<JsonValue>> calls = new CopyOnWriteArrayList<>();
    private volatile Duration delay = Duration.ZERO;
    private volatile int lifetime;
    private volatile int failure;
    private volatile Optional<Instant> until = Optional.empty();

    public VitrineFixture() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/api/v1/resolve", this::answer);
        server.createContext("/api/v1/picker-tokens", this::token);
        server.start();
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** Delivery base that answers name. */
    public URI media() {
        return address().resolve("/media");
    }

    /** How a CMS named demo reaches it. */
    public ClientSettings settings() {
        return ClientSettings.of(address(), media(), "demo").waiting(Duration.ofSeconds(5), Duration.ZERO);
    }

    /** From now on these are an asset's facts, whatever preset is asked for. */
    public void say(AssetKey key, String json) {
        facts.put("dam:" + key, json);
    }

    /** A permitted picture with everything a page shows. */
    public void permit(AssetKey key, String title, String altText, String language, String credit) {
        say(key, """
                {"reference":"dam:%1$s","key":"%1$s","kind":"image","version":"1","verdict":{"permitted":true},
                 "title":"%2$s","altText":"%3$s","altTextLanguage":"%4$s","credit":"%5$s",
                 "width":1440,"height":810,
                 "src":"%6$s/%1$s/hero/a.jpg?w=960","srcset":"%6$s/%1$s/hero/a.jpg?w=480 480w, %6$s/%1$s/hero/a.jpg?w=960 960w",
                 "sources":[{"type":"image/avif","srcset":"%6$s/%1$s/hero/a.avif?w=480 480w"}],
                 "jsonLd":{"@type":"ImageObject","creditText":"%5$s"}}
                """.formatted(key, title, altText, language, credit, media()));
    }

    /** From now on an asset is withheld. */
    public void withhold(AssetKey key, String reason) {
        say(key, """
                {"reference":"dam:%1$s","verdict":{"permitted":false,"reason":"%2$s"},"width":1440,"height":810,
                 "src":"%3$s/%1$s/hero?w=960"}
                """.formatted(key, reason, media()));
    }

    /** From now on every answer takes this long. */
    public void slowDown(Duration time) {
        delay = time;
    }

    /** From now on answers may be kept for some seconds, and not beyond an instant. */
    public void keepFor(int seconds, Optional<Instant> end) {
        lifetime = seconds;
        until = end;
    }

    /** From now on every call fails with this status; 0 to answer again. */
    public void fail(int status) {
        failure = status;
    }

    /** The items of each call so far. */
    public List<List<JsonValue>> calls() {
        return calls;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonValue asked =
                    JsonReader.read(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            calls.add(asked.at("items").items());
            Thread.sleep(delay.toMillis());
            String items =
                    asked.at("items").items().stream().map(this::item).collect(Collectors.joining(",", "[", "]"));
            String end = until.map(instant -> ",\"until\":\"" + instant + "\"").orElse("");
            byte[] body = ("{\"items\":" + items + end + "}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("Cache-Control", "public, max-age=" + lifetime);
            exchange.sendResponseHeaders(failure == 0 ? 200 : failure, body.length);
            exchange.getResponseBody().write(body);
        } catch (MalformedJson e) {
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A token that says whom it is for, for whoever brings a credential. */
    private void token(HttpExchange exchange) throws IOException {
        try (exchange) {
            String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String subject = JsonReader.read(asked).at("subject").text().orElse("");
            boolean known = exchange.getRequestHeaders().containsKey("Authorization");
            int status = failure == 0 ? known ? 201 : 401 : failure;
            byte[] body = (status == 201
                            ? "{\"token\":\"for." + subject + ".1\",\"expires\":\"2030-01-01T00:00:00Z\"}"
                            : "{\"status\":" + status + ",\"detail\":\"Out of order.\"}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        } catch (MalformedJson e) {
            throw new IOException(e);
        }
    }

    private String item(JsonValue asked) {
        String reference = asked.at("reference").text().orElse("");
        String latest = reference.replaceFirst("@.*", "");
        return facts.getOrDefault(latest, """
                        {"reference":"%s","problem":{"title":"Not found","status":404,"detail":"There is no such asset."},
                         "src":"%s/fallback.jpg"}
                        """.formatted(reference, media()));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
