package org.vitrine.server.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.vitrine.client.token.PickerTokenMinter;
import org.vitrine.core.site.Site;
import org.vitrine.server.VitrineServer;
import org.vitrine.server.config.VitrineConfig;
import org.vitrine.server.demo.DemoFolder;

/**
 * A page that speaks to the fields of the light module as Magnolia's documentation says its dialogs do, on an origin of
 * its own, beside a whole Vitrine with the sample library. It also answers for tokens, and shows rendered markup.
 */
final class MagnoliaHost implements AutoCloseable {

    private static final Path MODULE =
            Path.of("..", "cms-adapter-magnolia", "light-modules", "vitrine-dam", "webresources");
    private static final Path GOLDEN = Path.of("..", "cms-adapter-magnolia", "src", "test", "resources", "golden");
    private static final String SITE = "demo";
    private static final Map<String, String> TYPES =
            Map.of("html", "text/html", "js", "text/javascript", "css", "text/css", "svg", "image/svg+xml");

    /** What the token endpoint answers with; 200 for a token. */
    volatile int tokenStatus = 200;

    /** How old tokens are when they are given. */
    volatile Duration tokenAge = Duration.ZERO;

    /** How many tokens were given. */
    final AtomicInteger tokens = new AtomicInteger();

    /** Where the field looks for Vitrine; empty for the file as it is delivered. */
    volatile String vitrine;

    /** The preset of the field's small picture. */
    volatile String thumbnail = "card";

    private final HttpServer http;
    private final VitrineServer server;
    private final DemoFolder folder;
    private final PickerTokenMinter minter;

    private MagnoliaHost(HttpServer http, VitrineServer server, DemoFolder folder, byte[] key, int port) {
        this.http = http;
        this.server = server;
        this.folder = folder;
        this.minter = new PickerTokenMinter(
                SITE, key, () -> InstantSource.system().instant().minus(tokenAge));
        this.vitrine = "http://localhost:" + port;
    }

    static MagnoliaHost start() throws Exception {
        DemoFolder folder = DemoOnDisk.painted();
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        int port = DemoOnDisk.freePort();
        VitrineConfig config = registered(
                folder.configuration(port),
                "http://localhost:" + http.getAddress().getPort());
        VitrineServer server = VitrineServer.start(config, List.of());
        awaitReady(server.address().resolve("/health/ready"));
        MagnoliaHost host =
                new MagnoliaHost(http, server, folder, config.pickerKey(SITE).orElseThrow(), port);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/", host::answer);
        http.start();
        return host;
    }

    /** The demo's configuration with one more origin that may embed the picker. */
    private static VitrineConfig registered(VitrineConfig demo, String origin) {
        List<Site> sites = demo.sites().stream()
                .map(site -> new Site(
                        site.name(),
                        Stream.concat(site.origins().stream(), Stream.of(origin))
                                .toList(),
                        site.sources(),
                        site.presets(),
                        site.locales(),
                        site.market(),
                        site.channel(),
                        site.fallback(),
                        site.pageWeight()))
                .toList();
        return new VitrineConfig(
                demo.http(),
                demo.data(),
                demo.delivery(),
                demo.purge(),
                demo.operations(),
                demo.store(),
                demo.pickerKeys(),
                demo.api(),
                demo.sources(),
                sites,
                demo.presets());
    }

    String url(String path) {
        return "http://localhost:" + http.getAddress().getPort() + path;
    }

    /** The same server on another origin. */
    String elsewhere(String path) {
        return "http://127.0.0.1:" + http.getAddress().getPort() + path;
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            String path = call.getRequestURI().getPath();
            if (path.equals("/dialog")) {
                send(call, 200, "text/html", dialog());
            } else if (path.equals("/vitrine/token")) {
                token(call);
            } else if (path.endsWith("/config.js") && !vitrine.isEmpty()) {
                send(call, 200, "text/javascript", config());
            } else if (path.contains("/webresources/")) {
                file(call, MODULE.resolve(path.substring(path.lastIndexOf('/') + 1)));
            } else if (path.startsWith("/golden/")) {
                String markup = Files.readString(GOLDEN.resolve(path.substring("/golden/".length())))
                        .replace("http://localhost:8080", vitrine)
                        .replace("/author/.resources", "/.resources")
                        .replaceAll("(?<![0-9a-z])[0-9a-z]{14}(?=[/.\"])", asked(call));
                send(call, 200, "text/html", "<!doctype html><html lang=de><meta charset=utf-8>" + markup);
            } else {
                send(call, 404, "text/plain", "Nothing here.");
            }
        }
    }

    /** The key that is to stand in rendered markup in the place of its own, where the address names one. */
    private static String asked(HttpExchange call) {
        String query = call.getRequestURI().getQuery();
        return query == null ? "$0" : query;
    }

    private void token(HttpExchange call) throws IOException {
        boolean given = tokenStatus == 200 && call.getRequestMethod().equals("POST");
        tokens.addAndGet(given ? 1 : 0);
        String body = given ? "{\"token\":\"" + minter.mint("magnolia-editor") + "\"}" : "{}";
        send(call, given ? 200 : tokenStatus, "application/json", body);
    }

    private String config() {
        return "export default {vitrine: '" + vitrine + "', site: '" + SITE
                + "', tokenUrl: '/vitrine/token', delivery: '/media', locale: 'en-GB', thumbnail: '" + thumbnail
                + "', theme: 'auto'};";
    }

    private static String dialog() throws IOException {
        try (InputStream page =
                Objects.requireNonNull(MagnoliaHost.class.getResourceAsStream("magnolia.html"), "magnolia.html")) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void file(HttpExchange call, Path file) throws IOException {
        String name = file.getFileName().toString();
        send(call, 200, TYPES.get(name.substring(name.lastIndexOf('.') + 1)), Files.readString(file));
    }

    private static void send(HttpExchange call, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        call.getResponseHeaders().set("Cache-Control", "no-store");
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
    }

    private static void awaitReady(URI ready) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest ask = HttpRequest.newBuilder(ready).build();
            while (client.send(ask, HttpResponse.BodyHandlers.discarding()).statusCode() != 200) {
                Thread.sleep(100);
            }
        }
    }

    @Override
    public void close() {
        http.stop(0);
        server.close();
        try {
            DemoOnDisk.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
