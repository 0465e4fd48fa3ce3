package org.vitrine.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.core.digest.ContentDigest;
import org.vitrine.proxy.cache.DiskRenditionCache;
import org.vitrine.proxy.cache.RenditionKey;

/** Connections that are closed, or go on, while a picture is made. */
class ClientWatchTest {

    @TempDir
    Path root;

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final CountDownLatch making = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final CountDownLatch interrupted = new CountDownLatch(1);

    @BeforeEach
    void start() throws Exception {
        DiskRenditionCache cache = new DiskRenditionCache(root, 1_000_000, 0);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new ClientWatch(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                String path = request.getHttpURI().getPath();
                boolean slow = path.equals("/slow");
                cache.get(new RenditionKey(ContentDigest.of(path)), () -> slow ? slowly() : new byte[1]);
                response.write(true, StandardCharsets.UTF_8.encode("answer to " + path), callback);
                return true;
            }
        }));
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        goOn.countDown();
        server.stop();
    }

    @Test
    void whatOnlyAClosedConnectionWaitedForIsNotMade() throws Exception {
        try (Socket client = ask("/slow")) {
            making.await();
        }
        assertThat(interrupted.await(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void whatSomeoneElseStillWaitsForIsMade() throws Exception {
        try (Socket staying = ask("/slow")) {
            making.await();
            ask("/slow").close();
            assertThat(interrupted.await(200, TimeUnit.MILLISECONDS)).isFalse();
            goOn.countDown();
            assertThat(answer(staying)).contains("answer to /slow");
        }
    }

    @Test
    void theNextRequestOnAConnectionIsNotLost() throws Exception {
        try (Socket client = ask("/slow")) {
            making.await();
            request(client, "/next");
            assertThat(interrupted.await(200, TimeUnit.MILLISECONDS)).isFalse();
            goOn.countDown();
            assertThat(answer(client)).contains("answer to /slow");
            assertThat(answer(client)).contains("answer to /next");
            request(client, "/last");
            assertThat(answer(client)).contains("answer to /last");
        }
    }

    private byte[] slowly() {
        making.countDown();
        try {
            goOn.await();
        } catch (InterruptedException e) {
            interrupted.countDown();
        }
        return new byte[1];
    }

    private Socket ask(String path) throws IOException {
        Socket client = new Socket("127.0.0.1", connector.getLocalPort());
        request(client, path);
        return client;
    }

    private static void request(Socket client, String path) throws IOException {
        String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
        client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    }

    /** The next whole answer: it ends with the path that it answers. */
    private static String answer(Socket client) throws IOException {
        client.setSoTimeout(60_000);
        InputStream in = client.getInputStream();
        StringBuilder answer = new StringBuilder();
        while (!answer.toString().matches("(?s).*answer to /(slow|next|last)")) {
            answer.append((char) in.read());
        }
        return answer.toString();
    }
}
