package org.vitrine.server.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.server.handler.MovedContextHandler;
import org.vitrine.client.connection.ClientSettings;
import org.vitrine.client.token.PickerTokenMinter;
import org.vitrine.core.site.Site;
import org.vitrine.generic.demo.DemoCmsServlet;
import org.vitrine.generic.demo.DemoCmsSettings;
import org.vitrine.server.VitrineServer;
import org.vitrine.server.config.VitrineConfig;
import org.vitrine.server.web.WebServer;

/** A server with the demo's CMS beside it, which knows it only by its addresses, as any CMS would. */
public final class DemoServer implements AutoCloseable {

    private static final String CMS = "/cms";
    private static final String SITE = "demo";
    private static final String SOURCE = "sample";
    private static final String EDITOR = "demo-editor";
    private static final Duration FACTS_PATIENCE = Duration.ofSeconds(2);
    /** So short, and nothing kept, so that visitors see at once what they change. */
    private static final Duration FACTS_PAUSE = Duration.ofMillis(500);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final VitrineServer server;

    private DemoServer(VitrineServer server) {
        this.server = server;
    }

    /** Starts the demo of a folder on a port. */
    public static DemoServer start(DemoFolder folder, int port) throws Exception {
        VitrineConfig config = folder.configuration(port);
        DemoCmsServlet cms = new DemoCmsServlet(settings(folder, config, port));
        ServletContextHandler magazine = WebServer.context(CMS, cms);
        magazine.setVirtualHosts(List.of(config.http().publicUrl().getHost()));
        // Cookies and policies tell localhost from 127.0.0.1; visitors need not.
        MovedContextHandler elsewhere = new MovedContextHandler();
        elsewhere.setContextPath(CMS);
        elsewhere.setRedirectURI(config.http().publicUrl() + CMS);
        return new DemoServer(VitrineServer.start(config, List.of(magazine, elsewhere)));
    }

    private static DemoCmsSettings settings(DemoFolder folder, VitrineConfig config, int port) {
        Site site = config.sites().stream()
                .filter(candidate -> candidate.name().equals(SITE))
                .findFirst()
                .orElseThrow();
        InstantSource clock = InstantSource.system();
        return new DemoCmsSettings(
                folder.articles(),
                site.locales(),
                ClientSettings.of(
                                URI.create("http://127.0.0.1:" + port),
                                URI.create(config.delivery().base()),
                                SITE)
                        .waiting(FACTS_PATIENCE, FACTS_PAUSE)
                        .keeping(Duration.ZERO, Duration.ZERO, 1),
                URI.create("/picker/"),
                URI.create("/embed/"),
                new PickerTokenMinter(SITE, config.pickerKey(SITE).orElseThrow(), clock),
                EDITOR,
                SOURCE,
                clock);
    }

    /** Waits until the whole library has been read. */
    public void awaitReady() throws IOException, InterruptedException {
        HttpRequest ready = HttpRequest.newBuilder(server.address().resolve("/health/ready"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() != 200) {
                Thread.sleep(LOOK_AGAIN);
            }
        }
    }

    public URI address() {
        return server.address();
    }

    public void awaitStop() throws InterruptedException {
        server.awaitStop();
    }

    @Override
    public void close() {
        server.close();
    }
}
