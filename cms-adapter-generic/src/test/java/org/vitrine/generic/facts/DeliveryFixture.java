package org.vitrine.generic.facts;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.vitrine.core.asset.AssetKey;

/** A delivery that answers over real HTTP what a test tells it to say of each asset. */
public final class DeliveryFixture implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, String> facts = new ConcurrentHashMap<>();
    private final List<URI> asked = new CopyOnWriteArrayList<>();
    private volatile Duration delay = Duration.ZERO;

    public DeliveryFixture() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/media/", this::answer);
        server.start();
    }

    public URI base() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/media");
    }

    /** From now on these are an asset's facts, whatever preset is asked for. */
    public void say(AssetKey key, String json) {
        facts.put(key.value(), json);
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
                """.formatted(key, title, altText, language, credit, base()));
    }

    /** From now on an asset is withheld. */
    public void withhold(AssetKey key, String reason) {
        say(key, """
                {"reference":"dam:%1$s","verdict":{"permitted":false,"reason":"%2$s"},"width":1440,"height":810,
                 "src":"%3$s/%1$s/hero?w=960"}
                """.formatted(key, reason, base()));
    }

    /** From now on every answer takes this long. */
    public void slowDown(Duration time) {
        delay = time;
    }

    /** Everything that was asked for facts. */
    public List<URI> asked() {
        return asked;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add(exchange.getRequestURI());
            Thread.sleep(delay);
            String name = exchange.getRequestURI().getPath().substring("/media/".length());
            String json = name.endsWith(".json") ? facts.get(name.substring(0, name.length() - 5)) : null;
            byte[] body =
                    (json == null ? "{\"title\":\"Not found\",\"status\":404}" : json).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(json == null ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
