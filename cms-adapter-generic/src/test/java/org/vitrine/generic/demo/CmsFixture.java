package org.vitrine.generic.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.vitrine.client.facts.VitrineFixture;
import org.vitrine.client.token.PickerTokenMinter;
import org.vitrine.core.locale.LanguageTag;

/** The demo CMS on a free port, with a Vitrine that says what a test wants. */
final class CmsFixture implements AutoCloseable {

    static final byte[] KEY = "a secret of thirty-two bytes or more".getBytes(StandardCharsets.UTF_8);

    final VitrineFixture vitrine = new VitrineFixture();
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final HttpClient http = HttpClient.newHttpClient();

    CmsFixture(Path data) {
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(new ServletHolder(new DemoCmsServlet(settings(data))), "/cms/*");
        server.setHandler(context);
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private DemoCmsSettings settings(Path data) {
        return new DemoCmsSettings(
                data,
                List.of(new LanguageTag("en-GB"), new LanguageTag("de-DE"), new LanguageTag("fr-FR")),
                vitrine.settings().waiting(Duration.ofMillis(1500), Duration.ZERO),
                URI.create("https://dam.example.com/picker/"),
                URI.create("/embed"),
                new PickerTokenMinter("demo", KEY, InstantSource.system()),
                "editor",
                "sample",
                InstantSource.system());
    }

    String origin() {
        return "http://127.0.0.1:" + connector.getLocalPort();
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    Document page(String path) {
        return Jsoup.parse(get(path, "Accept-Language", "en").body());
    }

    /** What the CMS's own pages send. */
    HttpResponse<String> post(String path) {
        return send(request(path, "Origin", origin()).POST(HttpRequest.BodyPublishers.noBody()));
    }

    HttpResponse<String> put(String path, String json) {
        return send(request(path, "Origin", origin(), "Accept-Language", "en")
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin() + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
        vitrine.close();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
